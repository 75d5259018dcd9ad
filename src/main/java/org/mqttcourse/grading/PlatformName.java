package org.mqttcourse.grading;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a learning platform says in the name of a folder or file that it exports.
 *
 * @param student as the platform writes the name
 * @param id the platform's number of the student or the submission; empty where it tells none
 * @param late whether the platform marks it as late
 * @param time when it was handed in, by the platform's own clock, where it tells
 * @param rest the student's own file name; empty for a folder
 * @param upload what goes before it where the platform takes comments by that name; else empty
 */
record PlatformName(
    String student,
    String id,
    boolean late,
    Optional<LocalDateTime> time,
    String rest,
    String upload) {

  /** {@code Jane Doe_12345_assignsubmission_file_Publish.java}, or a folder without the end. */
  private static final Pattern MOODLE =
      Pattern.compile("(.+?)_(\\d+)_assignsubmission_[a-z]+(?:_(.*))?", Pattern.DOTALL);

  /** {@code doejane_LATE_98765_123456_Publish.java}; a lone number of four digits is a year. */
  private static final Pattern CANVAS =
      Pattern.compile(
          "(.+?)_(?:(late)_)?(?:(\\d+)_\\d+|(\\d{5,}))_(.+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** {@code Week 1_jdoe_attempt_2026-11-20-23-59-01_Publish.java}. */
  private static final Pattern BLACKBOARD =
      Pattern.compile(
          "(?:.+_)?([^_]+)_attempt_(\\d{4}(?:-\\d\\d){5})(?:_(.+)|\\.(?:zip|txt))?",
          Pattern.DOTALL);

  private static final DateTimeFormatter BLACKBOARD_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

  /** Reads it; empty where no platform names anything so. */
  static Optional<PlatformName> of(String entry) {
    Matcher moodle = MOODLE.matcher(entry);
    if (moodle.matches()) {
      String rest = moodle.group(3) == null ? "" : moodle.group(3);
      return Optional.of(
          new PlatformName(moodle.group(1), moodle.group(2), false, Optional.empty(), rest, ""));
    }
    Matcher blackboard = BLACKBOARD.matcher(entry);
    if (blackboard.matches()) {
      String rest = blackboard.group(3) == null ? "" : blackboard.group(3);
      return Optional.of(
          new PlatformName(
              blackboard.group(1), "", false, blackboardTime(blackboard.group(2)), rest, ""));
    }
    Matcher canvas = CANVAS.matcher(entry);
    if (canvas.matches()) {
      String id = canvas.group(3) == null ? canvas.group(4) : canvas.group(3);
      boolean late = canvas.group(2) != null;
      return Optional.of(
          new PlatformName(
              canvas.group(1),
              id,
              late,
              Optional.empty(),
              canvas.group(5),
              entry.substring(0, canvas.start(5) - 1)));
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> blackboardTime(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, BLACKBOARD_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
