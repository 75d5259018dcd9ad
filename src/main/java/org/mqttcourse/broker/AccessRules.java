package org.mqttcourse.broker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.wire.TopicFilter;

/**
 * What may be read and written, as in mosquitto's lists: what no rule grants is denied, and a rule
 * with {@link Right#NOTHING} beats all that grant. Without any rule, all is granted.
 *
 * @param rules in any order
 */
public record AccessRules(List<Rule> rules) {
  private static final Pattern WILDCARD_OR_LEVEL = Pattern.compile("[+#/]");

  /** What may be read and written. */
  public AccessRules {
    rules = List.copyOf(rules);
  }

  /** Everybody may read and write everything. */
  public static AccessRules none() {
    return new AccessRules(List.of());
  }

  /** What a rule says about its topics. */
  public enum Right {
    READ,
    WRITE,
    READ_AND_WRITE,
    NOTHING;

    private boolean grants(Right wanted) {
      return this == wanted || (this == READ_AND_WRITE && wanted != NOTHING);
    }
  }

  /**
   * One rule.
   *
   * @param user whom it concerns; everybody where it is empty
   * @param filter the topics; {@code %u} stands for the client's user name, {@code %c} for its
   *     client identifier
   */
  public record Rule(Optional<String> user, Right right, String filter) {
    /** For everybody. */
    public static Rule everybody(Right right, String filter) {
      return new Rule(Optional.empty(), right, filter);
    }

    /** For one user. */
    public static Rule user(String name, Right right, String filter) {
      return new Rule(Optional.of(name), right, filter);
    }
  }

  /**
   * Who asks.
   *
   * @param user name, of one who has said it
   */
  record Client(Optional<String> user, String identifier) {}

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Whether a message with that topic may come from the client. */
  boolean mayWrite(Client client, String topic) {
    return may(client, Right.WRITE, topic);
  }

  /** Whether a message with that topic may go to the client. */
  boolean mayRead(Client client, String topic) {
    return may(client, Right.READ, topic);
  }

  private boolean may(Client client, Right wanted, String topic) {
    return rules.isEmpty()
        || (filters(client, Right.NOTHING).stream().noneMatch(filter -> filter.matches(topic))
            && filters(client, wanted).stream().anyMatch(filter -> filter.matches(topic)));
  }

  /** Whether the client may read anything at all of what that filter matches. */
  boolean mayAskFor(Client client, String filter) {
    return rules.isEmpty()
        || (filters(client, Right.NOTHING).stream().noneMatch(no -> Filters.covers(no, filter))
            && filters(client, Right.READ).stream().anyMatch(yes -> Filters.overlap(yes, filter)));
  }

  private List<TopicFilter> filters(Client client, Right wanted) {
    return rules.stream()
        .filter(rule -> rule.user().isEmpty() || rule.user().equals(client.user()))
        .filter(rule -> rule.right().grants(wanted))
        .map(rule -> filter(rule.filter(), client))
        .flatMap(Optional::stream)
        .toList();
  }

  /** None where a name would smuggle a wildcard or a level in. */
  private static Optional<TopicFilter> filter(String pattern, Client client) {
    String filter = pattern;
    if (filter.contains("%u")) {
      String user = client.user().orElse("");
      if (!isPlain(user)) {
        return Optional.empty();
      }
      filter = filter.replaceAll("%u", Matcher.quoteReplacement(user));
    }
    if (pattern.contains("%c")) {
      if (!isPlain(client.identifier())) {
        return Optional.empty();
      }
      filter = filter.replaceAll("%c", Matcher.quoteReplacement(client.identifier()));
    }
    return Optional.of(new TopicFilter(filter));
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && !WILDCARD_OR_LEVEL.matcher(name).find();
  }
}
