package org.mqttcourse.check.exercises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Bytes;
import thermometer.ThermometerCheck;

class ThermometerCheckTest {
  private final ThermometerCheck check = new ThermometerCheck();
  private Values values = check.sample();

  private static int read(byte[] two) {
    return ByteBuffer.wrap(two).getShort();
  }

  private static byte[] write(int tenths) {
    return ByteBuffer.allocate(2).putShort((short) tenths).array();
  }

  private HandMade rightly() {
    return answers(ThermometerCheckTest::read, ThermometerCheckTest::write);
  }

  private HandMade reads(Function<byte[], Integer> read) {
    return answers(read, ThermometerCheckTest::write);
  }

  private HandMade writes(IntFunction<byte[]> write) {
    return answers(ThermometerCheckTest::read, write);
  }

  private HandMade answers(Function<byte[], Integer> read, IntFunction<byte[]> write) {
    HandMade evidence = HandMade.evidence(values).connects().subscribes(values.get("celsius"), 1);
    for (int i = 0; i < 5; i++) {
      byte[] reading = write(Integer.parseInt(values.get("tenths" + i)));
      evidence.hears(values.get("celsius"), Bytes.of(reading), 1);
      byte[] answer = write.apply(read.apply(reading) * 9 / 5 + 320);
      evidence.publishes(values.get("fahrenheit"), Bytes.of(answer), 1);
    }
    return evidence;
  }

  private String first(HandMade evidence) {
    return evidence.judgedBy(check);
  }

  @RepeatedTest(20)
  void tellsTheMistakesApartWhateverWasDrawn(RepetitionInfo info) {
    values = check.draw(new Random(info.getCurrentRepetition()));
    assertEquals("PASS", first(rightly().leaves().exits()));

    Function<byte[], Integer> backwards =
        two -> (int) ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN).getShort();
    IntFunction<byte[]> backwardsToo = t -> write(Short.reverseBytes((short) t));
    assertEquals("little-endian", first(answers(backwards, backwardsToo).leaves().exits()));
    assertEquals("little-endian", first(writes(backwardsToo).leaves().exits()));
    assertEquals("little-endian", first(reads(backwards).leaves().exits()));

    Function<byte[], Integer> unsigned = two -> read(two) & 0xFFFF;
    assertEquals("unsigned", first(reads(unsigned).leaves().exits()));
    Function<byte[], Integer> signedLow = two -> two[0] << 8 | two[1];
    assertEquals("low-byte-signed", first(reads(signedLow).leaves().exits()));

    IntFunction<byte[]> text = tenths -> String.valueOf(tenths).getBytes(UTF_8);
    assertEquals("text", first(writes(text).leaves().exits()));
    IntFunction<byte[]> four = tenths -> ByteBuffer.allocate(4).putInt(tenths).array();
    assertEquals("four-bytes", first(writes(four).leaves().exits()));
    assertEquals("wrong-length", first(writes(t -> new byte[3]).leaves().exits()));
    assertEquals("wrong-number", first(writes(t -> write(t + 1)).leaves().exits()));
  }

  @Test
  void namesAProgramThatMissesTheEnd() {
    assertEquals("never-ends", first(rightly().hangs()));
  }

  @Test
  void namesAnswersThatAreMissingOrTooMany() {
    HandMade silent = HandMade.evidence(values).connects().subscribes(values.get("celsius"), 0);
    assertEquals("no-answer", first(silent.hangs()));
    HandMade eager = rightly().publishes(values.get("fahrenheit"), "", 1);
    assertEquals("answers-too-much", first(eager.leaves().exits()));
  }

  @Test
  void namesAnotherTopic() {
    HandMade there =
        HandMade.evidence(values)
            .connects()
            .subscribes(values.get("celsius"), 0)
            .publishes(values.get("celsius"), "12", 1);
    assertEquals("wrong-topic", first(there.leaves().exits()));
  }
}
