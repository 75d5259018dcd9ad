package org.mqttcourse.broker.data;

/**
 * A message as it is kept.
 *
 * @param payload not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and shared with Netty's buffers.
public record Message(String topic, int qos, boolean retain, byte[] payload) {}
