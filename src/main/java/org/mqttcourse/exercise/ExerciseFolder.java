package org.mqttcourse.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.check.Check;

/**
 * The folder of one exercise, as the course carries it. Everything is read when it is asked for.
 *
 * @param entry names its files
 * @param loader finds them, and the check's class, on its class path
 * @param language of its text and of the starter's comments, where they are translated into it
 */
public record ExerciseFolder(ExerciseEntry entry, ClassLoader loader, String language) {

  /** The exercise with its starter and its check. */
  public Exercise exercise() {
    ExerciseText text = text();
    return new Exercise(
        entry.slug(),
        text.title(),
        text.lesson(),
        text.points(),
        text.kind(),
        text.level(),
        text.task(),
        text.hints(),
        text.after(),
        starter(),
        check(),
        text.partial());
  }

  /** The wrong programs by the id of the finding that each must get; each by file name. */
  public Map<String, Map<String, String>> mistakes() {
    return programs("mistakes", entry.mistakes());
  }

  /** The right programs that went another way, by name; each by file name. */
  public Map<String, Map<String, String>> variants() {
    return programs("variants", entry.variants());
  }

  /** The model solution by file name. */
  public Map<String, String> solution() {
    return files("course/solutions/" + entry.slug() + "/", entry.solution());
  }

  /**
   * Which small changes of the model solution are no mistake, and why, as {@code equivalent.txt}
   * lists them; empty where there is no such file.
   */
  public String equivalents() {
    String path = home() + "equivalent.txt";
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be read", e);
    }
  }

  private Map<String, String> starter() {
    String translated = home() + "starter." + language + "/";
    boolean isThere =
        entry.starter().stream().anyMatch(file -> loader.getResource(translated + file) != null);
    return files(isThere ? translated : home() + "starter/", entry.starter());
  }

  /** What stands in {@code exercise.adoc}, or in its translation. */
  public ExerciseText text() {
    String translated = "course/" + language + "/exercises/" + entry.slug() + "/exercise.json";
    String path = loader.getResource(translated) == null ? home() + "exercise.json" : translated;
    try (InputStream in = open(path);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return ExerciseJson.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be read", e);
    }
  }

  /** The check, found by its place: {@code all_sent.AllSentCheck}. */
  public Check check() {
    String name = entry.slug() + "." + Exercise.className(entry.slug()) + "Check";
    try {
      return loader.loadClass(name).asSubclass(Check.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          "exercise "
              + entry.slug()
              + " has no usable check: "
              + name
              + " must be a public class that implements Check, with a public constructor without"
              + " parameters",
          e);
    }
  }

  private Map<String, Map<String, String>> programs(
      String kind, Map<String, List<String>> folders) {
    Map<String, Map<String, String>> programs = new TreeMap<>();
    folders.forEach(
        (name, paths) -> programs.put(name, files(home() + kind + "/" + name + "/", paths)));
    return programs;
  }

  private Map<String, String> files(String folder, List<String> paths) {
    Map<String, String> files = new TreeMap<>();
    for (String path : paths) {
      try (InputStream in = open(folder + path)) {
        files.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(folder + path + " can't be read", e);
      }
    }
    return files;
  }

  private InputStream open(String path) throws IOException {
    InputStream in = loader.getResourceAsStream(path);
    if (in == null) {
      throw new IOException("the course holds no " + path);
    }
    return in;
  }

  private String home() {
    return "course/exercises/" + entry.slug() + "/";
  }
}
