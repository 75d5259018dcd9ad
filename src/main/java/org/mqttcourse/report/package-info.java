/** Everything that is printed, drawn or written for people. */
package org.mqttcourse.report;
