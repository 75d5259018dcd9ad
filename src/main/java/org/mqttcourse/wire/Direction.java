package org.mqttcourse.wire;

/** Which way a packet went. */
public enum Direction {
  TO_BROKER,
  TO_CLIENT
}
