/** Turns AsciiDoc into compiled lessons and exercises, and these into pages, slides and PDF. */
package org.mqttcourse.authoring;
