package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.text.Text;

/**
 * What each exercise is worth in this class.
 *
 * @param points by slug; an exercise that is not named keeps its own
 */
public record Weights(Map<String, Double> points) {
  public Weights {
    points = Map.copyOf(points);
  }

  /** Each exercise is worth its own points. */
  public static Weights own() {
    return new Weights(Map.of());
  }

  /**
   * Reads {@code exercise,points}, one a line; 0 leaves the exercise out.
   *
   * @param slugs that there are
   * @throws UnusableFileException where a line can't be understood
   */
  public static Weights read(Path file, Collection<String> slugs) throws IOException {
    Map<String, Double> points = new HashMap<>();
    for (CsvTable.Line line : CsvTable.read(file, Text.of("grading.weights")).lines()) {
      String exercise = line.get(0);
      if (exercise.equalsIgnoreCase("exercise")) {
        continue;
      }
      if (!slugs.contains(exercise)) {
        throw line.wrong(Text.of("grading.weights.exercise", exercise));
      }
      points.put(exercise, number(line));
    }
    return new Weights(points);
  }

  private static double number(CsvTable.Line line) throws UnusableFileException {
    try {
      double number = Double.parseDouble(line.get(1));
      if (number >= 0 && number <= 10_000) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw noNumber(line);
    }
    throw noNumber(line);
  }

  private static UnusableFileException noNumber(CsvTable.Line line) {
    return line.wrong(Text.of("grading.weights.number", line.get(1)));
  }

  /** What that exercise is worth. */
  double of(Exercise exercise) {
    return points.getOrDefault(exercise.slug(), (double) exercise.points());
  }
}
