package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.text.Text;

/**
 * Splits one line into words as a shell does.
 *
 * <p>A backslash only takes the meaning from a space, a quote, a dollar or another backslash;
 * before anything else it stands for itself, so that {@code C:\Users\mia} survives.
 */
final class Words {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))");
  private static final String TYPOGRAPHIC = "“”„‘’‚«»";

  private final String line;
  private final Map<String, String> variables;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private Words(String line, Map<String, String> variables) {
    this.line = line;
    this.variables = variables;
  }

  static List<String> split(String line, Map<String, String> variables) throws PlaygroundException {
    return new Words(line, variables).split();
  }

  private List<String> split() throws PlaygroundException {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        endWord();
        at++;
      } else if (c == '\'') {
        single();
      } else if (c == '"') {
        twin();
      } else if (!inWord && TYPOGRAPHIC.indexOf(c) >= 0) {
        throw new PlaygroundException(Text.of("playground.words.printers", c));
      } else {
        one(" \t'\"\\$#");
      }
    }
    endWord();
    return List.copyOf(words);
  }

  private void single() throws PlaygroundException {
    int end = line.indexOf('\'', at + 1);
    if (end < 0) {
      throw new PlaygroundException(Text.of("playground.words.single"));
    }
    word.append(line, at + 1, end);
    inWord = true;
    at = end + 1;
  }

  private void twin() throws PlaygroundException {
    inWord = true;
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      one("\"\\$");
    }
    if (at == line.length()) {
      throw new PlaygroundException(Text.of("playground.words.double"));
    }
    at++;
  }

  /** Takes one character, escape or variable. */
  private void one(String escapable) {
    inWord = true;
    char c = line.charAt(at);
    boolean escape =
        c == '\\' && at + 1 < line.length() && escapable.indexOf(line.charAt(at + 1)) >= 0;
    if (escape) {
      word.append(line.charAt(at + 1));
      at += 2;
      return;
    }
    if (c == '$' && variable()) {
      return;
    }
    word.append(c);
    at++;
  }

  private boolean variable() {
    Matcher matcher = VARIABLE.matcher(line).region(at, line.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    String value = variables.get(name);
    if (value == null) {
      return false;
    }
    word.append(value);
    at = matcher.end();
    return true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
