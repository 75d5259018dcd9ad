package org.mqttcourse.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception means, for somebody who meets it for the first time. */
final class CrashHint {
  private static final Pattern INDEX =
      Pattern.compile("IndexOutOfBounds.*Index (-?\\d+) out of bounds for length (\\d+)");

  private CrashHint() {}

  /**
   * What to do about it.
   *
   * @param exception its class and its message
   */
  static String of(String exception) {
    Matcher index = INDEX.matcher(exception);
    if (index.find()) {
      long length = Long.parseLong(index.group(2));
      String last =
          length == 0
              ? "there is not even a [0]."
              : "the last of %d is [%d].".formatted(length, length - 1);
      return "It asked for number %s where there are %d. Java counts from 0: %s"
          .formatted(index.group(1), length, last);
    } else if (exception.contains("NullPointerException")) {
      return "Something in that line is null: make it, or fill it, before it is used.";
    } else if (exception.contains("NumberFormatException")) {
      return "That text is no such number. Is it the argument, or the payload, that you meant?";
    } else if (exception.contains("Client is not connected (32104)")) {
      return "Connect before you publish or subscribe; after disconnect nothing can be sent.";
    }
    return "Read the exception's name and message: they say what went wrong, the line says where.";
  }
}
