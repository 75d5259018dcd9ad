package org.mqttcourse.report.grades;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mqttcourse.report.Safe;
import org.mqttcourse.report.Theme;

/** Text of any origin, made harmless for a page. */
final class Html {
  private Html() {}

  /** For text and for an attribute's value in double quotes; keeps line ends. */
  static String escape(String text) {
    String shown =
        Arrays.stream(text.split("\\R", -1))
            .map(line -> Safe.line(line, Theme.PLAIN))
            .collect(Collectors.joining("\n"));
    StringBuilder html = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
