package org.mqttcourse.check;

/**
 * One thing that is not as the task asks.
 *
 * @param id names the mistake; the wrong program that makes it lives in a folder of that name
 * @param expected what the task asks for
 * @param got what was seen instead
 * @param hint what to do about it
 */
public record Finding(String id, String expected, String got, String hint) {}
