/**
 * What runs in the student's JVM beside the student's program: it starts the program and, in a
 * sandbox, joins it to its broker. It travels as a jar of its own and uses nothing else of ours.
 */
package org.mqttcourse.submission.inside;
