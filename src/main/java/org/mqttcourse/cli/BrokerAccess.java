package org.mqttcourse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.AccessRules;
import org.mqttcourse.broker.RulesFile;
import org.mqttcourse.broker.Users;
import org.mqttcourse.broker.UsersFile;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Option;

/** The options that say who may come in to a broker, and what they may do. */
final class BrokerAccess {
  private static final int LONGEST_PASSWORD = 1000;

  @Option(names = "--users", paramLabel = HelpTexts.FILE)
  private Path users;

  @Option(names = "--anonymous")
  private boolean anonymous;

  @Option(names = "--rules", paramLabel = HelpTexts.FILE)
  private Path rules;

  @Option(names = "--add-user", paramLabel = "NAME")
  private String newUser;

  /** Whether there is only a user to add. */
  boolean isForAdding() {
    return newUser != null;
  }

  /** Whether anybody or anything is to be kept out. */
  boolean isGiven() {
    return users != null || rules != null;
  }

  /** Who may come in, and what they may do. */
  Access read() throws IOException {
    if (anonymous && users == null) {
      throw UserError.of("cli.users.anonymous");
    }
    Users known = users == null ? Users.anyone() : UsersFile.read(users);
    return new Access(
        anonymous ? known.andAnybodyWithoutAName() : known,
        rules == null ? AccessRules.none() : RulesFile.read(rules));
  }

  /** Adds the user; what to say then. */
  Text add(World world, Texts texts) throws IOException {
    if (users == null) {
      throw UserError.of("cli.users.file");
    }
    UsersFile.checkName(newUser);
    UsersFile.add(users, newUser, password(world, texts));
    return Text.of("cli.users.added", newUser, users);
  }

  private String password(World world, Texts texts) throws IOException {
    Optional<String> typed = world.secrets().apply(texts.of("cli.users.password", newUser));
    String password = typed.isPresent() ? typed.get() : firstLine(world);
    if (password.isEmpty()) {
      throw UserError.of("cli.users.empty");
    }
    if (typed.isPresent()
        && !world.secrets().apply(texts.of("cli.users.again")).orElse("").equals(password)) {
      throw UserError.of("cli.users.different");
    }
    return password;
  }

  /** Where nobody sits at a terminal, another program gives it. */
  private static String firstLine(World world) throws IOException {
    InputStream in = world.in();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read();
        octet >= 0 && octet != '\n' && line.size() < LONGEST_PASSWORD;
        octet = in.read()) {
      line.write(octet);
    }
    return line.toString(world.charset()).strip();
  }
}
