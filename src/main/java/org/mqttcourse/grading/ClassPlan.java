package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.SourceText;
import org.mqttcourse.submission.Submission;

/** Goes through what a class handed in, and finds what has to be judged. */
final class ClassPlan {
  /** A page or two of program; the report shows no more of it. */
  private static final int SOURCE_SHOWN = 16_000;

  private final List<Exercise> exercises;
  private final ClassRun run;
  private final CheckPrint prints;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Quizzes.Answers> answers = new ArrayList<>();

  private ClassPlan(List<Exercise> exercises, ClassRun run) throws IOException {
    this.exercises = exercises.stream().filter(run.marking()::counts).toList();
    this.run = run;
    this.prints = new CheckPrint();
  }

  /** Reads all that is there; nothing is judged. */
  static ClassPlan of(
      ClassFolder folder, Map<Student, Person> students, List<Exercise> exercises, ClassRun run)
      throws IOException {
    ClassPlan plan = new ClassPlan(exercises, run);
    for (Student student : students.keySet()) {
      plan.add(folder, student);
    }
    return plan;
  }

  /** One for each row, in order. */
  List<Slot> slots() {
    return slots;
  }

  List<Quizzes.Answers> answers() {
    return answers;
  }

  private void add(ClassFolder folder, Student student) throws IOException {
    if (!folder.students().contains(student)) {
      for (Exercise exercise : exercises) {
        without(new Marking.Assignment(student, exercise, 1, Optional.empty()), missing());
      }
      return;
    }
    HandIn handIn;
    try {
      handIn = folder.handIn(student);
    } catch (IOException | RuntimeException e) {
      handIn = new HandIn(List.of(), Optional.of(Trouble.say(e)), Optional.empty());
    }
    run.quizzes().answers(student, handIn).ifPresent(answers::add);
    for (Exercise exercise : exercises) {
      add(student, exercise, handIn);
    }
  }

  private void add(Student student, Exercise exercise, HandIn handIn) throws IOException {
    List<HandedFile> attempts = handIn.attempts(exercise);
    if (attempts.isEmpty()) {
      Verdict none =
          handIn
              .refused()
              .map(finding -> Verdict.of(List.of(finding)))
              .or(() -> handIn.unread().map(Verdict::error))
              .orElse(missing());
      without(new Marking.Assignment(student, exercise, 1, Optional.empty()), none);
    }
    for (int i = 1; i <= attempts.size(); i++) {
      Marking.Assignment what =
          new Marking.Assignment(student, exercise, i, Optional.of(attempts.get(i - 1)));
      if (i < attempts.size()) {
        without(what, new Verdict(Verdict.Result.SKIPPED, List.of()));
      } else {
        with(what, attempts.get(i - 1));
      }
    }
  }

  private static Verdict missing() {
    return new Verdict(Verdict.Result.MISSING, List.of());
  }

  private void without(Marking.Assignment what, Verdict verdict) {
    slots.add(new Slot(what, seed(what), "", Optional.of(verdict), 0, ""));
  }

  private long seed(Marking.Assignment what) {
    return Seeds.of(run.seed(), what.student().name(), what.exercise().slug());
  }

  private void with(Marking.Assignment what, HandedFile file) throws IOException {
    Submission submission;
    try {
      submission = file.read(what.exercise().fileName());
    } catch (IOException | RuntimeException e) {
      without(what, because(e));
      return;
    }
    String key = key(what, submission);
    Optional<Ledger.Entry> known = run.ledger().flatMap(ledger -> ledger.find(key));
    slots.add(
        new Slot(
            what,
            seed(what),
            key,
            known.map(Ledger.Entry::verdict),
            known.map(Ledger.Entry::seconds).orElse(0.0),
            source(submission)));
  }

  /** What keeps a student's own work from being judged is a FAIL; anything else is our ERROR. */
  static Verdict because(Throwable failure) {
    if (failure instanceof BadHandInException bad) {
      List<Finding> findings = List.of(bad.finding());
      return Verdict.of(findings);
    }
    return Verdict.error(Trouble.say(failure));
  }

  private static String source(Submission submission) {
    String text = SourceText.of(submission).text();
    return text.length() <= SOURCE_SHOWN
        ? text
        : text.substring(0, SOURCE_SHOWN) + "\n... and so on";
  }

  /** Another for other work, another check or other values. */
  private String key(Marking.Assignment what, Submission submission) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    for (String part :
        List.of(
            prints.of(what.exercise().check()),
            what.student().name(),
            what.exercise().slug(),
            submission.fileName())) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed(what)).flip());
    digest.update(submission.content().toArray());
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * What becomes one row.
   *
   * @param key by which the ledger knows it; empty where it is never judged
   * @param known its verdict, where it need not be judged
   * @param seconds that the verdict took
   * @param source of the work, for the report
   */
  record Slot(
      Marking.Assignment what,
      long seed,
      String key,
      Optional<Verdict> known,
      double seconds,
      String source) {}
}
