package org.mqttcourse.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.UserError;

/** Stops and starts the broker, so that one sees what becomes of its clients. */
final class BrokerCommand implements Command {
  private static final String KEEP = "--keep";
  private static final Duration RETURN_PATIENCE = Duration.ofSeconds(2);

  private static final String DATA = "--data";

  /** The way back from {@link #DATA}. */
  private static final String NO_DATA = "--no-data";

  private static final List<String> TAKE_KEEP = List.of("stop", "restart");

  private static final Set<String> SUBCOMMANDS = Set.of("users", "rules");

  private static final Map<String, String> ACTIONS =
      Map.of(
          "stop", "throws all clients out and forgets them",
          "start", "starts it again at the same port",
          "restart", "stops and starts it",
          "tls", "opens an encrypted port too",
          "users", "says who may come in; adds and removes",
          "rules", "says what may be read and written; adds and clears");

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
      return ACTIONS.keySet().stream()
          .sorted()
          .map(action -> new Screen.Suggestion(action, ACTIONS.get(action)))
          .toList();
    }
    return before.contains(KEEP) || !TAKE_KEEP.contains(before.get(0))
        ? List.of()
        : List.of(new Screen.Suggestion(KEEP, "remembers sessions and retained messages"));
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    List<String> words = new ArrayList<>(arguments);
    if (!words.isEmpty() && SUBCOMMANDS.contains(words.get(0))) {
      List<String> rest = words.subList(1, words.size());
      session.say(
          words.get(0).equals("users")
              ? BrokerUsers.users(session.broker(), rest)
              : BrokerUsers.rules(session.broker(), rest));
      return;
    }
    boolean keep = words.remove(KEEP);
    boolean noData = words.remove(NO_DATA);
    Optional<Path> data = data(words);
    if (words.size() > 1) {
      throw new UserError("One thing at a time, such as: broker " + words.get(0));
    }
    String action = words.isEmpty() ? "" : words.get(0);
    if (keep && !TAKE_KEEP.contains(action)) {
      throw new UserError("--keep goes with stop or restart, such as: broker restart --keep");
    }
    if (data.isPresent() && (keep || !List.of("start", "restart").contains(action))) {
      throw new UserError("--data goes with start or restart, such as: broker restart --data box");
    }
    if (noData && (keep || data.isPresent() || !action.equals("restart"))) {
      throw new UserError("--no-data goes with restart alone: broker restart --no-data");
    }
    LazyBroker broker = session.broker();
    if (noData) {
      boolean unused = broker.stop(false);
      broker.keepIn(Optional.empty());
    }
    switch (action) {
      case "" -> session.say(where(broker));
      case "stop" -> stop(session, broker, keep);
      case "start" -> start(session, broker, data);
      case "restart" -> restart(session, broker, keep, data);
      case "tls" -> session.say(tls(session, broker));
      default ->
          throw new UserError(
              "The broker can't '%s'.%s It can stop, start, restart, tls, users and rules."
                  .formatted(action, Nearest.question(action, ACTIONS.keySet())));
    }
  }

  private static String where(LazyBroker broker) {
    if (broker.isStopped()) {
      return "The broker is stopped. Start it with: broker start";
    }
    return "The broker listens on " + broker.address() + ".";
  }

  private static String tls(Session session, LazyBroker broker) {
    TlsSettings settings = session.tls();
    DoorAddress address = broker.openTls(settings);
    return "Encrypted clients are welcome at localhost:%d. They say whom they trust: connect eve --cafile \"%s\""
        .formatted(address.port(), settings.folder().resolve(TlsSettings.CERTIFICATE_FILE));
  }

  private static void stop(Session session, LazyBroker broker, boolean keep)
      throws InterruptedException {
    if (!broker.stop(keep)) {
      throw new UserError("The broker is stopped already. Start it with: broker start");
    }
    // Its clients' last words before ours.
    Settling.afterCommand(session);
    session.say(stopped(broker.settings(), keep));
  }

  private static String stopped(BrokerSettings settings, boolean keep) {
    if (settings.upstream().isPresent()) {
      return "The broker at %s is not ours to stop: it goes on, with all it keeps. Only our door to it is closed."
          .formatted(settings.upstream().get());
    } else if (settings.data().isPresent()) {
      return "The broker is stopped; what it keeps is in %s.".formatted(settings.data().get());
    }
    return keep
        ? "The broker is stopped; it keeps sessions and retained messages."
        : "The broker is stopped, and has forgotten everything.";
  }

  /** Takes the folder out of the words. */
  private static Optional<Path> data(List<String> words) {
    int place = words.indexOf(DATA);
    if (place < 0) {
      return Optional.empty();
    }
    if (place + 1 == words.size()) {
      throw new UserError("--data needs a folder, such as: broker restart --data box");
    }
    words.remove(place);
    String folder = words.remove(place);
    try {
      return Optional.of(Path.of(folder).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw new UserError("'%s' can't be a folder's name.".formatted(folder));
    }
  }

  private static void start(Session session, LazyBroker broker, Optional<Path> data)
      throws InterruptedException {
    if (broker.isStopped()) {
      data.ifPresent(folder -> broker.keepIn(data));
    } else if (data.isPresent()) {
      throw new UserError("The broker runs already. Type: broker restart --data " + data.get());
    }
    session.say(
        broker.startAgain()
            ? "The broker listens on " + broker.address() + "."
            : "The broker is running already, on " + broker.address() + ".");
    session.awaitReturns(RETURN_PATIENCE);
  }

  private static void restart(Session session, LazyBroker broker, boolean keep, Optional<Path> data)
      throws InterruptedException {
    boolean unused = broker.stop(keep);
    data.ifPresent(folder -> broker.keepIn(data));
    unused = broker.startAgain();
    Settling.afterCommand(session);
    session.awaitReturns(RETURN_PATIENCE);
    session.say(
        "The broker is back on %s%s"
            .formatted(broker.address(), restarted(broker.settings(), keep)));
  }

  private static String restarted(BrokerSettings settings, boolean keep) {
    if (settings.upstream().isPresent()) {
      return "; the broker behind it is not ours to restart, and has gone on all the time.";
    } else if (settings.data().isPresent()) {
      return ", with what it keeps in %s.".formatted(settings.data().get());
    }
    return keep ? ", with its sessions and retained messages." : " and has forgotten everything.";
  }
}
