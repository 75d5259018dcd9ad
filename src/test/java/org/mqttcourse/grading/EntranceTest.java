package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Entrance;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.submission.Submission;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;

@Timeout(60)
class EntranceTest {
  private static final String SEND =
      """
      import java.io.FileInputStream;
      import java.security.KeyStore;
      import java.security.cert.CertificateFactory;
      import javax.net.ssl.SSLContext;
      import javax.net.ssl.TrustManagerFactory;
      import org.eclipse.paho.client.mqttv3.*;
      import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

      public class Toy {
        public static void main(String[] args) throws Exception {
          String url = System.getenv("MQTT_URL");
          MqttClient client = new MqttClient(url, "me", new MemoryPersistence());
          MqttConnectOptions options = new MqttConnectOptions();
          if (System.getenv("MQTT_CA") != null) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509")
                .generateCertificate(new FileInputStream(System.getenv("MQTT_CA"))));
            var trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            options.setSocketFactory(context.getSocketFactory());
          }
          if (System.getenv("MQTT_USER") != null) {
            options.setUserName(System.getenv("MQTT_USER"));
            options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
          }
          client.connect(options);
          client.publish("toy", args[0].getBytes("UTF-8"), 1, false);
          client.disconnect();
          client.close();
        }
      }
      """;

  @TempDir static Path folder;

  private static Grader grader;

  @BeforeAll
  static void open() throws InterruptedException {
    grader = new Grader(folder.resolve("scratch"), Sandbox.find(SandboxMode.AUTO));
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  @Test
  void letsAProgramInThatTrustsTheAuthorityAndKnowsThePassword() throws Exception {
    Graded graded = grade(new Guarded(SECURE));
    assertEquals(Result.PASS, graded.verdict().result(), () -> graded.verdict().toString());
    Packet.Connect connect = sent(graded, Packet.Connect.class);
    assertEquals("ada", connect.userName().orElseThrow());
  }

  @Test
  void keepsAProgramOutThatTrustsNobody() throws Exception {
    Check deaf =
        new Guarded(SECURE) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            // As if it had not been told: Java's own authorities don't know the course's.
            probe.start(Map.of("MQTT_CA", "nowhere.pem")).awaitEnd();
          }
        };
    Graded graded = grade(deaf);
    assertEquals(Result.FAIL, graded.verdict().result());
    assertTrue(evidence(graded).sent().all(Packet.class).isEmpty());
  }

  @Test
  void showsAProgramOtherCertificates() throws Exception {
    Check meetings =
        new Guarded(SECURE) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            probe.startMeeting(Probe.Certificate.OF_A_STRANGER).awaitEnd();
            probe.startMeeting(Probe.Certificate.OF_ANOTHER_HOST).awaitEnd();
            probe.startMeeting(Probe.Certificate.RENEWED).awaitEnd();
          }
        };
    Evidence evidence = evidence(grade(meetings));
    assertEquals(
        List.of(1, 1, 0),
        evidence.runs().stream()
            .map(run -> run.ending() instanceof Ending.Exited exited ? exited.status() : -1)
            .map(status -> status == 0 ? 0 : 1)
            .toList());
    assertEquals(1, evidence.sent().all(Packet.Connect.class).size());
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    Check wrong =
        new Guarded(Entrance.OPEN.withUser("ada", "lovelace").comingAs("ada")) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            probe.start(Map.of("MQTT_PASSWORD", "guessed")).awaitEnd();
          }
        };
    Graded graded = grade(wrong);
    assertEquals(Result.FAIL, graded.verdict().result());
    assertEquals(4, evidence(graded).received().all(Packet.ConnAck.class).get(0).returnCode());
  }

  @Test
  void bindsTheProgramToTheRulesButNotTheCoursesOwnClients() throws Exception {
    Entrance readOnly =
        Entrance.OPEN
            .withUser("ada", "lovelace")
            .comingAs("ada")
            .withRule("user ada")
            .withRule("topic read toy");
    Check check =
        new Guarded(readOnly) {
          @Override
          public void stimulate(Probe probe) throws InterruptedException {
            Probe.Player listener = probe.player("listener");
            listener.subscribe("#", 1);
            probe.start().awaitEnd();
            listener.publish("elsewhere", "the course may", 1);
          }
        };
    Evidence evidence = evidence(grade(check));
    assertEquals(
        "elsewhere",
        evidence.conversation().all(Packet.Publish.class).stream()
            .filter(message -> !message.topic().equals("toy"))
            .map(Packet.Publish::topic)
            .findFirst()
            .orElse("nothing came"));
    // Only the program's own PUBLISH has that topic: nobody got it.
    assertEquals(
        1,
        evidence.conversation().all(Packet.Publish.class).stream()
            .filter(message -> message.topic().equals("toy"))
            .count());
  }

  private static final Entrance SECURE =
      Entrance.OPEN.encryptedToo().withUser("ada", "lovelace").comingAs("ada");

  private static class Guarded extends ToyCheck {
    private final Entrance entrance;

    Guarded(Entrance entrance) {
      super(Duration.ofSeconds(10));
      this.entrance = entrance;
    }

    @Override
    public Entrance entrance(Values values) {
      return entrance;
    }
  }

  private static Graded grade(Check check) throws InterruptedException {
    Exercise exercise = ToyCheck.exercise(check);
    return grader.grade(exercise, new Submission("Toy.java", Bytes.utf8(SEND)), 7);
  }

  private static Evidence evidence(Graded graded) {
    return graded.evidence().orElseThrow(() -> new AssertionError(graded.verdict()));
  }

  private static <T extends Packet> T sent(Graded graded, Class<T> type) {
    return evidence(graded).sent().all(type).get(0);
  }
}
