package org.mqttcourse.broker.data;

import java.util.Optional;

/** One thing that happened and is to outlive the broker; what is kept is the sum of them. */
public sealed interface Change {
  /** A client begins a session that lasts; nothing of an earlier one is left. */
  record Begun(String client) implements Change {}

  /** A client's session is over. */
  record Forgotten(String client) implements Change {}

  /** A client has subscribed. */
  record Subscribed(String client, String filter, int qos) implements Change {}

  /** A client has unsubscribed. */
  record Unsubscribed(String client, String filter) implements Change {}

  /**
   * A message waits for a client.
   *
   * @param number that no other waiting message has
   * @param origin where it came from, if that was at QoS 2
   */
  record Queued(String client, long number, Message message, Optional<Origin> origin)
      implements Change {}

  /** A message that waits has got its place behind those that wait already. */
  record Placed(String client, long number) implements Change {}

  /** A message that waited will not be sent. */
  record Dropped(String client, long number) implements Change {}

  /** A message that waited is being sent under that packet identifier. */
  record Sent(String client, long number, int packetIdentifier) implements Change {}

  /** PUBREC came for it: from now on the client is owed a PUBREL. */
  record Received(String client, int packetIdentifier) implements Change {}

  /** PUBACK or PUBCOMP came for it. */
  record Done(String client, int packetIdentifier) implements Change {}

  /** A message at QoS 2 came from the client and has been passed on. */
  record Arrived(Origin origin) implements Change {}

  /** PUBREL came for it. */
  record Released(Origin origin) implements Change {}

  /**
   * A message is retained in place of an older one.
   *
   * @param expires milliseconds since 1970; 0 for never
   */
  record Retained(Message message, long expires) implements Change {}

  /** No message is retained for the topic any more. */
  record Cleared(String topic) implements Change {}
}
