package org.mqttcourse.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.wire.Journal;

@Timeout(30)
class TrustTest {
  @TempDir Path folder;

  private final Heard heard = new Heard();
  private CourseBroker broker;
  private String encrypted;

  @BeforeEach
  void start() throws Exception {
    broker = CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime));
    encrypted = broker.openTlsDoor(new TlsSettings(folder, 0, false, Clock.systemUTC())).tlsUrl();
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void connectsToWhomTheAuthorityVouchesFor() throws Exception {
    connect(encrypted, "--cafile \"" + folder.resolve("ca.pem") + "\"");
    assertEquals(1, heard.lines().size());
    assertTrue(heard.lines().get(0).startsWith("eve is connected to localhost:"));
  }

  @Test
  void refusesABrokerForWhichAnotherAuthorityVouches() throws Exception {
    Path strangers = Files.createDirectory(folder.resolve("strangers"));
    try (CourseBroker other =
        CourseBroker.start(BrokerSettings.forCheck(), new Journal(System::nanoTime))) {
      other.openTlsDoor(new TlsSettings(strangers, 0, false, Clock.systemUTC()));
    }
    String said = refusal(encrypted, "--cafile \"" + strangers.resolve("ca.pem") + "\"");
    assertTrue(said.startsWith("Nobody whom you trust vouches for localhost:"), said);
  }

  @Test
  void saysThatAFileIsNoCertificate() throws Exception {
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    String said = refusal(encrypted, "--cafile \"" + text + "\"");
    assertEquals(text + " is no certificate; the one to trust is called ca.pem.", said);
  }

  @Test
  void saysThatAPortIsNotEncrypted() {
    String ca = "--cafile \"" + folder.resolve("ca.pem") + "\"";
    String plain = broker.address().url();
    assertTrue(refusal(plain, ca).contains(" is not encrypted: leave --cafile out"));
    String said = refusal(plain.replace("tcp:", "ssl:"), ca);
    assertTrue(said.contains("does not answer in TLS"), said);
  }

  private String refusal(String url, String options) {
    return assertThrows(PlaygroundException.class, () -> connect(url, options)).getMessage();
  }

  private void connect(String url, String options) throws Exception {
    try (Playground playground = new Playground(() -> url, heard)) {
      playground.execute(Playground.split("connect eve " + options, Map.of()));
    }
  }
}
