/** Brings an exercise, a submission and a broker together; one student or a whole class. */
package org.mqttcourse.grading;
