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
      return "It asked for number %s where there are %s. Java counts from 0: the last of %s is [%d]."
          .formatted(
              index.group(1), index.group(2), index.group(2), Long.parseLong(index.group(2)) - 1)
          .replace("the last of 0 is [-1].", "there is not even a [0].");
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
