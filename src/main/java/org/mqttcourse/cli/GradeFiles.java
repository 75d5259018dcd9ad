package org.mqttcourse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mqttcourse.course.Course;
import org.mqttcourse.grading.Deadlines;
import org.mqttcourse.grading.Marking;
import org.mqttcourse.grading.Quizzes;
import org.mqttcourse.grading.Roster;
import org.mqttcourse.grading.UnusableFileException;
import org.mqttcourse.grading.Weights;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.UserError;
import picocli.CommandLine.Option;

/** What an instructor says of a class, each in a file of its own. */
final class GradeFiles {
  @Option(names = "--roster", paramLabel = HelpTexts.FILE)
  private Path roster;

  @Option(names = "--deadlines", paramLabel = HelpTexts.FILE)
  private Path deadlines;

  @Option(names = "--weights", paramLabel = HelpTexts.FILE)
  private Path weights;

  Roster roster() throws IOException {
    try {
      return roster == null ? Roster.none() : Roster.read(roster);
    } catch (UnusableFileException e) {
      throw UserError.because(e);
    }
  }

  Marking marking(List<String> slugs, ZoneId zone) throws IOException {
    try {
      return new Marking(
          weights == null ? Weights.own() : Weights.read(weights, slugs),
          deadlines == null ? Deadlines.none() : Deadlines.read(deadlines, zone, slugs));
    } catch (UnusableFileException e) {
      throw UserError.because(e);
    }
  }

  /** Every step that the shell asks something in. */
  static Quizzes quizzes(Course course) {
    Map<String, Set<Integer>> questions = new TreeMap<>();
    for (Course.Entry entry : course.lessons()) {
      List<Step> steps = course.lesson(entry.name()).orElseThrow().steps();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        if (step instanceof Step.Quiz || step instanceof Step.Predict) {
          questions.computeIfAbsent(entry.name(), any -> new TreeSet<>()).add(i);
        }
      }
    }
    return new Quizzes(questions);
  }
}
