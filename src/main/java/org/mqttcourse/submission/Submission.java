package org.mqttcourse.submission;

import org.mqttcourse.wire.Bytes;

/**
 * What a student hands in for one exercise.
 *
 * @param fileName as the student named it, without its folder
 * @param content its bytes as they are on disk
 */
public record Submission(String fileName, Bytes content) {}
