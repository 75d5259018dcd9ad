package org.mqttcourse.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Sighting;

class TlsTest {
  @TempDir private Path folder;
  private final Journal journal = new Journal(System::nanoTime);
  private CourseBroker broker;
  private DoorAddress door;

  @BeforeEach
  void open() throws IOException {
    broker = CourseBroker.start(BrokerSettings.forCheck(), journal);
    door = broker.openTlsDoor(at(Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private TlsSettings at(Clock clock) {
    return new TlsSettings(folder, 0, false, clock);
  }

  private SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "course", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private Certificate[] handshake(DoorAddress at) throws IOException, GeneralSecurityException {
    try (SSLSocket socket =
        (SSLSocket)
            trusting(folder.resolve("ca.pem"))
                .getSocketFactory()
                .createSocket(at.host(), at.port())) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates();
    }
  }

  private List<String> refusals() {
    return journal.freeze().sightings().stream()
        .map(Sighting::event)
        .filter(Event.Refused.class::isInstance)
        .map(event -> ((Event.Refused) event).reason())
        // Paho tries twice.
        .distinct()
        .toList();
  }

  private void connectWithPaho(String host, SocketFactory sockets) throws MqttException {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setSocketFactory(sockets);
    String url = "ssl://" + host + ":" + door.port();
    try (MqttClient client = new MqttClient(url, "paho", new MemoryPersistence())) {
      client.connect(options);
      client.publish("secret", new MqttMessage("psst".getBytes(StandardCharsets.UTF_8)));
      client.disconnect();
    }
  }

  @Test
  void servesPahoWhichTrustsOurCertificateAndChecksItsNames() throws Exception {
    try (RawClient listener = RawClient.connected(broker.address(), "plain")) {
      listener.send(RawClient.subscribe(1, "secret", 0));
      assertEquals("9003000100", listener.read());
      for (String host : List.of("localhost", "127.0.0.1")) {
        connectWithPaho(host, trusting(folder.resolve("ca.pem")).getSocketFactory());
        assertTrue(listener.read().endsWith("70737374"));
      }
    }
    assertEquals(List.of(), refusals());
  }

  @Test
  void aClientThatTrustsNobodyIsRefusedAndTheJournalSaysWhy() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    assertThrows(MqttException.class, () -> connectWithPaho("localhost", usual.getSocketFactory()));
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    List.of(
                        "the client does not trust our certificate: give it the course's ca.pem,"
                            + " and call the broker localhost or 127.0.0.1"),
                    refusals()));
    assertEquals(2, handshake(door).length);
  }

  @Test
  void aClientWithoutTlsIsRefusedAndTheJournalSaysWhy() throws IOException {
    try (RawClient client = new RawClient(door)) {
      client.send(RawClient.connect("plain", RawClient.CLEAN));
      String read = client.read();
      assertFalse(read.startsWith("20"), read);
    }
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    List.of(
                        "this port speaks only TLS, and the client began without it:"
                            + " tell it to use TLS, or to go to the other port"),
                    refusals()));
  }

  @Test
  void aClientThatHangsUpInTheHandshakeHarmsNobody() throws Exception {
    new RawClient(door).close();
    await().untilAsserted(() -> assertEquals(1, refusals().size()));
    assertTrue(refusals().get(0).startsWith("the client hung up in the TLS handshake"));
    assertEquals(2, handshake(door).length);
  }

  @Test
  void malformedPacketsAreRefusedBehindTlsAsWithoutIt() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            trusting(folder.resolve("ca.pem"))
                .getSocketFactory()
                .createSocket(door.host(), door.port())) {
      socket.getOutputStream().write(RawClient.subscribe(1, "a", 0));
      assertEquals(-1, socket.getInputStream().read());
    }
    assertEquals(
        List.of("the first packet must be a CONNECT, not a SUBSCRIBE, section 3.1"), refusals());
  }

  @Test
  void theAuthorityIsMadeOnceAndItsKeyIsForItsOwnerOnly() throws IOException {
    byte[] made = Files.readAllBytes(folder.resolve("ca.pem"));
    assertEquals(door, broker.openTlsDoor(at(Clock.systemUTC())));
    try (CourseBroker other = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      assertNotEquals(door, other.openTlsDoor(at(Clock.systemUTC())));
    }
    assertArrayEquals(made, Files.readAllBytes(folder.resolve("ca.pem")));
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("ca-key.pem", "ca.pem"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ca-key.pem"))));
  }

  @Test
  void certificatesAreRenewedBeforeTheyExpire() throws Exception {
    MovingClock clock = new MovingClock(Clock.systemUTC().instant().minus(Duration.ofDays(391)));
    try (CourseBroker other = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      DoorAddress otherDoor = other.openTlsDoor(at(clock));
      Certificate first = handshake(otherDoor)[0];
      assertEquals(first, handshake(otherDoor)[0]);
      clock.move(Duration.ofDays(391));
      Certificate second = handshake(otherDoor)[0];
      assertNotEquals(first, second);
      assertEquals(second, handshake(otherDoor)[0]);
    }
  }

  @Test
  void anAuthorityThatHasExpiredIsMadeAnew() throws IOException {
    String before = Files.readString(folder.resolve("ca.pem"));
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(3650));
    try (CourseBroker other = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      assertNotEquals(door, other.openTlsDoor(at(later)));
    }
    assertNotEquals(before, Files.readString(folder.resolve("ca.pem")));
  }

  @Test
  void saysWhatToDoWhereTheAuthorityIsBroken() throws IOException {
    Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
    try (CourseBroker other = CourseBroker.start(BrokerSettings.forCheck(), journal)) {
      IOException error =
          assertThrows(IOException.class, () -> other.openTlsDoor(at(Clock.systemUTC())));
      assertEquals(
          "ca.pem and ca-key.pem in %s don't fit. Delete both: then they are made anew."
              .formatted(folder),
          error.getMessage());
    }
  }

  @Test
  void theEncryptedDoorIsShutAndReopenedWithTheOther() throws Exception {
    broker.shut();
    assertThrows(IOException.class, () -> handshake(door));
    broker.reopen();
    assertEquals(2, handshake(door).length);
  }
}
