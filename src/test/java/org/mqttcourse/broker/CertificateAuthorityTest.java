package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
  private static final int MANY = 8;

  @TempDir Path folder;

  @Test
  void isMadeOnceForAllWhoWantItAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      Callable<X509Certificate> wish =
          () ->
              CertificateAuthority.in(folder.resolve("new"), Clock.systemUTC())
                  .server("localhost")
                  .chain()
                  .get(1);
      List<Callable<X509Certificate>> wishes = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        wishes.add(wish);
      }
      Set<X509Certificate> authorities = new HashSet<>();
      for (Future<X509Certificate> answer : threads.invokeAll(wishes)) {
        authorities.add(answer.get());
      }
      assertEquals(1, authorities.size());
    } finally {
      threads.shutdownNow();
    }
  }
}
