package org.mqttcourse.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttcourse.lesson.Trial;
import org.mqttcourse.report.trace.TraceJson;
import org.mqttcourse.report.trace.TraceJsonReader;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Sighting;

/**
 * The records that come with the course. {@code mvn test -Dtest=AutopsyTest -Dautopsy.record=true}
 * plays all cases, and writes them anew.
 */
@Timeout(120)
class AutopsyTest {
  private static final boolean RECORD = Boolean.getBoolean("autopsy.record");
  private static final Path RECORDS = Path.of("src/main/resources/org/mqttcourse/lab/autopsies");
  private static final int AT_ONCE = 4;

  /** A busy machine may disturb a case whose clients come back by themselves. */
  private static final int TRIES = 3;

  private static List<Autopsy> cases() {
    return Autopsy.cases();
  }

  private static Conversation stored(Autopsy autopsy) throws IOException {
    try (InputStream in = autopsy.open()) {
      return TraceJsonReader.read(in);
    }
  }

  private static Conversation played(Autopsy autopsy) throws IOException, InterruptedException {
    Trial trial = new Trial(autopsy.commands(), List.of());
    TrialRun run = TrialRun.of(trial, line -> {}, new Silence());
    assertEquals(List.of(), run.troubles(), autopsy.name());
    return run.conversation();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRecordHasExactlyOneCulprit(Autopsy autopsy) throws IOException {
    assumeFalse(RECORD);
    List<Sighting> guilty = stored(autopsy).where(autopsy.culprit()).sightings();

    assertEquals(1, guilty.size(), autopsy.name() + ": " + guilty);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decoysAreThereAndInnocent(Autopsy autopsy) throws IOException {
    assumeFalse(RECORD);
    Conversation stored = stored(autopsy);

    for (int i = 0; i < autopsy.decoys().size(); i++) {
      String innocence = autopsy.innocence(i).toString();
      Conversation suspects = stored.where(autopsy.decoys().get(i));
      assertFalse(suspects.isEmpty(), autopsy.name() + ": " + innocence);
      assertTrue(suspects.where(autopsy.culprit()).isEmpty(), innocence);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sayWhatThereIsToSayInEachLanguage(Autopsy autopsy) throws IOException {
    List<Text> texts =
        new ArrayList<>(
            List.of(autopsy.title(), autopsy.story(), autopsy.question(), autopsy.why()));
    stored(autopsy).sightings().forEach(sighting -> texts.add(autopsy.hint(sighting)));
    Texts german = Texts.in("de");

    for (Text text : texts) {
      assertFalse(german.of(text).equals(Texts.english().of(text)), text.key());
    }
  }

  @Test
  void thereAreManyCasesWithNamesOfTheirOwn() {
    Set<String> names = new HashSet<>();
    Autopsy.cases().forEach(autopsy -> names.add(autopsy.name()));

    assertEquals(12, names.size());
    assertEquals(names.size(), Autopsy.cases().size());
  }

  @Test
  void eachRecordIsWhatReallyHappens() throws Exception {
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (Autopsy autopsy : Autopsy.cases()) {
        all.add(
            players.submit(
                () -> {
                  compareOrRecord(autopsy);
                  return null;
                }));
      }
      for (Future<?> one : all) {
        Object unused = one.get();
      }
    } finally {
      players.shutdownNow();
    }
  }

  private static void compareOrRecord(Autopsy autopsy) throws IOException, InterruptedException {
    if (RECORD) {
      Files.createDirectories(RECORDS);
      try (OutputStream out = Files.newOutputStream(RECORDS.resolve(autopsy.name() + ".jsonl"))) {
        TraceJson.write(played(autopsy), out);
      }
      return;
    }
    Map<String, List<String>> stored = structure(stored(autopsy));
    Map<String, List<String>> fresh = Map.of();
    for (int i = 0; i < TRIES && !stored.equals(fresh); i++) {
      fresh = structure(played(autopsy));
    }
    assertEquals(stored, fresh, autopsy.name());
  }

  /** What each connection of each client carried, each way: neither times nor who was quicker. */
  private static Map<String, List<String>> structure(Conversation conversation) {
    Map<Integer, String> names = new TreeMap<>();
    conversation.sightings().stream()
        .filter(sighting -> !sighting.clientIdentifier().isEmpty())
        .forEach(s -> names.putIfAbsent(s.connection().number(), s.clientIdentifier()));
    Map<String, List<String>> structure = new TreeMap<>();
    for (Sighting sighting : conversation.sightings()) {
      int number = sighting.connection().number();
      String client = names.getOrDefault(number, "?");
      long before =
          names.entrySet().stream()
              .filter(one -> one.getKey() < number && one.getValue().equals(client))
              .count();
      String way = client + " " + (before + 1) + " " + sighting.direction();
      structure.computeIfAbsent(way, key -> new ArrayList<>()).add(sighting.event().toString());
    }
    return structure;
  }
}
