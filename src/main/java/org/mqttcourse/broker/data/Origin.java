package org.mqttcourse.broker.data;

/** An exchange at QoS 2 that a client has begun. */
public record Origin(String client, int packetIdentifier) {}
