package org.mqttcourse.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.AccessRules;
import org.mqttcourse.broker.AccessRules.Rule;
import org.mqttcourse.broker.RulesFile;
import org.mqttcourse.broker.Users;
import org.mqttcourse.broker.UsersFile;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;

/** {@code broker users} and {@code broker rules}: who may come in, and what they may do. */
final class BrokerUsers {
  private BrokerUsers() {}

  /** Carries out what stands behind {@code broker users}; what to say then. */
  static Text users(LazyBroker broker, List<String> words) {
    Users users = broker.access().users();
    if (words.isEmpty()) {
      return users.names().isEmpty()
          ? Text.of("shell.users.everybody.add")
          : Text.of("shell.users.these", String.join(", ", new TreeSet<>(users.names())));
    }
    switch (words.get(0)) {
      case "add" -> {
        if (words.size() != 4 || !words.get(2).equals("-P") || words.get(3).isEmpty()) {
          throw UserError.of("shell.users.usage");
        }
        String name = words.get(1);
        checkName(name);
        admit(broker, users.with(name, words.get(3)));
        return Text.of("shell.users.added", name.toLowerCase(Locale.ROOT), name, words.get(3));
      }
      case "remove" -> {
        if (words.size() != 2) {
          throw UserError.of("shell.users.usage");
        }
        if (!users.names().contains(words.get(1))) {
          throw UserError.of("shell.users.unknown", words.get(1));
        }
        Users fewer = users.without(words.get(1));
        admit(broker, fewer);
        return fewer.names().isEmpty()
            ? Text.of("shell.users.last.gone", words.get(1))
            : Text.of("shell.users.gone", words.get(1));
      }
      case "clear" -> {
        admit(broker, Users.anyone());
        return Text.of("shell.users.everybody");
      }
      default -> throw UserError.of("shell.users.usage");
    }
  }

  /** Carries out what stands behind {@code broker rules}; what to say then. */
  static Text rules(LazyBroker broker, List<String> words) {
    AccessRules rules = broker.access().rules();
    if (words.isEmpty()) {
      return rules.rules().isEmpty()
          ? Text.of("shell.rules.none")
          : Text.of(
              "shell.rules.these",
              rules.rules().stream()
                  .map(BrokerUsers::words)
                  .reduce((one, next) -> Text.of("shell.rules.and", one, next))
                  .orElse(Text.NOTHING));
    }
    switch (words.get(0)) {
      case "add" -> {
        Rule rule = rule(words.subList(1, words.size()));
        List<Rule> more = new ArrayList<>(rules.rules());
        more.add(rule);
        broker.admit(new Access(broker.access().users(), new AccessRules(more)));
        return Text.of("shell.rules.added", words(rule));
      }
      case "clear" -> {
        broker.admit(new Access(broker.access().users(), AccessRules.none()));
        return Text.of("shell.rules.no.more");
      }
      default -> throw UserError.of("shell.rules.usage");
    }
  }

  private static Rule rule(List<String> words) {
    boolean forOne = words.size() == 4 && words.get(0).equals("-u");
    if (words.size() != 2 && !forOne) {
      throw UserError.of("shell.rules.usage");
    }
    Optional<String> user = forOne ? Optional.of(words.get(1)) : Optional.empty();
    try {
      return RulesFile.rule(user, String.join(" ", words.subList(words.size() - 2, words.size())));
    } catch (IllegalArgumentException e) {
      throw UserError.of("shell.rules.usage");
    }
  }

  private static Text words(Rule rule) {
    Text who =
        rule.user()
            .map(user -> Text.of("shell.rules.user", user))
            .orElse(Text.of("shell.rules.everybody"));
    return switch (rule.right()) {
      case READ -> Text.of("shell.rules.read", who, rule.filter());
      case WRITE -> Text.of("shell.rules.write", who, rule.filter());
      case READ_AND_WRITE -> Text.of("shell.rules.both", who, rule.filter());
      case NOTHING ->
          rule.user().isEmpty()
              ? Text.of("shell.rules.nobody", rule.filter())
              : Text.of("shell.rules.nothing", who, rule.filter());
    };
  }

  private static void checkName(String name) {
    try {
      UsersFile.checkName(name);
    } catch (IOException e) {
      throw UserError.because(e);
    }
  }

  private static void admit(LazyBroker broker, Users users) {
    broker.admit(new Access(users, broker.access().rules()));
  }
}
