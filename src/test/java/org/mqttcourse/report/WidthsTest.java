package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttcourse.lab.Autopsy;
import org.mqttcourse.lab.Clerk;
import org.mqttcourse.lab.QosExperiment;
import org.mqttcourse.report.trace.TraceJsonReader;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** What shows the wire fits 40 and 80 columns, with and without colours, whatever is on it. */
class WidthsTest {
  private static final String TOPIC =
      "/Northumbria/City_Campus/Ellison_Building/E_Block/東京/305/a-level-that-is-longer-than-all";
  private static final String CLIENT = "the-thermometer-in-the-kitchen-of-our-neighbours";

  private static List<Theme> themes() {
    return Stream.of(40, 80)
        .flatMap(
            width ->
                Stream.of(
                    new Theme(false, true, width),
                    new Theme(false, false, width),
                    new Theme(true, true, width),
                    new Theme(false, true, width).in(Texts.in("de")),
                    new Theme(false, false, width).in(Texts.in("de"))))
        .toList();
  }

  private static void assertFits(Theme theme, BiConsumer<Appendable, Theme> printer) {
    List<String> lines = Printed.lines(theme, printer);
    assertFalse(lines.isEmpty());
    assertFits(theme, lines);
  }

  private static void assertFits(Theme theme, List<String> lines) {
    Printed.assertFits(lines, theme.width());
    if (!theme.unicode()) {
      assertTrue(lines.stream().allMatch(line -> line.chars().allMatch(c -> c < 0x7f)));
    }
    assertEquals(theme.colour(), String.join("", lines).contains("\u001b"), lines.toString());
  }

  private static Conversation everyKind() {
    Packet publish = new Packet.Publish(TOPIC, Bytes.utf8("21 ".repeat(50)), 2, true, true, 65535);
    List<Event> events =
        List.of(
            new Event.Opened(),
            new Packet.Connect(
                4,
                CLIENT,
                true,
                60,
                Optional.of(new Packet.Will(TOPIC, Bytes.utf8("gone"), 1, true)),
                Optional.of(CLIENT),
                true),
            new Packet.ConnAck(true, 4),
            new Packet.Subscribe(
                1, List.of(new Packet.Subscription(TOPIC, 2), new Packet.Subscription("a", 0))),
            new Packet.SubAck(1, List.of(2, 0x80)),
            publish,
            new Packet.PubRec(65535),
            new Packet.PubRel(65535),
            new Packet.PubComp(65535),
            new Packet.Publish("a", Bytes.of((byte) 0xff), 0, false, false, 0),
            new Packet.Unsubscribe(2, List.of(TOPIC)),
            new Packet.UnsubAck(2),
            new Packet.PingReq(),
            new Event.Fault(
                Event.Fault.Kind.LOST, Optional.of(publish), "drop publish where topic=" + TOPIC),
            new Event.Fault(Event.Fault.Kind.CUT, Optional.empty(), "cut before next puback"),
            new Event.Refused("a reason that explains at some length what was wrong there"),
            new Packet.Disconnect(),
            new Event.Closed(Event.Side.BROKER));
    List<Sighting> sightings = new ArrayList<>();
    for (Event event : events) {
      int number = sightings.size() + 1;
      sightings.add(
          new Sighting(
              number + 12_000,
              Duration.ofSeconds(3000L * number),
              new Connection(1 + number % 4, Party.STUDENT),
              number % 4 == 0 ? CLIENT : "ben" + number % 4,
              number % 2 == 0 ? Direction.TO_BROKER : Direction.TO_CLIENT,
              event,
              Bytes.utf8("0" + TOPIC)));
    }
    return new Conversation(sightings);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void packetsFitTheirLines(Theme theme) {
    for (Sighting sighting : everyKind().sightings()) {
      assertFits(theme, (out, t) -> new TracePrinter(out, t).line(sighting));
      assertFits(theme, (out, t) -> new TracePrinter(out, t).show(sighting));
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void drawingsFit(Theme theme) {
    Conversation all = everyKind();
    Optional<Sighting> decisive = Optional.of(all.sightings().get(5));
    assertFits(theme, (out, t) -> new DiagramPrinter(out, t).print(all, decisive));
    assertFits(theme, (out, t) -> new DiagramPrinter(out, t).brief(all, decisive));
    Conversation one = all.where(sighting -> sighting.clientIdentifier().equals(CLIENT));
    assertFits(theme, (out, t) -> new DiagramPrinter(out, t).print(one));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void treesAndTablesFit(Theme theme) {
    TopicTree tree = new TopicTree();
    everyKind().sightings().forEach(tree::add);
    assertFits(
        theme,
        new TopicPrinter(theme)
            .lines(tree.lines(new org.mqttcourse.wire.TopicFilter("#")), theme.textWidth()));
    Printed.assertFits(
        Printed.lines(
            theme,
            (out, t) ->
                CellTable.print(
                    out,
                    t,
                    List.of(
                        List.of("Client", "Now", "Listens to"), List.of(CLIENT, "here", TOPIC)))),
        theme.width());
    Printed.assertFits(
        Printed.lines(
            theme,
            (out, t) ->
                new MessagePrinter(out, t).say(CLIENT + " published to " + TOPIC + " (QoS 1)")),
        theme.width());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void gamesFit(Theme theme) throws IOException {
    for (Autopsy autopsy : Autopsy.cases()) {
      try (InputStream in = autopsy.open()) {
        Conversation record = TraceJsonReader.read(in);
        assertFits(
            theme,
            (out, t) -> {
              AutopsyPrinter printer = new AutopsyPrinter(out, t);
              List<Sighting> rows = printer.question(autopsy, 1, 12, record);
              printer.hint(autopsy, 1, rows.get(0));
              printer.answer(autopsy, 2, rows.get(1), false);
            });
      }
    }
    for (int level = 0; level <= Clerk.TOP_LEVEL; level++) {
      int hard = level;
      Clerk question = Clerk.draw(hard, new Random(hard));
      assertFits(
          theme,
          (out, t) -> {
            new ClerkPrinter(out, t).question(question, hard, hard >= 3);
            new ClerkPrinter(out, t).answer(question, Map.of("anna", 1), false, hard >= 3);
          });
    }
    List<QosExperiment.Row> rows =
        List.of(
            new QosExperiment.Row(0, 100, 88, 0, 1000, 100_000, 7),
            new QosExperiment.Row(1, 100, 100, 17, 1000, 100_000, 7),
            new QosExperiment.Row(2, 100, 100, 0, 1000, 100_000, 7));
    assertFits(
        theme,
        (out, t) -> {
          new ExperimentPrinter(out, t).question();
          new ExperimentPrinter(out, t).print(rows, Optional.of(List.of(100, 100, 100)));
        });
  }
}
