package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class SecretsTest {
  private static String masked(Packet packet, String hex) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    return Secrets.masked(packet, bytes).toHex();
  }

  private static Packet connect(int level, boolean will, boolean user, boolean password) {
    return new Packet.Connect(
        level,
        "me",
        true,
        60,
        will ? Optional.of(new Packet.Will("w", Bytes.NONE, 0, false)) : Optional.empty(),
        user ? Optional.of("u") : Optional.empty(),
        password);
  }

  @Test
  void putsStarsInPlaceOfAPassword() {
    assertEquals(
        "10 15 00 04 4d 51 54 54 04 c2 00 3c 00 02 6d 65 00 01 75 00 02 2a 2a",
        masked(
            connect(4, false, true, true),
            "10 15 00 04 4d 51 54 54 04 c2 00 3c 00 02 6d 65 00 01 75 00 02 70 77"));
  }

  @Test
  void findsItBehindAWill() {
    assertEquals(
        "10 1b 00 04 4d 51 54 54 04 c6 00 3c 00 02 6d 65 00 01 77 00 01 70 00 01 75 00 02 2a 2a",
        masked(
            connect(4, true, true, true),
            "10 1b 00 04 4d 51 54 54 04 c6 00 3c 00 02 6d 65 00 01 77 00 01 70 00 01 75 00 02 70"
                + " 77"));
  }

  @Test
  void findsItInMqtt5WhichMayGoWithoutAUserName() {
    assertEquals(
        "10 14 00 04 4d 51 54 54 05 42 00 3c 01 aa 00 02 6d 65 00 02 2a 2a",
        masked(
            connect(5, false, false, true),
            "10 14 00 04 4d 51 54 54 05 42 00 3c 01 aa 00 02 6d 65 00 02 70 77"));
  }

  @Test
  void leavesOtherPacketsAsTheyWere() {
    String hex = "10 0e 00 04 4d 51 54 54 04 02 00 3c 00 02 6d 65";
    assertEquals(hex, masked(connect(4, false, false, false), hex));
    assertEquals("c0 00", masked(new Packet.PingReq(), "c0 00"));
  }

  @Test
  void keepsNothingOfAPacketThatItCantRead() {
    assertEquals("2a 2a 2a", masked(connect(4, false, false, true), "10 01 00"));
  }
}
