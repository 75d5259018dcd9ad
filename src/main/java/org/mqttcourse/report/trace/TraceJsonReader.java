package org.mqttcourse.report.trace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Reads what {@link TraceJson} has written. Whose a connection is was not written: a student's. */
public final class TraceJsonReader {
  private final JsonObject line;

  private TraceJsonReader(JsonObject line) {
    this.line = line;
  }

  /**
   * Reads it all.
   *
   * @throws IOException where a line is none of ours, with its number
   */
  public static Conversation read(InputStream in) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      try {
        JsonObject line = JsonParser.parseString(text).getAsJsonObject();
        sightings.add(new TraceJsonReader(line).sighting());
      } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
        throw new IOException("line " + (sightings.size() + 1) + " is no event of a trace", e);
      }
    }
    return new Conversation(sightings);
  }

  private Sighting sighting() {
    return new Sighting(
        whole("number"),
        Duration.ofNanos(Math.round(field("seconds").getAsDouble() * 1_000_000_000)),
        new Connection(whole("connection"), Connection.Party.STUDENT),
        text("client"),
        text("direction").equals("to-broker") ? Direction.TO_BROKER : Direction.TO_CLIENT,
        event(),
        line.has("raw") ? hex(text("raw")) : Bytes.NONE);
  }

  private Event event() {
    return switch (text("event")) {
      case "opened" -> new Event.Opened();
      case "closed" -> new Event.Closed(Event.Side.valueOf(large("by")));
      case "refused" -> new Event.Refused(text("reason"));
      case "fault" ->
          new Event.Fault(
              Event.Fault.Kind.valueOf(large("kind")),
              line.has("packet") ? Optional.of(packet(text("packet"))) : Optional.empty(),
              text("fault"));
      default -> packet(text("event"));
    };
  }

  private Packet packet(String name) {
    return switch (name) {
      case "CONNECT" -> connect();
      case "CONNACK" -> new Packet.ConnAck(yes("sessionPresent"), whole("returnCode"));
      case "PUBLISH" -> publish();
      case "PUBACK" -> new Packet.PubAck(whole("packetIdentifier"));
      case "PUBREC" -> new Packet.PubRec(whole("packetIdentifier"));
      case "PUBREL" -> new Packet.PubRel(whole("packetIdentifier"));
      case "PUBCOMP" -> new Packet.PubComp(whole("packetIdentifier"));
      case "SUBSCRIBE" -> subscribe();
      case "SUBACK" ->
          new Packet.SubAck(
              whole("packetIdentifier"),
              all("returnCodes").stream().map(JsonElement::getAsInt).toList());
      case "UNSUBSCRIBE" ->
          new Packet.Unsubscribe(
              whole("packetIdentifier"),
              all("filters").stream().map(JsonElement::getAsString).toList());
      case "UNSUBACK" -> new Packet.UnsubAck(whole("packetIdentifier"));
      case "PINGREQ" -> new Packet.PingReq();
      case "PINGRESP" -> new Packet.PingResp();
      case "DISCONNECT" -> new Packet.Disconnect();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Packet connect() {
    return new Packet.Connect(
        whole("protocolLevel"),
        text("clientIdentifier"),
        yes("cleanSession"),
        whole("keepAlive"),
        line.has("will")
            ? Optional.of(new TraceJsonReader(line.getAsJsonObject("will")).will())
            : Optional.empty(),
        line.has("userName") ? Optional.of(text("userName")) : Optional.empty(),
        yes("password"));
  }

  private Packet.Will will() {
    return new Packet.Will(text("topic"), hex(text("payloadHex")), whole("qos"), yes("retain"));
  }

  private Packet publish() {
    int qos = whole("qos");
    return new Packet.Publish(
        text("topic"),
        hex(text("payloadHex")),
        qos,
        yes("retain"),
        yes("dup"),
        qos == 0 ? 0 : whole("packetIdentifier"));
  }

  private Packet subscribe() {
    List<Packet.Subscription> subscriptions = new ArrayList<>();
    for (JsonElement one : all("filters")) {
      TraceJsonReader reader = new TraceJsonReader(one.getAsJsonObject());
      subscriptions.add(new Packet.Subscription(reader.text("filter"), reader.whole("qos")));
    }
    return new Packet.Subscribe(whole("packetIdentifier"), subscriptions);
  }

  private JsonElement field(String name) {
    JsonElement value = line.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private String text(String name) {
    return field(name).getAsString();
  }

  private String large(String name) {
    return text(name).toUpperCase(Locale.ROOT);
  }

  private int whole(String name) {
    return field(name).getAsInt();
  }

  private boolean yes(String name) {
    return field(name).getAsBoolean();
  }

  private List<JsonElement> all(String name) {
    return field(name).getAsJsonArray().asList();
  }

  private static Bytes hex(String digits) {
    return Bytes.owned(HexFormat.of().parseHex(digits));
  }
}
