package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Prints a conversation: one line for each packet, in the order in which it was seen. */
public final class ConversationPrinter {
  private static final int MOST_LINES = 200;
  private static final int LONGEST_PAYLOAD = 48;
  private static final int LONGEST_NAME = 16;

  private final Page page;
  private final Theme theme;
  private boolean onlyOneStudent;

  /** Prints to that. */
  public ConversationPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Prints the packets; of a very long conversation the beginning and the end. */
  public void print(Conversation conversation) {
    List<Sighting> shown =
        conversation.sightings().stream()
            .filter(sighting -> !(sighting.event() instanceof Event.Opened))
            .toList();
    onlyOneStudent = countStudents(shown) == 1;
    int names = Math.min(theme.narrow() ? 8 : LONGEST_NAME, longestName(shown));
    int left = shown.size() - MOST_LINES;
    for (int i = 0; i < shown.size(); i++) {
      if (left > 0 && i == MOST_LINES / 2) {
        page.line(Style.DIM, theme.count("report.diagram.more", left));
        i += left;
      }
      print(shown.get(i), names);
    }
    if (shown.isEmpty()) {
      page.line(Style.DIM, theme.text("report.diagram.nothing"));
    }
  }

  private int longestName(List<Sighting> shown) {
    return shown.stream().mapToInt(s -> Columns.of(name(s))).max().orElse(0);
  }

  private void print(Sighting sighting, int names) {
    double seconds = sighting.at().toMillis() / 1000.0;
    String arrow = sighting.toBroker() ? theme.either("→", "->") : theme.either("←", "<-");
    String head =
        String.format(Locale.ROOT, theme.narrow() ? "%.2f " : "%7.3f  ", seconds)
            + Columns.pad(shorten(name(sighting), names), names)
            + " "
            + theme.paint(sighting.toBroker() ? Style.CODE : Style.GOOD, arrow)
            + " ";
    page.text(head, " ".repeat(theme.narrow() ? 4 : 11), describe(sighting.event()));
  }

  /** How many names the student's program goes by; mostly one, and mostly a made-up one. */
  private static long countStudents(List<Sighting> shown) {
    return shown.stream()
        .filter(sighting -> sighting.of(Connection.Party.STUDENT))
        .map(Sighting::clientIdentifier)
        .filter(name -> !name.isEmpty())
        .distinct()
        .count();
  }

  private String name(Sighting sighting) {
    if (onlyOneStudent && sighting.of(Connection.Party.STUDENT)) {
      return theme.text("report.conversation.you");
    }
    String name = sighting.clientIdentifier();
    return Safe.value(name.isEmpty() ? "#" + sighting.connection().number() : name, theme);
  }

  private String shorten(String text, int columns) {
    if (Columns.of(text) <= columns) {
      return text;
    }
    String more = theme.either("…", "~");
    return text.substring(0, Math.min(text.length(), Math.max(1, columns - 1))) + more;
  }

  /** What happened, in words: a packet's name first. */
  private List<Span> describe(Event event) {
    List<Span> words = new ArrayList<>();
    if (event instanceof Packet packet) {
      words.add(new Span(Span.Style.STRONG, packet.name()));
      PacketWords.of(packet, this::payload, theme.texts())
          .forEach(word -> words.add(Span.plain(" " + word)));
    } else if (event instanceof Event.Closed closed) {
      String who = FaultWords.who(closed, theme.texts());
      words.add(Span.plain(theme.text("report.conversation.closed", who)));
    } else if (event instanceof Event.Refused refused) {
      words.add(
          Span.plain(theme.text("report.conversation.refused", theme.reason(refused.reason()))));
    } else if (event instanceof Event.Fault fault) {
      words.add(Span.plain(theme.either("✗ ", "x ") + FaultWords.of(fault, theme.texts())));
    }
    return words;
  }

  private String payload(Bytes payload) {
    return payload(payload, theme, LONGEST_PAYLOAD);
  }

  /** A payload in quotes, or in hexadecimal digits where it is no text; cut where it is long. */
  public static String payload(Bytes payload, Theme theme, int longest) {
    if (payload.size() == 0) {
      return theme.text("packet.words.empty");
    }
    // Only the beginning of a large payload is turned into text: it is cut anyway.
    boolean large = payload.size() > 4096;
    Bytes start = large ? Bytes.of(java.util.Arrays.copyOf(payload.toArray(), 64)) : payload;
    String text = Safe.value(start.preview(), theme);
    if (text.length() <= longest && !large) {
      return text;
    }
    int end = Math.min(longest, text.length());
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return theme.text(
        "report.conversation.bytes",
        text.substring(0, end) + theme.either("…", "..."),
        payload.size());
  }
}
