/** A student's program: compiled, run apart from us, and surely ended. */
package org.mqttcourse.submission;
