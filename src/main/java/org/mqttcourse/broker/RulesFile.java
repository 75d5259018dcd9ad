package org.mqttcourse.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.broker.AccessRules.Right;
import org.mqttcourse.broker.AccessRules.Rule;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextArgumentException;
import org.mqttcourse.text.TextIOException;
import org.mqttcourse.wire.TopicFilter;

/**
 * Reads rules as mosquitto's files have them, a rule a line:
 *
 * <pre>
 * # everybody
 * topic read news/#
 *
 * user ada
 * topic readwrite home/%u/#
 * topic deny home/ada/secret
 * </pre>
 *
 * What stands before the first {@code user} concerns everybody, and so does a {@code pattern}
 * wherever it stands. Without a right, {@code topic} grants both; {@code %u} stands for the user's
 * name, {@code %c} for the client identifier.
 */
public final class RulesFile {
  private static final Map<String, Right> RIGHTS =
      Map.of(
          "read", Right.READ,
          "write", Right.WRITE,
          "readwrite", Right.READ_AND_WRITE,
          "deny", Right.NOTHING);

  private static final String FORM = "topic read|write|readwrite|deny FILTER";

  private RulesFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException with a message for the user
   */
  public static AccessRules read(Path file) throws IOException {
    return parse(TextFiles.lines(file), file.toString());
  }

  /**
   * Reads lines.
   *
   * @param where they stand, for messages
   * @throws IOException with a message for the user, where one makes no sense
   */
  public static AccessRules parse(List<String> lines, String where) throws IOException {
    List<Rule> rules = new ArrayList<>();
    Optional<String> user = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split("\\s+", 2);
      String rest = words.length > 1 ? words[1] : "";
      try {
        switch (words[0]) {
          case "user" -> user = Optional.of(name(rest));
          case "topic" -> rules.add(rule(user, rest));
          case "pattern" -> rules.add(rule(Optional.empty(), rest));
          default -> throw new TextArgumentException(Text.of("door.rules.begin", words[0]));
        }
      } catch (IllegalArgumentException e) {
        throw new TextIOException(Text.of("door.file.line", where, i + 1, Said.of(e)), e);
      }
    }
    return new AccessRules(rules);
  }

  /**
   * One rule of a user's, or everybody's.
   *
   * @param text such as {@code read home/#}
   * @throws IllegalArgumentException with a message for the user, without a full stop
   */
  public static Rule rule(Optional<String> user, String text) {
    String[] words = text.strip().split("\\s+", 2);
    Right right = RIGHTS.get(words[0]);
    String filter = right == null ? text.strip() : words.length > 1 ? words[1] : "";
    if (filter.isEmpty()) {
      throw new TextArgumentException(Text.of("door.rules.topic", FORM));
    }
    if (!new TopicFilter(filter).isValid()) {
      throw new TextArgumentException(Text.of("door.rules.filter", filter, FORM));
    }
    return new Rule(user, right == null ? Right.READ_AND_WRITE : right, filter);
  }

  private static String name(String rest) {
    if (rest.isEmpty()) {
      throw new TextArgumentException(Text.of("door.rules.user"));
    }
    return rest;
  }
}
