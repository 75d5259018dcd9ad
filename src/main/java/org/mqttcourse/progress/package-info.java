/** What a student has done, and the file that keeps it. */
package org.mqttcourse.progress;
