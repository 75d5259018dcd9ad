package org.mqttcourse.broker;

import java.util.List;
import org.mqttcourse.wire.Bytes;

/**
 * What a broker holds at one moment.
 *
 * @param clients those that are connected, and those whose session it keeps, by name
 * @param retained what it has for new subscribers, by topic
 */
public record BrokerState(List<Client> clients, List<Retained> retained) {
  public BrokerState {
    clients = List.copyOf(clients);
    retained = List.copyOf(retained);
  }

  /**
   * A client and its session.
   *
   * @param lasting whether the session outlives the connection
   * @param filters that it has subscribed to
   * @param inflight messages at QoS 1 or 2 that are sent to it and not yet acknowledged
   * @param queued messages that wait for it
   */
  public record Client(
      String name,
      boolean connected,
      boolean lasting,
      List<String> filters,
      int inflight,
      int queued) {
    public Client {
      filters = List.copyOf(filters);
    }
  }

  /** A message that is kept for new subscribers. */
  public record Retained(String topic, Bytes payload, int qos) {}
}
