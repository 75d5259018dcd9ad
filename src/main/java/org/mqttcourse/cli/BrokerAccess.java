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
import picocli.CommandLine.Option;

/** The options that say who may come in to a broker, and what they may do. */
final class BrokerAccess {
  private static final int LONGEST_PASSWORD = 1000;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Lets in only the users in this file; --add-user makes it.")
  private Path users;

  @Option(
      names = "--anonymous",
      description = "Lets in clients without a user name too, beside --users.")
  private boolean anonymous;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "What may be read and written. A line is 'user NAME', or a rule for that user (before the"
            + " first one: for everybody): 'topic read FILTER', or write, readwrite, deny."
            + " What no rule grants is denied. %%u stands for the user's name."
      })
  private Path rules;

  @Option(
      names = "--add-user",
      paramLabel = "NAME",
      description = "Asks for a password, writes both into the file of --users, and ends.")
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
      throw new UserError("--anonymous goes with --users: without it everybody may come in.");
    }
    Users known = users == null ? Users.anyone() : UsersFile.read(users);
    return new Access(
        anonymous ? known.andAnybodyWithoutAName() : known,
        rules == null ? AccessRules.none() : RulesFile.read(rules));
  }

  /** Adds the user; what to say then. */
  String add(World world) throws IOException {
    if (users == null) {
      throw new UserError("Say into which file, as in: --users users.txt --add-user ada");
    }
    UsersFile.checkName(newUser);
    UsersFile.add(users, newUser, password(world));
    return "%s is in %s now; a broker that runs already reads it at its next start."
        .formatted(newUser, users);
  }

  private String password(World world) throws IOException {
    Optional<String> typed = world.secrets().apply("Password for " + newUser + ": ");
    String password = typed.isPresent() ? typed.get() : firstLine(world);
    if (password.isEmpty()) {
      throw new UserError("An empty password keeps nobody out; nothing was changed.");
    }
    if (typed.isPresent()
        && !world.secrets().apply("The same again: ").orElse("").equals(password)) {
      throw new UserError("These two are not the same; nothing was changed.");
    }
    return password;
  }

  /** Where nobody sits at a terminal, another program gives it. */
  private static String firstLine(World world) throws IOException {
    InputStream in = world.input();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read();
        octet >= 0 && octet != '\n' && line.size() < LONGEST_PASSWORD;
        octet = in.read()) {
      line.write(octet);
    }
    return line.toString(world.charset()).strip();
  }
}
