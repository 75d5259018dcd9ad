package org.mqttcourse.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.AccessRules;
import org.mqttcourse.broker.AccessRules.Rule;
import org.mqttcourse.broker.RulesFile;
import org.mqttcourse.broker.Users;
import org.mqttcourse.broker.UsersFile;
import org.mqttcourse.report.UserError;

/** {@code broker users} and {@code broker rules}: who may come in, and what they may do. */
final class BrokerUsers {
  private static final String USERS =
      "It is: broker users add NAME -P PASSWORD, broker users remove NAME, broker users clear";

  private static final String RULES =
      "It is: broker rules add [-u NAME] read|write|readwrite|deny FILTER, or broker rules clear";

  private BrokerUsers() {}

  /** Carries out what stands behind {@code broker users}; what to say then. */
  static String users(LazyBroker broker, List<String> words) {
    Users users = broker.access().users();
    if (words.isEmpty()) {
      return users.names().isEmpty()
          ? "Everybody may come in. Add a user: broker users add ada -P secret"
          : "These may come in, with their passwords: "
              + String.join(", ", new TreeSet<>(users.names()));
    }
    switch (words.get(0)) {
      case "add" -> {
        if (words.size() != 4 || !words.get(2).equals("-P") || words.get(3).isEmpty()) {
          throw new UserError(USERS);
        }
        String name = words.get(1);
        checkName(name);
        admit(broker, users.with(name, words.get(3)));
        return "Only known users come in from now on, as in: connect %s -u %s -P %s"
            .formatted(name.toLowerCase(Locale.ROOT), name, words.get(3));
      }
      case "remove" -> {
        if (words.size() != 2) {
          throw new UserError(USERS);
        }
        if (!users.names().contains(words.get(1))) {
          throw new UserError("The broker knows no user '%s'.".formatted(words.get(1)));
        }
        Users fewer = users.without(words.get(1));
        admit(broker, fewer);
        return fewer.names().isEmpty()
            ? "%s is gone, and nobody else is known: to let all in, broker users clear"
                .formatted(words.get(1))
            : "%s comes in no more; a connection that is open stays.".formatted(words.get(1));
      }
      case "clear" -> {
        admit(broker, Users.anyone());
        return "Everybody may come in.";
      }
      default -> throw new UserError(USERS);
    }
  }

  /** Carries out what stands behind {@code broker rules}; what to say then. */
  static String rules(LazyBroker broker, List<String> words) {
    AccessRules rules = broker.access().rules();
    if (words.isEmpty()) {
      return rules.rules().isEmpty()
          ? "There are no rules: everybody may read and write everything."
          : "What no rule grants is denied. "
              + rules.rules().stream().map(BrokerUsers::words).collect(Collectors.joining("; "));
    }
    switch (words.get(0)) {
      case "add" -> {
        Rule rule = rule(words.subList(1, words.size()));
        List<Rule> more = new ArrayList<>(rules.rules());
        more.add(rule);
        broker.admit(new Access(broker.access().users(), new AccessRules(more)));
        return "From now on: %s. What no rule grants is denied.".formatted(words(rule));
      }
      case "clear" -> {
        broker.admit(new Access(broker.access().users(), AccessRules.none()));
        return "There are no rules any more: everybody may read and write everything.";
      }
      default -> throw new UserError(RULES);
    }
  }

  private static Rule rule(List<String> words) {
    boolean forOne = words.size() == 4 && words.get(0).equals("-u");
    if (words.size() != 2 && !forOne) {
      throw new UserError(RULES);
    }
    Optional<String> user = forOne ? Optional.of(words.get(1)) : Optional.empty();
    try {
      return RulesFile.rule(user, String.join(" ", words.subList(words.size() - 2, words.size())));
    } catch (IllegalArgumentException e) {
      throw new UserError(RULES);
    }
  }

  private static String words(Rule rule) {
    String who = rule.user().orElse("everybody");
    return switch (rule.right()) {
      case READ -> who + " may read " + rule.filter();
      case WRITE -> who + " may write " + rule.filter();
      case READ_AND_WRITE -> who + " may read and write " + rule.filter();
      case NOTHING ->
          (rule.user().isEmpty() ? "nobody may touch " : who + " may not touch ") + rule.filter();
    };
  }

  private static void checkName(String name) {
    try {
      UsersFile.checkName(name);
    } catch (IOException e) {
      throw new UserError(e.getMessage());
    }
  }

  private static void admit(LazyBroker broker, Users users) {
    broker.admit(new Access(users, broker.access().rules()));
  }
}
