package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.exercise.Exercise;

/** One student's files can be made to keep a whole class waiting. */
@Timeout(60)
class HandInTest {
  private static final int MANY = 9_000;

  /** As many programs as a course asks for, none of which is handed in by its name. */
  private static final List<Exercise> EXERCISES =
      IntStream.range(0, 30).mapToObj(i -> ToyCheck.exercise("wanted" + i)).toList();

  @TempDir private Path root;

  @Test
  void isThroughAZipInAZipInOneGo() throws Exception {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(inner)) {
      for (int i = 0; i < MANY; i++) {
        put(out, "a" + i + ".java", ("class Any" + i + " {}").getBytes(StandardCharsets.UTF_8));
      }
      put(out, "z.java", "class Wanted29 {}".getBytes(StandardCharsets.UTF_8));
    }
    Path outer = Files.createDirectory(root.resolve("class")).resolve("anna.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      put(out, "Wanted28.java", "class Any {}".getBytes(StandardCharsets.UTF_8));
      put(out, "work.zip", inner.toByteArray());
    }
    HandIn handIn =
        ClassFolder.open(outer.getParent(), root.resolve("results"))
            .handIn(new Student("anna", ""));
    assertEquals(MANY + 2, handIn.files().size());
    assertEquals(List.of("wanted28"), found(handIn));
  }

  @Test
  void looksAtEachFileOnceForAllExercises() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    HandIn handIn = handIn(List.of(file("a/Mine.java", "public class Wanted7 {}", opened)));
    assertEquals(List.of("wanted7"), found(handIn));
    assertEquals(1, opened.get());
  }

  @Test
  void looksAtTheLeastDeepOfTooManyFiles() {
    AtomicInteger opened = new AtomicInteger();
    List<HandedFile> files = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      files.add(file("deep/a" + i + ".java", "class Any {}", opened));
    }
    files.add(file("Mine.java", "class Wanted3 {}", opened));
    assertEquals(List.of("wanted3"), found(handIn(files)));
    assertTrue(opened.get() <= 300, opened::toString);
  }

  private static List<String> found(HandIn handIn) {
    return EXERCISES.stream()
        .filter(exercise -> handIn.find(exercise).isPresent())
        .map(Exercise::slug)
        .toList();
  }

  private static HandIn handIn(List<HandedFile> files) {
    return new HandIn(files, Optional.empty(), Optional.empty());
  }

  private static HandedFile file(String path, String text, AtomicInteger opened) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new HandedFile(
        path,
        bytes.length,
        Instant.EPOCH,
        () -> {
          opened.incrementAndGet();
          return new ByteArrayInputStream(bytes);
        });
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
