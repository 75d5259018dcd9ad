package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.ProgressFile;

/**
 * The course's questions, and who has answered them, as far as the students' own progress files
 * say. Such a file proves nothing: whoever can write can write one.
 *
 * @param questions the steps that are questions, by the name of their lesson
 */
public record Quizzes(Map<String, Set<Integer>> questions) {
  private static final String FILE = "progress.json";
  private static final int LARGEST = 1 << 20;

  public Quizzes {
    questions = Map.copyOf(questions);
  }

  /** No questions. */
  public static Quizzes none() {
    return new Quizzes(Map.of());
  }

  int count() {
    return questions.values().stream().mapToInt(Set::size).sum();
  }

  /** What the newest of a student's progress files says; empty where there is none. */
  Optional<Answers> answers(Student student, HandIn handIn) {
    Optional<HandedFile> file =
        handIn.files().stream()
            .filter(one -> one.isCalled(FILE))
            .max(
                Comparator.comparing(HandedFile::mark)
                    .thenComparing(HandedFile::time)
                    .thenComparing(HandedFile::depth, Comparator.reverseOrder())
                    .thenComparing(HandedFile::path));
    return file.map(one -> answers(student, one));
  }

  private Answers answers(Student student, HandedFile file) {
    Progress progress;
    try {
      if (file.size() > LARGEST) {
        return unreadable(student);
      }
      progress = ProgressFile.parse(new String(file.read(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException | ProgressFile.UnreadableProgressException e) {
      return unreadable(student);
    }
    int answered =
        questions.entrySet().stream()
            .mapToInt(
                lesson ->
                    (int)
                        lesson.getValue().stream()
                            .filter(step -> progress.isDone(lesson.getKey(), step))
                            .count())
            .sum();
    return new Answers(student.name(), answered, count(), true);
  }

  private Answers unreadable(Student student) {
    return new Answers(student.name(), 0, count(), false);
  }

  /**
   * How many questions a student has answered, as the student's own file says.
   *
   * @param questions that there are
   * @param readable whether the file could be understood
   */
  public record Answers(String student, int answered, int questions, boolean readable) {
    /** All of them, by student. */
    public static Map<String, Answers> byStudent(List<Answers> all) {
      return all.stream()
          .collect(java.util.stream.Collectors.toMap(Answers::student, one -> one, (a, b) -> b));
    }
  }
}
