package org.mqttcourse.proof;

import java.util.concurrent.Callable;

/**
 * One thing that the course says of itself, and how to find out whether it is so.
 *
 * @param part of the course that it is about, such as {@code exercise hello}
 * @param name for people, such as {@code exercise hello, mistake wrong-topic}
 * @param trial finds out; takes a second or so
 */
record Claim(String part, String name, Callable<Outcome> trial) {}
