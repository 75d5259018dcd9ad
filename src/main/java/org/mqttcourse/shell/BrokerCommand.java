package org.mqttcourse.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;

/** Stops and starts the broker, so that one sees what becomes of its clients. */
final class BrokerCommand implements Command {
  private static final String KEEP = "--keep";
  private static final Duration RETURN_PATIENCE = Duration.ofSeconds(2);

  private static final String DATA = "--data";

  /** The way back from {@link #DATA}. */
  private static final String NO_DATA = "--no-data";

  private static final List<String> TAKE_KEEP = List.of("stop", "restart");

  private static final Set<String> SUBCOMMANDS = Set.of("users", "rules");

  private static final List<String> ACTIONS =
      List.of("restart", "rules", "start", "stop", "tls", "users");

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public String example() {
    return "broker restart --keep";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    if (before.isEmpty()) {
      return ACTIONS.stream()
          .map(
              action ->
                  new Screen.Suggestion(action, session.texts().of("shell.broker.can." + action)))
          .toList();
    }
    return before.contains(KEEP) || !TAKE_KEEP.contains(before.get(0))
        ? List.of()
        : List.of(new Screen.Suggestion(KEEP, session.texts().of("shell.broker.keep")));
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    List<String> words = new ArrayList<>(arguments);
    if (!words.isEmpty() && SUBCOMMANDS.contains(words.get(0))) {
      List<String> rest = words.subList(1, words.size());
      session.tell(
          words.get(0).equals("users")
              ? BrokerUsers.users(session.broker(), rest)
              : BrokerUsers.rules(session.broker(), rest));
      return;
    }
    boolean keep = words.remove(KEEP);
    boolean noData = words.remove(NO_DATA);
    Optional<Path> data = data(words);
    if (words.size() > 1) {
      throw UserError.of("shell.broker.one", words.get(0));
    }
    String action = words.isEmpty() ? "" : words.get(0);
    if (keep && !TAKE_KEEP.contains(action)) {
      throw UserError.of("shell.broker.keep.alone");
    }
    if (data.isPresent() && (keep || !List.of("start", "restart").contains(action))) {
      throw UserError.of("shell.broker.data.alone");
    }
    if (noData && (keep || data.isPresent() || !action.equals("restart"))) {
      throw UserError.of("shell.broker.no.data.alone");
    }
    LazyBroker broker = session.broker();
    if (noData) {
      boolean unused = broker.stop(false);
      broker.keepIn(Optional.empty());
    }
    switch (action) {
      case "" -> session.tell(where(broker));
      case "stop" -> stop(session, broker, keep);
      case "start" -> start(session, broker, data);
      case "restart" -> restart(session, broker, keep, data);
      case "tls" -> session.tell(tls(session, broker));
      default ->
          throw UserError.of("shell.broker.unknown", action, Nearest.question(action, ACTIONS));
    }
  }

  private static Text where(LazyBroker broker) {
    if (broker.isStopped()) {
      return Text.of("shell.broker.is.stopped");
    }
    return Text.of("shell.broker.listens", broker.address());
  }

  private static Text tls(Session session, LazyBroker broker) {
    TlsSettings settings = session.tls();
    DoorAddress address = broker.openTls(settings);
    return Text.of(
        "shell.broker.tls",
        address.port(),
        settings.folder().resolve(TlsSettings.CERTIFICATE_FILE));
  }

  private static void stop(Session session, LazyBroker broker, boolean keep)
      throws InterruptedException {
    if (!broker.stop(keep)) {
      throw UserError.of("shell.broker.stopped.already");
    }
    // Its clients' last words before ours.
    Settling.afterCommand(session);
    session.tell(stopped(broker.settings(), keep));
  }

  private static Text stopped(BrokerSettings settings, boolean keep) {
    if (settings.upstream().isPresent()) {
      return Text.of("shell.broker.door.closed", settings.upstream().get());
    } else if (settings.data().isPresent()) {
      return Text.of("shell.broker.stopped.data", settings.data().get());
    }
    return keep ? Text.of("shell.broker.stopped.kept") : Text.of("shell.broker.stopped");
  }

  /** Takes the folder out of the words. */
  private static Optional<Path> data(List<String> words) {
    int place = words.indexOf(DATA);
    if (place < 0) {
      return Optional.empty();
    }
    if (place + 1 == words.size()) {
      throw UserError.of("shell.broker.data.folder");
    }
    words.remove(place);
    String folder = words.remove(place);
    try {
      return Optional.of(Path.of(folder).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw UserError.of("shell.broker.no.folder", folder);
    }
  }

  private static void start(Session session, LazyBroker broker, Optional<Path> data)
      throws InterruptedException {
    if (broker.isStopped()) {
      data.ifPresent(folder -> broker.keepIn(data));
    } else if (data.isPresent()) {
      throw UserError.of("shell.broker.runs.already", data.get());
    }
    session.tell(
        broker.startAgain()
            ? Text.of("shell.broker.listens", broker.address())
            : Text.of("shell.broker.running.already", broker.address()));
    session.awaitReturns(RETURN_PATIENCE);
  }

  private static void restart(Session session, LazyBroker broker, boolean keep, Optional<Path> data)
      throws InterruptedException {
    boolean unused = broker.stop(keep);
    data.ifPresent(folder -> broker.keepIn(data));
    unused = broker.startAgain();
    Settling.afterCommand(session);
    session.awaitReturns(RETURN_PATIENCE);
    session.tell("shell.broker.is.back", broker.address(), restarted(broker.settings(), keep));
  }

  private static Text restarted(BrokerSettings settings, boolean keep) {
    if (settings.upstream().isPresent()) {
      return Text.of("shell.broker.back.upstream");
    } else if (settings.data().isPresent()) {
      return Text.of("shell.broker.back.data", settings.data().get());
    }
    return keep ? Text.of("shell.broker.back.kept") : Text.of("shell.broker.back.empty");
  }
}
