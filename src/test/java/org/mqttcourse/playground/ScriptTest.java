package org.mqttcourse.playground;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.playground.ScriptResult.Outcome;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Packet;

@Timeout(30)
class ScriptTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void carriesOutItsLinesAndCollectsWhatArrives() throws Exception {
    ScriptResult result =
        run(
            "# hello\nconnect bob\nsub -t $topic -v\n\npub -t ${topic} -m 'für $topic'\nwait $topic");
    assertEquals(Outcome.DONE, result.outcome(), result.toString());
    assertEquals(0, result.line());
    assertTrue(result.output().contains("bob: a/b für $topic"), result.toString());
  }

  @Test
  void saysGoodbyeForItsClientsAtTheEnd() throws Exception {
    run("connect bob\nconnect alice");
    await().until(() -> count(Packet.Disconnect.class) == 2);
  }

  @Test
  void hearsItsLastMessageWithoutAWait() throws Exception {
    for (int i = 0; i < 20; i++) {
      ScriptResult result = run("sub -t a -i bob\npub -t a -m last -i alice");
      assertTrue(result.output().contains("bob: last"), result.toString());
    }
  }

  @Test
  void stopsAtTheLineThatFails() throws Exception {
    ScriptResult result = run("connect bob\n# nothing here\npub -t a/# -m x\npub -t a -m never");
    assertEquals(Outcome.FAILED, result.outcome());
    assertEquals(3, result.line());
    assertTrue(result.message().contains("wildcard"), result.message());
    assertEquals(0, count(Packet.Publish.class));
    await().until(() -> count(Packet.Disconnect.class) == 1);
  }

  @Test
  void namesTheNearestCommandForAnUnknownOne() throws Exception {
    ScriptResult result = run("conect bob");
    assertEquals(1, result.line());
    assertEquals("There is no command 'conect'. Did you mean connect?", result.message());
  }

  @Test
  void endsWhenItsTimeIsUp() throws Exception {
    ScriptResult result =
        script("connect bob\n\nwait 60\npub -t a -m never")
            .run(() -> broker.address().url(), Map.of(), Duration.ofMillis(800));
    assertEquals(Outcome.TIME_UP, result.outcome());
    assertEquals(3, result.line());
    assertEquals(0, count(Packet.Publish.class));
    await().until(() -> count(Packet.Disconnect.class) == 1);
  }

  @Test
  void endsWhenItsCallerIsInterrupted() throws Exception {
    Thread caller =
        new Thread(
            () -> assertThrows(InterruptedException.class, () -> run("sub -i bob -t a\nwait 60")));
    caller.start();
    // Behind CONNACK it may not know yet that it is connected, and has no goodbye to say.
    await().until(() -> count(Packet.SubAck.class) == 1);
    caller.interrupt();
    caller.join();
    await().until(() -> count(Packet.Disconnect.class) == 1);
  }

  @Test
  void endsWellWithoutACommand() throws Exception {
    assertEquals(Outcome.DONE, run("# only a comment\n\n").outcome());
    assertEquals(Outcome.DONE, run("").outcome());
  }

  @Test
  void failsInWordsWhereNoBrokerIsThere() throws Exception {
    String url = broker.address().url();
    broker.close();
    ScriptResult result = script("connect bob").run(() -> url, Map.of(), LIMIT);
    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(result.message().startsWith("Nobody listens at localhost:"), result.message());
  }

  @Test
  void readsAnyLineEndsAndAByteOrderMark() throws Exception {
    Script script = script("\uFEFFconnect bob\r\n\r\n  # x\r\n  wait 1  \nclients\rclients");
    assertEquals(
        List.of(
            new Script.Line(1, "connect bob"),
            new Script.Line(4, "wait 1"),
            new Script.Line(5, "clients"),
            new Script.Line(6, "clients")),
        script.lines());
  }

  @Test
  void saysWhichLineIsNotInUtf8() {
    byte[] latin = "connect bob\npub -t a -m für\n".getBytes(StandardCharsets.ISO_8859_1);
    String message =
        assertThrows(PlaygroundException.class, () -> Script.parse(latin)).getMessage();
    assertTrue(message.startsWith("Line 2 of the script is not in UTF-8."), message);
  }

  @Test
  void refusesWhatIsNoScript() {
    assertThrows(PlaygroundException.class, () -> Script.parse(new byte[] {'a', 0, 'b'}));
    assertThrows(PlaygroundException.class, () -> Script.parse(new byte[2_000_000]));
    assertThrows(
        PlaygroundException.class,
        () -> Script.parse("connect bob".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void cutsAFloodOfLines() {
    ScriptOutput output = new ScriptOutput();
    for (int i = 0; i < 20_000; i++) {
      output.say("line " + i);
    }
    assertEquals(5_001, output.lines().size());
    assertEquals("(and more)", output.lines().get(5_000));
    assertFalse(output.lines().contains("line 5000"));
  }

  private long count(Class<? extends Packet> type) {
    return journal.freeze().all(type).size();
  }

  private ScriptResult run(String text) throws PlaygroundException, InterruptedException {
    return script(text).run(() -> broker.address().url(), Map.of("topic", "a/b"), LIMIT);
  }

  private static Script script(String text) throws PlaygroundException {
    return Script.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
