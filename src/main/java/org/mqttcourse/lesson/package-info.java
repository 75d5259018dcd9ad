/** A lesson as the shell shows it: steps of blocks of text, read from their compiled form. */
package org.mqttcourse.lesson;
