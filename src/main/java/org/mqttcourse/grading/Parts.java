package org.mqttcourse.grading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mqttcourse.text.Text;

/** Joins the results of shards. */
public final class Parts {
  private Parts() {}

  /**
   * Joins them.
   *
   * @param folders the results of each shard, in any order
   * @throws UnusableFileException where one is missing, there twice, or of another class
   */
  public static Gradebook join(List<Path> folders) throws IOException {
    Map<Integer, Part> parts = new TreeMap<>();
    Map<Integer, Path> places = new HashMap<>();
    Part first = null;
    for (Path folder : folders) {
      Part part = read(folder);
      first = first == null ? part : first;
      compare(folders.get(0), first, folder, part);
      Path earlier = places.put(part.shard().number(), folder);
      if (earlier != null) {
        throw new UnusableFileException(
            Text.of("grading.parts.twice", part.shard(), earlier, folder));
      }
      parts.put(part.shard().number(), part);
    }
    return joined(List.copyOf(parts.values()), missing(parts, first));
  }

  private static Part read(Path folder) throws IOException {
    try (Reader reader =
        Files.newBufferedReader(folder.resolve(Part.FILE), StandardCharsets.UTF_8)) {
      return Part.read(reader);
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(Text.of("grading.parts.none", folder, Part.FILE));
    } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
      throw damaged(folder);
    } catch (java.io.EOFException | com.google.gson.stream.MalformedJsonException e) {
      throw damaged(folder);
    }
  }

  private static UnusableFileException damaged(Path folder) {
    return new UnusableFileException(Text.of("grading.parts.damaged", folder.resolve(Part.FILE)));
  }

  private static void compare(Path one, Part first, Path other, Part part)
      throws UnusableFileException {
    int parts = first.shard().of();
    if (part.shard().of() != parts) {
      throw new UnusableFileException(
          Text.of("grading.parts.of", one, other, parts, part.shard().of()));
    } else if (part.seed() != first.seed()) {
      throw new UnusableFileException(Text.of("grading.parts.seeds", one, other));
    } else if (!part.exercises().equals(first.exercises())) {
      throw new UnusableFileException(Text.of("grading.parts.exercises", one, other));
    }
  }

  private static int missing(Map<Integer, Part> parts, Part first) throws UnusableFileException {
    int all = first.shard().of();
    List<String> missing = new ArrayList<>();
    for (int i = 1; i <= all; i++) {
      if (!parts.containsKey(i)) {
        missing.add(i + "/" + all);
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableFileException(Text.count("grading.parts.missing", missing.size(), missing));
    }
    return all;
  }

  private static Gradebook joined(List<Part> parts, int all) throws UnusableFileException {
    Map<Student, List<Row>> rows = new TreeMap<>(ClassParts.byName());
    Map<String, Person> people = new HashMap<>();
    List<Quizzes.Answers> answers = new ArrayList<>();
    for (Part part : parts) {
      for (String student : part.grades().students()) {
        if (rows.put(new Student(student, ""), part.grades().of(student)) != null) {
          throw new UnusableFileException(Text.of("grading.parts.student", student, all));
        }
      }
      people.putAll(part.grades().people());
      answers.addAll(part.grades().answers());
    }
    List<Row> joined = rows.values().stream().flatMap(List::stream).toList();
    return new Gradebook(joined, people, answers);
  }
}
