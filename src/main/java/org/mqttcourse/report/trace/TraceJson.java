package org.mqttcourse.report.trace;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** Writes a conversation as JSON lines: one object for each event, in order. */
public final class TraceJson {
  private TraceJson() {}

  /** Writes it all, in UTF-8. */
  public static void write(Conversation conversation, OutputStream out) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (Sighting sighting : conversation.sightings()) {
      lines.append(line(sighting)).append('\n');
    }
    lines.flush();
  }

  private static String line(Sighting sighting) throws IOException {
    StringWriter line = new StringWriter();
    JsonWriter json = new JsonWriter(line);
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("number").value(sighting.number());
    json.name("seconds").value(sighting.at().toNanos() / 1_000_000_000.0);
    json.name("connection").value(sighting.connection().number());
    json.name("client").value(sighting.clientIdentifier());
    json.name("direction").value(sighting.toBroker() ? "to-broker" : "to-client");
    event(json, sighting.event());
    if (sighting.event() instanceof Packet) {
      json.name("bytes").value(sighting.raw().size());
      json.name("raw").value(hex(sighting.raw()));
    }
    json.endObject();
    return line.toString();
  }

  private static void event(JsonWriter json, Event event) throws IOException {
    if (event instanceof Packet packet) {
      json.name("event").value(packet.name());
      packet(json, packet);
    } else if (event instanceof Event.Opened) {
      json.name("event").value("opened");
    } else if (event instanceof Event.Closed closed) {
      json.name("event").value("closed");
      json.name("by").value(small(closed.by()));
    } else if (event instanceof Event.Refused refused) {
      json.name("event").value("refused");
      json.name("reason").value(refused.reason());
    } else if (event instanceof Event.Fault fault) {
      json.name("event").value("fault");
      json.name("kind").value(small(fault.kind()));
      json.name("fault").value(fault.words());
      if (fault.packet().isPresent()) {
        json.name("packet").value(fault.packet().get().name());
        packet(json, fault.packet().get());
      }
    }
  }

  private static void packet(JsonWriter json, Packet packet) throws IOException {
    if (packet instanceof Packet.Connect connect) {
      connect(json, connect);
    } else if (packet instanceof Packet.ConnAck ack) {
      json.name("returnCode").value(ack.returnCode());
      json.name("sessionPresent").value(ack.sessionPresent());
    } else if (packet instanceof Packet.Publish publish) {
      publish(json, publish);
    } else if (packet instanceof Packet.Subscribe subscribe) {
      identifier(json, subscribe.packetIdentifier());
      json.name("filters").beginArray();
      for (Packet.Subscription one : subscribe.subscriptions()) {
        json.beginObject();
        json.name("filter").value(one.topicFilter()).name("qos").value(one.qos());
        json.endObject();
      }
      json.endArray();
    } else if (packet instanceof Packet.SubAck ack) {
      identifier(json, ack.packetIdentifier());
      json.name("returnCodes").beginArray();
      for (int code : ack.returnCodes()) {
        json.value(code);
      }
      json.endArray();
    } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
      identifier(json, unsubscribe.packetIdentifier());
      json.name("filters").beginArray();
      for (String filter : unsubscribe.topicFilters()) {
        json.value(filter);
      }
      json.endArray();
    } else {
      acknowledgement(json, packet);
    }
  }

  private static void connect(JsonWriter json, Packet.Connect connect) throws IOException {
    json.name("protocolLevel").value(connect.protocolLevel());
    json.name("clientIdentifier").value(connect.clientIdentifier());
    json.name("cleanSession").value(connect.cleanSession());
    json.name("keepAlive").value(connect.keepAlive());
    if (connect.userName().isPresent()) {
      json.name("userName").value(connect.userName().get());
    }
    json.name("password").value(connect.password());
    if (connect.will().isPresent()) {
      Packet.Will will = connect.will().get();
      json.name("will").beginObject();
      json.name("topic").value(will.topic());
      payload(json, will.payload());
      json.name("qos").value(will.qos()).name("retain").value(will.retain());
      json.endObject();
    }
  }

  private static void publish(JsonWriter json, Packet.Publish publish) throws IOException {
    json.name("topic").value(publish.topic());
    json.name("qos").value(publish.qos());
    json.name("retain").value(publish.retain());
    json.name("dup").value(publish.dup());
    if (publish.qos() > 0) {
      identifier(json, publish.packetIdentifier());
    }
    payload(json, publish.payload());
  }

  /** As text where it is text, and in any case as hexadecimal digits. */
  private static void payload(JsonWriter json, Bytes payload) throws IOException {
    if (payload.asUtf8().isPresent()) {
      json.name("payload").value(payload.asUtf8().get());
    }
    json.name("payloadHex").value(hex(payload));
  }

  private static void acknowledgement(JsonWriter json, Packet packet) throws IOException {
    if (packet instanceof Packet.PubAck ack) {
      identifier(json, ack.packetIdentifier());
    } else if (packet instanceof Packet.PubRec rec) {
      identifier(json, rec.packetIdentifier());
    } else if (packet instanceof Packet.PubRel rel) {
      identifier(json, rel.packetIdentifier());
    } else if (packet instanceof Packet.PubComp comp) {
      identifier(json, comp.packetIdentifier());
    } else if (packet instanceof Packet.UnsubAck ack) {
      identifier(json, ack.packetIdentifier());
    }
  }

  private static void identifier(JsonWriter json, int identifier) throws IOException {
    json.name("packetIdentifier").value(identifier);
  }

  private static String small(Enum<?> name) {
    return name.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String hex(Bytes bytes) {
    return bytes.toHex().replace(" ", "");
  }
}
