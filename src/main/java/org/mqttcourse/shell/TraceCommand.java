package org.mqttcourse.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.TracePrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.trace.Pcap;
import org.mqttcourse.report.trace.TraceJson;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet;
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
  public String example() {
    return "trace last 10";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty()
        ? Suggestions.of(List.of("on", "off", "last", "show", "save"))
        : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    String what = arguments.isEmpty() ? "last" : arguments.get(0);
    if (arguments.size() > (what.equals("on") || what.equals("off") ? 1 : 2)) {
      throw UserError.of("shell.trace.usage");
    }
    switch (what) {
      case "on" -> {
        session.trace().on();
        session.tell("shell.trace.on");
      }
      case "off" -> session.trace().off();
      case "last" -> last(session, arguments.size() > 1 ? number(arguments.get(1)) : USUAL);
      case "show" -> show(session, arguments);
      case "save" -> save(session, arguments);
      default -> throw UserError.of("shell.trace.usage");
    }
  }

  private static void last(Session session, long count) {
    List<Sighting> shown = session.journal().newest((int) Math.min(count, MOST)).sightings();
    if (shown.isEmpty()) {
      session.tell("shell.trace.none");
      return;
    }
    StringBuilder text = new StringBuilder();
    TracePrinter printer = new TracePrinter(text, session.theme());
    shown.forEach(printer::line);
    session.screen().print(text);
    long forgotten = session.journal().forgotten();
    if (forgotten > 0 && shown.get(0).number() <= forgotten + 1) {
      session.say(session.texts().of(forgotten(session)).strip());
    }
  }

  private static void show(Session session, List<String> arguments) {
    if (arguments.size() != 2) {
      throw UserError.of("shell.trace.which");
    }
    long number = number(arguments.get(1));
    Sighting sighting =
        session.journal().freeze().sightings().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    number <= session.journal().forgotten()
                        ? UserError.of("shell.trace.forgotten", number)
                        : UserError.of("shell.trace.unknown", number));
    StringBuilder text = new StringBuilder();
    new TracePrinter(text, session.theme()).show(sighting);
    session.screen().print(text);
  }

  private static void save(Session session, List<String> arguments) {
    if (arguments.size() != 2) {
      throw UserError.of("shell.trace.file");
    }
    String name = arguments.get(1);
    Conversation all = session.journal().freeze();
    Path file =
        switch (TraceForm.of(name)) {
          case PCAP -> NewFile.write(name, out -> Pcap.write(all, session.openedAt(), out));
          case JSON -> NewFile.write(name, out -> TraceJson.write(all, out));
          case TEXT -> NewFile.write(name, text(all));
        };
    long packets = all.sightings().stream().filter(one -> one.event() instanceof Packet).count();
    session.tell(Text.count("shell.trace.saved", packets, file, forgotten(session)));
  }

  private static CharSequence text(Conversation all) {
    StringBuilder text = new StringBuilder();
    TracePrinter printer = new TracePrinter(text, Theme.PLAIN);
    all.sightings().forEach(printer::unbroken);
    return text;
  }

  private static Text forgotten(Session session) {
    long gone = session.journal().forgotten();
    return gone == 0 ? Text.NOTHING : Text.of("shell.trace.gone", gone);
  }

  /** What a file's name asks for. */
  private enum TraceForm {
    PCAP,
    JSON,
    TEXT;

    static TraceForm of(String name) {
      String small = name.toLowerCase(Locale.ROOT);
      if (small.endsWith(".pcap")) {
        return PCAP;
      }
      return small.endsWith(".jsonl") || small.endsWith(".json") ? JSON : TEXT;
    }
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
    throw UserError.of("shell.trace.number", word);
  }
}
