/** Turns AsciiDoc into compiled lessons and exercises; runs while the project is built. */
package org.mqttcourse.authoring;
