package org.mqttcourse.playground;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Printable;

/** How a message is shown, in mosquitto_sub's format codes ({@code -F}). */
final class MessageFormat {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ", Locale.ROOT);
  private static final String CUT = "...";
  private static final Map<Character, String> ESCAPES = Map.of('n', "\n", 't', "\t", '\\', "\\");

  private final List<Function<Arrival, String>> pieces = new ArrayList<>();
  private final Clock clock;

  private MessageFormat(Clock clock) {
    this.clock = clock;
  }

  /**
   * Understands the format, or says which code is unknown.
   *
   * @param clock tells when a message arrived
   */
  static MessageFormat of(String format, Clock clock) throws PlaygroundException {
    MessageFormat understood = new MessageFormat(clock);
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      char next = at + 1 < format.length() ? format.charAt(at + 1) : ' ';
      boolean pair = c == '%' || (c == '\\' && ESCAPES.containsKey(next));
      if (c == '%') {
        understood.add(plain);
        understood.pieces.add(code(next));
      } else {
        plain.append(pair ? ESCAPES.get(next) : c);
      }
      at += pair ? 2 : 1;
    }
    understood.add(plain);
    return understood;
  }

  /** Adds the text before a code in one piece: a piece for each letter would be large. */
  private void add(StringBuilder plain) {
    if (plain.length() > 0) {
      String text = plain.toString();
      pieces.add(arrival -> text);
      plain.setLength(0);
    }
  }

  /**
   * The message as the format wants it.
   *
   * @param most after so many characters nothing more is put behind it, but three dots: many codes
   *     make a little message as large as one likes
   */
  String apply(Packet.Publish message, int most) {
    Arrival arrival = new Arrival(message, clock);
    StringBuilder shown = new StringBuilder();
    for (Function<Arrival, String> piece : pieces) {
      if (shown.length() >= most) {
        return shown.append(CUT).toString();
      }
      shown.append(piece.apply(arrival));
    }
    return shown.toString();
  }

  private static Function<Arrival, String> code(char code) throws PlaygroundException {
    if (!CODES.containsKey(code)) {
      throw new PlaygroundException(Text.of("playground.format", code));
    }
    return CODES.get(code);
  }

  private record Arrival(Packet.Publish message, Clock clock) {
    String hex(HexFormat form) {
      return form.formatHex(message.payload().toArray());
    }
  }

  private static final Map<Character, Function<Arrival, String>> CODES = codes();

  private static Map<Character, Function<Arrival, String>> codes() {
    Map<Character, Function<Arrival, String>> codes = new TreeMap<>();
    codes.put('%', arrival -> "%");
    codes.put('t', arrival -> Printable.text(arrival.message.topic()));
    codes.put('p', arrival -> Printable.payload(arrival.message.payload()));
    codes.put('q', arrival -> Integer.toString(arrival.message.qos()));
    codes.put('r', arrival -> arrival.message.retain() ? "1" : "0");
    codes.put('l', arrival -> Integer.toString(arrival.message.payload().size()));
    codes.put('m', arrival -> Integer.toString(arrival.message.packetIdentifier()));
    codes.put('x', arrival -> arrival.hex(HexFormat.of()));
    codes.put('X', arrival -> arrival.hex(HexFormat.of().withUpperCase()));
    codes.put('I', arrival -> ISO.format(arrival.clock.instant().atZone(arrival.clock.getZone())));
    codes.put('U', arrival -> Long.toString(arrival.clock.instant().getEpochSecond()));
    return Map.copyOf(codes);
  }
}
