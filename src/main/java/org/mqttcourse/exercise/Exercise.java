package org.mqttcourse.exercise;

import java.util.List;
import java.util.Map;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.lesson.Block;

/**
 * One exercise, as a student meets it and as it is judged.
 *
 * @param slug its folder's name, such as {@code all_sent}
 * @param title as a reader sees it
 * @param lesson the number of its lesson
 * @param points that it is worth
 * @param kind a program or a script
 * @param level how much it belongs to the course's core
 * @param task what is asked
 * @param hints from "where to look" to "nearly the line"; three
 * @param after why it works, and what people do in practice
 * @param starter what the student receives, by file name
 * @param check judges it
 * @param partial which findings cost only a part of the points
 */
public record Exercise(
    String slug,
    String title,
    int lesson,
    int points,
    Kind kind,
    Level level,
    List<Block> task,
    List<List<Block>> hints,
    List<Block> after,
    Map<String, String> starter,
    Check check,
    PartialCredit partial) {
  public Exercise {
    task = List.copyOf(task);
    hints = hints.stream().map(List::copyOf).toList();
    after = List.copyOf(after);
    starter = Map.copyOf(starter);
  }

  /** One that gives all its points or none. */
  public Exercise(
      String slug,
      String title,
      int lesson,
      int points,
      Kind kind,
      Level level,
      List<Block> task,
      List<List<Block>> hints,
      List<Block> after,
      Map<String, String> starter,
      Check check) {
    this(
        slug,
        title,
        lesson,
        points,
        kind,
        level,
        task,
        hints,
        after,
        starter,
        check,
        PartialCredit.NONE);
  }

  /** The points that a verdict earns: all for a PASS, perhaps some for a FAIL. */
  public int earned(Verdict verdict) {
    return partial.left(points, verdict);
  }

  /** The name of the one file that the student writes, such as {@code AllSent.java}. */
  public String fileName() {
    return fileName(slug, kind);
  }

  /** The class that a program's {@code main} stands in. */
  public String className() {
    return className(slug);
  }

  static String className(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  static String fileName(String slug, Kind kind) {
    return kind == Kind.SCRIPT ? slug + ".mqtt" : className(slug) + ".java";
  }

  /** What the student writes. */
  public enum Kind {
    PROGRAM,
    SCRIPT
  }

  /** How much it belongs to the course's core. */
  public enum Level {
    CORE,
    MORE,
    STRETCH
  }
}
