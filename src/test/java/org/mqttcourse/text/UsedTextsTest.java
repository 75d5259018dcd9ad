package org.mqttcourse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever text the sources ask for is there, and gets as many arguments as it has places. */
class UsedTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/mqttcourse");
  private static final Path TEXTS = Path.of("src/main/resources/org/mqttcourse/text");
  private static final Set<String> CALLS = Set.of("of", "text", "tell", "count", "lines");

  /** Keys that are put together from a beginning and a name. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "help.",
          "options.",
          "reason.",
          "autopsy.",
          "report.level.",
          "report.limit.",
          "shell.broker.can.");

  private static List<SourceTexts.Literal> literals;

  private final Properties english = new Properties();
  private final Set<String> areas = new HashSet<>();

  @BeforeAll
  static void readTheSources() throws IOException {
    literals = SourceTexts.in(SOURCES);
  }

  @Test
  void everyTextThatIsAskedForIsThereWithAsManyPlacesAsArguments() throws IOException {
    read();
    Set<String> wrong = new TreeSet<>();
    for (SourceTexts.Literal literal : literals) {
      if (isKey(literal)) {
        wrong.addAll(check(literal));
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void everyTextIsAskedFor() throws IOException {
    read();
    Set<String> asked = new HashSet<>();
    for (SourceTexts.Literal literal : literals) {
      asked.addAll(List.of(literal.text(), literal.text() + ".one", literal.text() + ".many"));
    }
    Set<String> unused = new TreeSet<>(english.stringPropertyNames());
    unused.removeIf(key -> asked.contains(key) || BEGINNINGS.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused);
  }

  private Set<String> check(SourceTexts.Literal literal) {
    Set<String> wrong = new TreeSet<>();
    SourceTexts.Call call = literal.call();
    boolean counts = !english.containsKey(literal.text());
    for (String ending : counts ? List.of(".one", ".many") : List.of("")) {
      String form = english.getProperty(literal.text() + ending);
      if (form == null) {
        wrong.add(literal.place() + ": there is no text " + literal.text() + ending);
      } else if (call != null
          && call.first()
          && CALLS.contains(call.name())
          && places(form, ending) != call.more()) {
        wrong.add(
            "%s: %s has %d places, and gets %d arguments"
                .formatted(
                    literal.place(), literal.text() + ending, places(form, ending), call.more()));
      }
    }
    return wrong;
  }

  private boolean isKey(SourceTexts.Literal literal) {
    String text = literal.text();
    return text.matches("[a-z]+(\\.[a-z0-9-]+)+")
        && areas.contains(text.substring(0, text.indexOf('.')))
        && !text.matches(".*\\.(properties|adoc|html|css|js|json|csv|xml|txt)");
  }

  /**
   * So many arguments it needs: up to its highest place, and a number where it is chosen by one.
   */
  private static int places(String form, String ending) {
    int places = ending.isEmpty() ? 0 : 1;
    Matcher matcher = Pattern.compile("\\{(\\d)\\}").matcher(form);
    while (matcher.find()) {
      places = Math.max(places, Integer.parseInt(matcher.group(1)) + 1);
    }
    return places;
  }

  private void read() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(TEXTS)) {
      files = all.filter(file -> !file.toString().contains("_")).toList();
    }
    for (Path file : files) {
      areas.add(file.getFileName().toString().replace(".properties", ""));
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        english.load(reader);
      }
    }
  }
}
