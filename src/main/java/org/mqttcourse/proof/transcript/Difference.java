package org.mqttcourse.proof.transcript;

/**
 * Where a transcript does not say what is printed.
 *
 * @param line of the author's file, from 1
 * @param expected what stands there
 * @param printed what was printed in its place
 */
public record Difference(int line, String expected, String printed) {}
