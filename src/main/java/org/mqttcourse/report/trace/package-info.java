/** Recorded packets as files that other programs read. */
package org.mqttcourse.report.trace;
