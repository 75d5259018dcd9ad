package org.mqttcourse.grading;

/**
 * A student, as files and platforms know them.
 *
 * @param name that goes with every row; no two students share it
 * @param id the platform's number, as Moodle's participant or Canvas's user; empty where none
 */
public record Student(String name, String id) {}
