package org.mqttcourse.broker;

import io.netty.buffer.ByteBuf;
import org.mqttcourse.wire.Packet;

/** A packet from a client, read, with its bytes as they were on the wire. */
record Frame(Packet packet, ByteBuf bytes) {}
