package org.mqttcourse.playground;

/**
 * A name, whoever bears it just now: what stays when its client leaves and comes back.
 *
 * @param client its connection, or the last one it had
 */
record Member(String name, Client client, Subscriptions subscriptions, Comeback comeback) {
  boolean isConnected() {
    return client.isConnected();
  }

  /** Whether the broker remembers it while it is away. */
  boolean isKept() {
    return !client.settings().cleanSession();
  }
}
