package org.mqttcourse.shell;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows by its colour whether the first word of a line is a command. */
final class CommandHighlighter implements Highlighter {
  private static final AttributedStyle KNOWN =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle UNKNOWN =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

  private final Screen.Assistant assistant;
  private final boolean colour;

  CommandHighlighter(Screen.Assistant assistant, boolean colour) {
    this.assistant = assistant;
    this.colour = colour;
  }

  @Override
  public AttributedString highlight(LineReader reader, String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    int end = line.indexOf(' ', start);
    end = end < 0 ? line.length() : end;
    if (!colour || start == end) {
      return new AttributedString(line);
    }
    String word = line.substring(start, end);
    boolean known = assistant.knows(word);
    if (!known && end == line.length() && assistant.mayBecomeKnown(word)) {
      return new AttributedString(line);
    }
    return new AttributedStringBuilder()
        .append(line.substring(0, start))
        .styled(known ? KNOWN : UNKNOWN, word)
        .append(line.substring(end))
        .toAttributedString();
  }
}
