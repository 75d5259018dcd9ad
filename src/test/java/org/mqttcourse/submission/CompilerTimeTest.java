package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompilerTimeTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final CompletableFuture<String> never = new CompletableFuture<>();

  @Test
  void believesThatASourceTakesTooLongByWhatTheCompilerRan() {
    assertThrows(TimeoutException.class, () -> CompilerTime.await(never, SHORT, () -> SHORT));
  }

  @Test
  void doesNotBlameASourceForAMachineThatDoesNotLetTheCompilerRun() {
    assertThrows(
        IOException.class, () -> CompilerTime.await(never, SHORT, () -> SHORT.dividedBy(2)));
  }

  @Test
  void waitsOnForACompilerThatCouldNotRun() throws Exception {
    CompletableFuture<String> late = new CompletableFuture<>();
    String answer =
        CompilerTime.await(
            late,
            SHORT,
            () -> {
              late.complete("compiled");
              return Duration.ZERO;
            });
    assertEquals("compiled", answer);
  }

  @Test
  void asksForNoTimeWhereACompilationIsQuick() throws Exception {
    Future<String> done = CompletableFuture.completedFuture("compiled");
    assertEquals(
        "compiled",
        CompilerTime.await(
            done,
            SHORT,
            () -> {
              throw new AssertionError("nobody needs to know");
            }));
  }
}
