package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Probe;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.submission.TestSandbox;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;
import org.mqttcourse.wire.Sighting;

/** What a check may do to the link of a program that knows how to help itself. */
@Timeout(60)
class ProbeFaultsTest {
  /** Sends each of its three readings until it is acknowledged. */
  private static final String STUBBORN =
      """
      import org.eclipse.paho.client.mqttv3.*;
      import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

      public class Toy {
        public static void main(String[] args) throws Exception {
          var client =
              new MqttAsyncClient(System.getenv("MQTT_URL"), "toy", new MemoryPersistence());
          var options = new MqttConnectOptions();
          options.setCleanSession(false);
          for (String reading : new String[] {"1", "2", "3"}) {
            boolean out = false;
            while (!out) {
              try {
                if (!client.isConnected()) {
                  client.connect(options).waitForCompletion();
                }
                client.publish("toy", reading.getBytes("UTF-8"), 1, false).waitForCompletion();
                out = true;
              } catch (MqttException e) {
                Thread.sleep(10);
              }
            }
          }
          client.disconnect().waitForCompletion();
          client.close();
        }
      }
      """;

  private static final int MESSAGES = 40;

  @TempDir private Path folder;

  @Test
  void cutsTheConnectionBeforeAnAcknowledgementAgainAndAgain() throws Exception {
    Evidence evidence =
        play(
            new ToyCheck(Duration.ofSeconds(10)) {
              @Override
              public void stimulate(Probe probe) throws InterruptedException {
                probe.link("cut before next 2 puback");
                probe.start().awaitEnd();
              }
            });
    assertEquals(new Ending.Exited(0), evidence.ending());
    List<Event.Fault> faults = evidence.student().all(Event.Fault.class);
    assertEquals(
        List.of(
            Event.Fault.Kind.LOST,
            Event.Fault.Kind.CUT,
            Event.Fault.Kind.LOST,
            Event.Fault.Kind.CUT),
        faults.stream().map(Event.Fault::kind).toList());
    List<String> arrived =
        evidence.sent().all(Packet.Publish.class).stream()
            .map(publish -> publish.payload().asUtf8().orElse(""))
            .distinct()
            .toList();
    assertEquals(List.of("1", "2", "3"), arrived);
    assertEquals(3, evidence.student().connections().size());
  }

  @Test
  void restartsTheBrokerWithoutItsSessions() throws Exception {
    Evidence evidence =
        play(
            new ToyCheck(Duration.ofSeconds(10)) {
              @Override
              public void stimulate(Probe probe) throws InterruptedException {
                Probe.Player before = probe.player("before");
                before.publish("x", "y", 1);
                probe.link("drop next puback");
                Probe.Run run = probe.start();
                assertTrue(
                    probe.await(
                        "a lost PUBACK", sighting -> sighting.event() instanceof Event.Fault));
                probe.stopBroker(false);
                probe.startBroker();
                probe.player("after").subscribe("toy", 1);
                run.awaitEnd();
              }
            });
    assertEquals(new Ending.Exited(0), evidence.ending());
    assertTrue(
        evidence.received().all(Packet.ConnAck.class).stream()
            .noneMatch(Packet.ConnAck::sessionPresent));
  }

  @Test
  void chanceHitsTheSamePacketsAgainWithTheSameSeed() throws Exception {
    List<String> seven = whatChanceLeaves(7);
    assertEquals(seven, whatChanceLeaves(7));
    assertNotEquals(seven, whatChanceLeaves(8));
    assertTrue(!seven.isEmpty() && seven.size() < MESSAGES, seven::toString);
  }

  private List<String> whatChanceLeaves(long seed) throws InterruptedException {
    ToyCheck check =
        new ToyCheck(Duration.ofSeconds(30)) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            probe.link("drop 50% publish up");
            Probe.Run run = probe.start();
            // What is still on its way when all is over is disturbed no more.
            assertTrue(probe.await("the last message, or its loss", ProbeFaultsTest::isLast));
            run.awaitEnd();
          }
        };
    String script =
        IntStream.range(0, MESSAGES)
            .mapToObj(i -> "pub -i me -t toy -m " + i)
            .collect(Collectors.joining("\n"));
    try (Grader grader = new Grader(folder.resolve("scratch"), Sandbox.NONE)) {
      Graded graded =
          grader.grade(
              ToyCheck.exercise(check, Exercise.Kind.SCRIPT),
              new Submission("toy.mqtt", Bytes.utf8(script)),
              seed);
      return graded.evidence().orElseThrow().sent().all(Packet.Publish.class).stream()
          .map(publish -> publish.payload().asUtf8().orElse(""))
          .toList();
    }
  }

  private static boolean isLast(Sighting sighting) {
    Optional<? extends Event> packet =
        sighting.event() instanceof Event.Fault fault
            ? fault.packet()
            : Optional.of(sighting.event());
    return packet
        .filter(Packet.Publish.class::isInstance)
        .map(Packet.Publish.class::cast)
        .filter(one -> one.payload().equals(Bytes.utf8("" + (MESSAGES - 1))))
        .isPresent();
  }

  private Evidence play(ToyCheck check) throws InterruptedException {
    try (Grader grader = new Grader(folder.resolve("scratch"), TestSandbox.find())) {
      Graded graded =
          grader.grade(
              ToyCheck.exercise(check), new Submission("Toy.java", Bytes.utf8(STUBBORN)), 7);
      return graded.evidence().orElseThrow(() -> new AssertionError(graded.toString()));
    }
  }
}
