package org.mqttcourse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in every language: same keys, same places, nothing that can't be filled. */
class BundlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/mqttcourse/text");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  @Test
  void aTranslationHasNoTextThatEnglishLacks() throws IOException {
    for (Path file : translations()) {
      Set<String> keys = new TreeSet<>(read(file).keySet());
      keys.removeAll(read(original(file)).keySet());
      assertEquals(Set.of(), keys, "only in " + file);
    }
  }

  @Test
  void aTranslationHasTheSamePlaces() throws IOException {
    for (Path file : translations()) {
      Map<String, String> english = read(original(file));
      read(file)
          .forEach(
              (key, text) ->
                  assertEquals(places(key, english.get(key)), places(key, text), file + " " + key));
    }
  }

  @Test
  void everyTextIsFilledByItsArguments() throws IOException {
    for (Path file : all()) {
      for (Map.Entry<String, String> text : read(file).entrySet()) {
        List<String> arguments = new ArrayList<>();
        Set<Integer> places = places(text.getKey(), text.getValue());
        for (int i = 0; i < places.size(); i++) {
          assertTrue(places.contains(i), text.getKey() + " has no place " + i);
          arguments.add("<" + i + ">");
        }
        String said = Texts.in(language(file)).of(text.getKey(), arguments.toArray());
        assertEquals(
            PLACE.matcher(text.getValue()).replaceAll("<$1>"), said, file + " " + text.getKey());
      }
    }
  }

  @Test
  void aKeyBeginsWithTheNameOfItsFile() throws IOException {
    for (Path file : all()) {
      String area = original(file).getFileName().toString().replace(".properties", ".");
      read(file).keySet().forEach(key -> assertTrue(key.startsWith(area), file + " " + key));
    }
  }

  @Test
  void noKeyStandsTwiceInAFile() throws IOException {
    Pattern key = Pattern.compile("^([a-z][\\w.-]*)=.*");
    for (Path file : all()) {
      Set<String> seen = new TreeSet<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        Matcher matcher = key.matcher(line);
        assertTrue(!matcher.matches() || seen.add(matcher.group(1)), file + ": " + line);
      }
    }
  }

  /** A text that is chosen by a number need not say it. */
  private static Set<Integer> places(String key, String text) {
    Set<Integer> places = new TreeSet<>(key.matches(".*\\.(one|many)") ? Set.of(0) : Set.of());
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(Integer.parseInt(matcher.group(1)));
    }
    return places;
  }

  private static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> translations() throws IOException {
    return all().stream().filter(file -> !language(file).equals(Texts.ENGLISH)).toList();
  }

  private static String language(Path file) {
    Matcher matcher = Pattern.compile(".*_(..)\\.properties").matcher(file.toString());
    return matcher.matches() ? matcher.group(1) : Texts.ENGLISH;
  }

  private static Path original(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("_..\\.", "."));
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
