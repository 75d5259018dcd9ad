package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Sighting;

/** What the specification forbids ends the connection, and the journal says why. */
class RefusalsTest extends BehindTheDoor {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8202 0001               | a SUBSCRIBE must carry at least one filter, section 3.8.3
          a202 0001               | an UNSUBSCRIBE must carry at least one filter, section 3.10.3
          8206 0000 0001 61 00    | a packet identifier is never 0, but this SUBSCRIBE has 0, section 2.3.1
          8006 0001 0001 61 00    | the flags in the first byte of this SUBSCRIBE must be 2, not 0, section 2.2.2
          8206 0001 0001 61 03    | a SUBSCRIBE asks for QoS 0, 1 or 2, section 3.8.3.1
          8205 0001 0000 00       | a topic filter has at least one character, section 4.7.3
          3605 0001 61 0001      | a PUBLISH has QoS 0, 1 or 2, never 3, section 3.3.1.2
          3003 0001 2b            | a PUBLISH goes to one topic: no + and no # in its name, section 3.3.2.1
          3003 0005 61            | this PUBLISH ends in the middle of a field, section 2.2.3
          3003 0001 00            | the topic of this PUBLISH holds the character 0, section 1.5.3
          3003 0001 ff            | the topic of this PUBLISH is not valid UTF-8, section 1.5.3
          3005 0003 eda080        | the topic of this PUBLISH is not valid UTF-8, section 1.5.3
          3002 0000               | a topic has at least one character, section 4.7.3
          3203 0001 61            | this PUBLISH ends in the middle of a field, section 2.2.3
          3803 0001 61            | a PUBLISH at QoS 0 is never sent again, so its DUP is 0, section 3.3.1.1
          2002 0000               | a client never sends CONNACK: that is the broker's, section 2.2.1
          0000                    | there is no control packet of type 0, section 2.2.1
          f000                    | there is no control packet of type 15, section 2.2.1
          c001 00                 | this PINGREQ goes on behind its last field, section 2.2.3
          30ffffffff01            | a packet's length has at most four bytes, section 2.2.3
          30808080 01             | a packet of 2,097,157 bytes is too large here: at most 262,144
          100d 00044d515454 04 02 003c 000161 | a second CONNECT on one connection is not allowed, section 3.1
          """)
  void refusesFromAConnectedClient(String hex, String reason) throws Exception {
    try (RawClient client = RawClient.connected(broker.address(), "odd");
        RawClient other = RawClient.connected(broker.address(), "other")) {
      client.sendHex(hex);
      assertEquals("closed", client.read());
      assertEquals(reason, refusal());
      other.sendHex("c000");
      assertEquals("d000", other.read());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c000 | the first packet must be a CONNECT, not a PINGREQ, section 3.1
          1004 00044d51 | this CONNECT ends in the middle of a field, section 2.2.3
          100d 00044d515458 04 02 003c 000161 | a CONNECT begins with the protocol's name, MQTT, section 3.1.2.1
          100d 00044d515454 04 03 003c 000161 | the lowest bit of a CONNECT's flags is reserved and must be 0, section 3.1.2.3
          100d 00044d515454 04 42 003c 000161 | a CONNECT with a password needs a user name too, section 3.1.2.9
          1012 00044d515454 04 1e 003c 000161 000177 0000 | a will has QoS 0, 1 or 2, never 3, section 3.1.2.6
          100d 00044d515454 04 22 003c 000161 | a CONNECT without a will has no QoS or retain flag for it, section 3.1.2.6
          """)
  void refusesAsTheFirstPacket(String hex, String reason) throws Exception {
    try (RawClient client = new RawClient(broker.address())) {
      client.sendHex(hex);
      assertEquals("closed", client.read());
      assertEquals(reason, refusal());
    }
  }

  @Test
  void answersAnUnknownProtocolLevel() throws Exception {
    try (RawClient client = new RawClient(broker.address())) {
      client.sendHex("100d 00044d515454 09 02 003c 000161");
      assertEquals("20020001", client.read());
      assertEquals("closed", client.read());
      assertEquals(
          "protocol level 9 is not known here: MQTT 3.1.1 is level 4, section 3.1.2.2", refusal());
    }
  }

  @Test
  void closesASilentClientAfterOneAndAHalfKeepAlives() throws Exception {
    try (RawClient client = new RawClient(broker.address())) {
      client.sendHex("100d 00044d515454 04 02 0001 000161");
      assertEquals("20020000", client.read());
      assertEquals("closed", client.read());
      assertEquals(
          "not a packet for 1.5 s: that is 1.5 times its keep alive, section 3.1.2.10", refusal());
    }
  }

  private String refusal() throws InterruptedException {
    Sighting refused =
        journal
            .await(sighting -> sighting.event() instanceof Event.Refused, Duration.ofSeconds(5))
            .orElseThrow();
    return ((Event.Refused) refused.event()).reason();
  }
}
