package org.mqttcourse.playground;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when no connection comes about; the broker here only knows how to refuse. */
@Timeout(30)
class RefusalTest {
  private static final byte[] NOTHING = {};
  private static final byte[] ACCEPTED = {0x20, 2, 0, 0};

  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1, does not speak MQTT 3.1.1",
    "2, refuses the name 'bob'",
    "3, can't serve us now",
    "4, refuses user or password",
    "5, does not let bob in",
  })
  void saysWhatARefusedConnectMeans(int code, String expected) throws Exception {
    answer(new byte[] {0x20, 2, 0, (byte) code});
    String message = complaint();
    assertTrue(message.startsWith("localhost:" + server.getLocalPort()), message);
    assertTrue(message.contains(expected), message);
    assertTrue(message.contains("(return code " + code + ")"), message);
    assertTrue(message.length() <= 80, message);
    assertEquals(1, calls.get(), "no second try as MQTT 3.1");
  }

  @Test
  void saysThatTheOtherSideHungUp() throws Exception {
    answer(NOTHING);
    assertTrue(complaint().contains("hung up before it answered. Is that an MQTT broker?"));
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port = server.getLocalPort();
    server.close();
    String message = complaint();
    assertTrue(message.startsWith("Nobody listens at localhost:" + port), message);
    assertTrue(message.length() <= 80, message);
  }

  @Test
  void saysThatAHostIsUnknown() {
    String message = complaint("tcp://no-such-host.invalid:1883");
    assertTrue(message.startsWith("No host is called no-such-host.invalid."), message);
  }

  @Test
  void saysThatAnAddressIsNone() {
    assertTrue(complaint("localhost").contains("is no broker's address"));
    assertTrue(complaint("http://localhost:1883").contains("is no broker's address"));
  }

  @Test
  void tellsWhyTheBrokerDidNotStart() {
    try (Playground playground =
        new Playground(
            () -> {
              throw new UncheckedIOException(new IOException("Port 1883 is taken."));
            },
            new Heard())) {
      String message =
          assertThrows(
                  PlaygroundException.class, () -> playground.execute(List.of("connect", "bob")))
              .getMessage();
      assertEquals("Port 1883 is taken.", message);
    }
  }

  @Test
  void saysThatAMessageIsNotAcknowledgedYet() throws Exception {
    answer(ACCEPTED, true);
    Heard heard = new Heard();
    try (Playground playground = new Playground(this::url, heard)) {
      playground.execute(List.of("pub", "-t", "a", "-m", "x", "-q", "1"));
    }
    String last = heard.lines().get(1);
    assertEquals("me published to a (QoS 1, not acknowledged yet)", last);
  }

  @Test
  void leavesAConnectWithoutAnAnswerAtOnceWhenInterrupted() throws Exception {
    answer(NOTHING, true);
    Thread connecting = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              await().until(() -> calls.get() == 1);
              connecting.interrupt();
            });
    interrupter.start();
    try (Playground playground = new Playground(this::url, new Heard())) {
      List<String> words = List.of("connect", "bob");
      assertThrows(InterruptedException.class, () -> playground.execute(words));
      assertEquals(List.of(), playground.clientNames());
    }
    interrupter.join();
  }

  private String url() {
    return "tcp://localhost:" + server.getLocalPort();
  }

  private String complaint() {
    return complaint(url());
  }

  private static String complaint(String url) {
    try (Playground playground = new Playground(() -> url, new Heard())) {
      return assertThrows(
              PlaygroundException.class, () -> playground.execute(List.of("connect", "bob")))
          .getMessage();
    }
  }

  /** Answers every caller so and hangs up. */
  private void answer(byte[] bytes) {
    answer(bytes, false);
  }

  private void answer(byte[] bytes, boolean thenStay) {
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                try (Socket caller = server.accept()) {
                  calls.incrementAndGet();
                  InputStream in = caller.getInputStream();
                  in.read();
                  in.skipNBytes(in.read());
                  caller.getOutputStream().write(bytes);
                  if (thenStay) {
                    in.transferTo(OutputStream.nullOutputStream());
                  }
                } catch (IOException e) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
