package org.mqttcourse.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PacketTest {
  @Test
  void eachPacketIsInTheListOfNames() {
    Set<String> records =
        Arrays.stream(Packet.class.getPermittedSubclasses())
            .map(packet -> packet.getSimpleName().toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertEquals(records, Set.copyOf(Packet.NAMES));
  }
}
