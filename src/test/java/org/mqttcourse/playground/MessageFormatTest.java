package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

class MessageFormatTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T03:00:05Z"), ZoneOffset.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "%t, a/b",
    "%p, grün",
    "%q, 2",
    "%r, 1",
    "%l, 5",
    "%m, 7",
    "%x, 6772c3bc6e",
    "%X, 6772C3BC6E",
    "%I, 2026-11-21T04:00:05+0100",
    "%U, 1795230005",
    "%%, %",
    "%t: %p (100%%), a/b: grün (100%)",
    "plain, plain",
    "C:\\x, C:\\x",
  })
  void writesWhatACodeStandsFor(String format, String expected) throws Exception {
    assertEquals(expected, apply(format, Bytes.utf8("grün")));
  }

  @Test
  void writesLineEndsAndTabs() throws Exception {
    assertEquals("a/b\n\\\t", apply("%t\\n\\\\\\t", Bytes.NONE));
  }

  @Test
  void makesControlCharactersOfAPayloadVisible() throws Exception {
    assertEquals("\\x1b[2Jx\\x07", apply("%p", Bytes.utf8("\u001b[2Jx\u0007")));
  }

  @Test
  void putsNothingMoreBehindWhatIsLongEnough() throws Exception {
    assertEquals("a/b: a/b...", apply("%t: %t and %p", Bytes.utf8("x"), 8));
    assertEquals("a/b: a/b", apply("%t: %t", Bytes.utf8("x"), 8));
    String flood = apply("%x".repeat(60_000), Bytes.of(new byte[100_000]), 2_000);
    assertEquals(200_003, flood.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%z", "%", "50% of %t"})
  void namesTheCodesWhereOneIsUnknown(String format) {
    String message =
        assertThrows(PlaygroundException.class, () -> MessageFormat.of(format, CLOCK)).getMessage();
    assertTrue(message.contains("Try %t topic"), message);
  }

  private static String apply(String format, Bytes payload) throws PlaygroundException {
    return apply(format, payload, Integer.MAX_VALUE);
  }

  private static String apply(String format, Bytes payload, int most) throws PlaygroundException {
    return MessageFormat.of(format, CLOCK)
        .apply(new Packet.Publish("a/b", payload, 2, true, false, 7), most);
  }
}
