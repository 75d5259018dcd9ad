package org.mqttcourse.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar carries all that it needs to make certificates, and Java warns of nothing. */
class JarServesTlsIT {
  private static final byte[] CONNECT = {
    0x10, 13, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 1, 'i'
  };

  @TempDir private Path workspace;

  @Test
  void servesAClientThatTrustsItsAuthority() throws Exception {
    Path errors = workspace.resolve("errors");
    Process broker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("mqttcourse.jar"),
                "broker",
                "--port",
                "0",
                "--tls-port",
                "0",
                "--workspace",
                workspace.toString())
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader output = broker.inputReader(UTF_8)) {
      String first = String.valueOf(output.readLine());
      Matcher port = Pattern.compile("listening with TLS on .*:(\\d+)").matcher(first);
      assertTrue(port.matches(), () -> first + read(errors));
      assertTrue(output.readLine().endsWith("ca.pem"));
      assertTrue(output.readLine().startsWith("listening on 127.0.0.1:"));
      assertEquals(0x20, answer(Integer.parseInt(port.group(1))));
      assertEquals("", read(errors));
    } finally {
      broker.destroy();
      int unused = broker.waitFor();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private int answer(int port) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (var in = Files.newInputStream(workspace.resolve("ca.pem"))) {
      trusted.setCertificateEntry(
          "course", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(CONNECT);
      return socket.getInputStream().read();
    }
  }
}
