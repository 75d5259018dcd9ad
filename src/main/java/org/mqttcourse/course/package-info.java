/** The course: its lessons and exercises, read from the jar. */
package org.mqttcourse.course;
