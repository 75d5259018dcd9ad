package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.TracePrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Sighting;

/** Shows packets as they cross the broker's door. */
final class TraceCommand implements Command {
  private static final int USUAL = 20;
  private static final int MOST = 1000;

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String synopsis() {
    return "on|off|last [COUNT]|show N";
  }

  @Override
  public String summary() {
    return "shows the packets themselves";
  }

  @Override
  public String example() {
    return "trace last 10";
  }

  @Override
  public List<String> details() {
    return List.of(
        "on: each packet as it comes, above the prompt.",
        "off: no more of that.",
        "last: the last 20 packets, or COUNT.",
        "show N: packet N byte by byte; its number stands before it.");
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(List.of("on", "off", "last", "show")) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    String what = arguments.isEmpty() ? "last" : arguments.get(0);
    switch (what) {
      case "on" -> {
        session.trace().on();
        session.say("Each packet is shown as it comes. 'trace off' ends that.");
      }
      case "off" -> session.trace().off();
      case "last" -> last(session, arguments.size() > 1 ? number(arguments.get(1)) : USUAL);
      case "show" -> show(session, arguments);
      default -> throw new UserError("There are: trace on, trace off, trace last, trace show N.");
    }
  }

  private static void last(Session session, long count) {
    List<Sighting> all = session.journal().freeze().sightings();
    int shown = (int) Math.min(Math.min(count, MOST), all.size());
    if (shown == 0) {
      session.say("No packet has crossed the door yet. Try: pub -t test/all -m hi");
      return;
    }
    StringBuilder text = new StringBuilder();
    TracePrinter printer = new TracePrinter(text, session.theme());
    all.subList(all.size() - shown, all.size()).forEach(printer::line);
    session.screen().print(text);
  }

  private static void show(Session session, List<String> arguments) {
    if (arguments.size() != 2) {
      throw new UserError("Which packet? 'trace last' lists them; then type: trace show 3");
    }
    long number = number(arguments.get(1));
    Sighting sighting =
        session.journal().freeze().sightings().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () -> new UserError("There is no packet " + number + ". 'trace last' lists them."));
    StringBuilder text = new StringBuilder();
    new TracePrinter(text, session.theme()).show(sighting);
    session.screen().print(text);
  }

  private static long number(String word) {
    try {
      long number = Long.parseLong(word);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UserError("'" + word + "' is no number of a packet: these are 1, 2, 3 and so on.");
  }
}
