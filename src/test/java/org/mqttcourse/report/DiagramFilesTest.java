package org.mqttcourse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Connection.Party;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DiagramFilesTest {
  private static final Connection ANNA = new Connection(1, Party.STUDENT);

  private final List<Sighting> sightings = new ArrayList<>();

  private void saw(String client, Direction direction, Event event) {
    int number = sightings.size() + 1;
    Duration at = Duration.ofMillis(10L * number);
    sightings.add(new Sighting(number, at, ANNA, client, direction, event, Bytes.NONE));
  }

  private void aResend() {
    Packet.PubAck ack = new Packet.PubAck(7);
    saw("anna", Direction.TO_BROKER, publish("home/temp", false));
    saw(
        "anna",
        Direction.TO_CLIENT,
        new Event.Fault(Event.Fault.Kind.LOST, Optional.of(ack), "drop next puback"));
    saw("anna", Direction.TO_BROKER, publish("home/temp", true));
    saw("anna", Direction.TO_CLIENT, ack);
  }

  private static Packet publish(String topic, boolean dup) {
    return new Packet.Publish(topic, Bytes.utf8("21"), 1, false, dup, 7);
  }

  private Document svg(Optional<Sighting> decisive) throws Exception {
    String text = new DiagramSvg(Texts.english()).draw(new Conversation(sightings), decisive);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  @Test
  void writesMermaidWithLossesAsCrosses() {
    aResend();

    assertEquals(
        """
        sequenceDiagram
          participant L0 as anna
          participant L1 as broker
          L0->>L1: PUBLISH home/temp QoS 1 #35;7 #34;21#34;
          activate L0
          L1-xL0: PUBACK #35;7
          L0->>L1: PUBLISH home/temp DUP QoS 1 #35;7 #34;21#34;
          Note over L0,L1: sent again
          L1->>L0: PUBACK #35;7
          deactivate L0
          Note over L0,L1: this decided it
        """,
        new DiagramMermaid(Texts.english())
            .write(new Conversation(sightings), Optional.of(sightings.get(3))));
  }

  @Test
  void bracketsMermaidsHandshakesAlsoWhereTheyOverlap() {
    saw("anna", Direction.TO_BROKER, publish("a", false));
    saw("anna", Direction.TO_CLIENT, new Packet.Publish("b", Bytes.NONE, 2, false, false, 1));
    saw("anna", Direction.TO_BROKER, new Packet.PubRec(1));
    saw("anna", Direction.TO_CLIENT, new Packet.PubAck(7));
    saw("anna", Direction.TO_CLIENT, new Packet.PubRel(1));
    saw("anna", Direction.TO_BROKER, new Packet.Publish("c", Bytes.NONE, 1, false, false, 8));

    assertEquals(
        """
        sequenceDiagram
          participant L0 as anna
          participant L1 as broker
          L0->>L1: PUBLISH a QoS 1 #35;7 #34;21#34;
          activate L0
          L1->>L0: PUBLISH b QoS 2 #35;1 (empty)
          activate L0
          L0->>L1: PUBREC #35;1
          L1->>L0: PUBACK #35;7
          deactivate L0
          L1->>L0: PUBREL #35;1
          Note over L0,L1: this handshake was never completed
          deactivate L0
          L0->>L1: PUBLISH c QoS 1 #35;8 (empty)
          Note over L0,L1: this handshake was never completed
        """,
        new DiagramMermaid(Texts.english()).write(new Conversation(sightings), Optional.empty()));
  }

  @Test
  void drawsAPictureThatIsWellFormed() throws Exception {
    aResend();

    Document svg = svg(Optional.of(sightings.get(0)));

    assertEquals("svg", svg.getDocumentElement().getTagName());
    String text = svg.getDocumentElement().getTextContent();
    assertTrue(text.contains("PUBLISH home/temp DUP QoS 1 #7 \"21\""), text);
    assertTrue(text.contains("PUBACK #7 (lost)"), text);
    assertTrue(text.contains("▲ this decided it"), text);
    // Two lines downwards and four arrows.
    assertEquals(6, svg.getElementsByTagName("line").getLength());
  }

  @Test
  void letsNoNameOrTopicOutOfItsPlace() throws Exception {
    saw("</text><script>", Direction.TO_BROKER, publish("a;b\n&\u0000<x>\uffff", false));

    Document svg = svg(Optional.empty());
    String mermaid =
        new DiagramMermaid(Texts.english()).write(new Conversation(sightings), Optional.empty());

    assertEquals(0, svg.getElementsByTagName("script").getLength());
    assertEquals(5, mermaid.lines().count(), mermaid);
    assertFalse(mermaid.contains("<"), mermaid);
  }

  @Test
  void saysWhenNothingWasSent() throws Exception {
    assertTrue(
        svg(Optional.empty())
            .getDocumentElement()
            .getTextContent()
            .contains("No packet was sent."));
    assertTrue(
        new DiagramMermaid(Texts.english())
            .write(new Conversation(List.of()), Optional.empty())
            .contains("No packet was sent."));
  }
}
