package org.mqttcourse.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.UserError;

/** Stops and starts the broker, so that one sees what becomes of its clients. */
final class BrokerCommand implements Command {
  private static final String KEEP = "--keep";
  private static final Duration RETURN_PATIENCE = Duration.ofSeconds(2);

  private static final List<String> TAKE_KEEP = List.of("stop", "restart");

  private static final Map<String, String> ACTIONS =
      Map.of(
          "stop", "throws all clients out and forgets them",
          "start", "starts it again at the same port",
          "restart", "stops and starts it",
          "tls", "opens an encrypted port too");

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public String synopsis() {
    return "[stop|start|restart|tls] [--keep]";
  }

  @Override
  public String summary() {
    return "says where the broker is; stops and starts it";
  }

  @Override
  public String example() {
    return "broker restart --keep";
  }

  @Override
  public List<String> details() {
    return List.of(
        "stop: all clients lose their connection",
        "start: at the same port as before; clients come back by themselves",
        "restart: stop, and start at once",
        "tls: an encrypted port beside the other; clients need the file ca.pem",
        "--keep: sessions and retained messages outlive the stop; otherwise all is forgotten");
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
    boolean keep = words.remove(KEEP);
    if (words.size() > 1) {
      throw new UserError("One thing at a time, such as: broker " + words.get(0));
    }
    String action = words.isEmpty() ? "" : words.get(0);
    if (keep && !TAKE_KEEP.contains(action)) {
      throw new UserError("--keep goes with stop or restart, such as: broker restart --keep");
    }
    LazyBroker broker = session.broker();
    switch (action) {
      case "" -> session.say(where(broker));
      case "stop" -> stop(session, broker, keep);
      case "start" -> start(session, broker);
      case "restart" -> restart(session, broker, keep);
      case "tls" -> session.say(tls(session, broker));
      default ->
          throw new UserError(
              "The broker can't '%s'.%s It can stop, start, restart and tls."
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
    return "Encrypted clients are welcome at localhost:%d. They need the certificate in %s, as in:"
            .formatted(address.port(), settings.folder().resolve(TlsSettings.CERTIFICATE_FILE))
        + " mosquitto_pub -h localhost -p %d --cafile %s -t a -m hi"
            .formatted(address.port(), TlsSettings.CERTIFICATE_FILE);
  }

  private static void stop(Session session, LazyBroker broker, boolean keep)
      throws InterruptedException {
    if (!broker.stop(keep)) {
      throw new UserError("The broker is stopped already. Start it with: broker start");
    }
    // Its clients' last words before ours.
    Settling.afterCommand(session);
    session.say(
        keep
            ? "The broker is stopped; it keeps sessions and retained messages."
            : "The broker is stopped, and has forgotten everything.");
  }

  private static void start(Session session, LazyBroker broker) throws InterruptedException {
    session.say(
        broker.startAgain()
            ? "The broker listens on " + broker.address() + "."
            : "The broker is running already, on " + broker.address() + ".");
    session.awaitReturns(RETURN_PATIENCE);
  }

  private static void restart(Session session, LazyBroker broker, boolean keep)
      throws InterruptedException {
    boolean unused = broker.stop(keep);
    unused = broker.startAgain();
    Settling.afterCommand(session);
    session.awaitReturns(RETURN_PATIENCE);
    session.say(
        "The broker is back on %s%s"
            .formatted(
                broker.address(),
                keep
                    ? ", with its sessions and retained messages."
                    : " and has forgotten everything."));
  }
}
