package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Connection;
import org.mqttcourse.wire.Direction;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Event.Side;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Witness;

/**
 * One client's stay at the door, from accept to close: what all handlers of its pipeline share, and
 * the way into the journal. Used on the event loop only.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class Visit {
  private static final int MQTT_3_1_1 = 4;

  private final Journal journal;
  private final Connection connection;
  private Witness witness;
  private int protocolLevel = MQTT_3_1_1;
  private Side endedBy = Side.CLIENT;
  private boolean saidGoodbye;
  private boolean refused;

  Visit(Journal journal, Connection.Party party) {
    this.journal = journal;
    this.connection = journal.connection(party);
    introduced("", MQTT_3_1_1);
  }

  /** Whether the client is one of the course's own, whom no rule binds. */
  boolean isTrusted() {
    return connection.party() == Connection.Party.COURSE;
  }

  String clientIdentifier() {
    return witness.clientIdentifier();
  }

  int protocolLevel() {
    return protocolLevel;
  }

  /** Whether it is over because of what the client sent; what else it sent goes unread. */
  boolean isRefused() {
    return refused;
  }

  /** The client said who it is and which MQTT it speaks. */
  void introduced(String identifier, int level) {
    witness = new Witness(connection, identifier, raw -> PacketReader.readRecorded(raw, level));
    protocolLevel = level;
  }

  /** Whether anybody will read what is recorded. */
  boolean isRecorded() {
    return journal.isOn();
  }

  void opened() {
    record(Direction.TO_BROKER, new Event.Opened(), Bytes.NONE);
  }

  /** A packet from the client has come. */
  void received(Frame frame) {
    saidGoodbye |= frame.packet() instanceof Packet.Disconnect;
    if (!isRecorded()) {
      return;
    }
    if (frame.packet() instanceof Packet.Connect connect) {
      Bytes raw = Secrets.masked(connect, ByteBufUtil.getBytes(frame.bytes()));
      record(Direction.TO_BROKER, connect, raw);
    } else {
      packet(Direction.TO_BROKER, frame.bytes());
    }
  }

  /** A packet goes to the client. */
  void sent(ByteBuf raw) {
    if (isRecorded()) {
      packet(Direction.TO_CLIENT, raw);
    }
  }

  private void packet(Direction direction, ByteBuf raw) {
    int size = raw.readableBytes();
    journal.record(
        witness,
        direction,
        size,
        (target, at) -> raw.getBytes(raw.readerIndex(), target, at, size));
  }

  /** Our side is about to close; after a goodbye it is still the client's doing. */
  void closing() {
    endedBy = saidGoodbye ? Side.CLIENT : Side.BROKER;
  }

  /** The link between the client and us is about to break. */
  void breaking() {
    endedBy = Side.LINK;
  }

  /** Something is done to the link on purpose. */
  void fault(Direction direction, Event.Fault fault, Bytes raw) {
    Bytes kept = fault.packet().map(packet -> Secrets.masked(packet, raw.toArray())).orElse(raw);
    record(direction, fault, kept);
  }

  void closed() {
    Direction direction = endedBy == Side.CLIENT ? Direction.TO_BROKER : Direction.TO_CLIENT;
    record(direction, new Event.Closed(endedBy), Bytes.NONE);
  }

  /** Closes the connection, once what was written is out, and says why in the journal. */
  void refuse(Channel channel, String reason) {
    if (!refused) {
      refused = true;
      record(Direction.TO_CLIENT, new Event.Refused(reason), Bytes.NONE);
      channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void record(Direction direction, Event event, Bytes raw) {
    journal.record(connection, clientIdentifier(), direction, event, raw);
  }
}
