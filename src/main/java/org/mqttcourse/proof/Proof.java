package org.mqttcourse.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.grading.Grader;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.submission.Sandbox;

/**
 * Proves that the course is as it says: of every exercise that its starter fails, its solution and
 * variants pass, and its wrong programs are told their own mistake; of every lesson that its try
 * steps can be done.
 */
public final class Proof implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Course course;
  private final Grader grader;
  private final Path scratch;
  private final int jobs;
  private final long seed;
  private final ProofProgress progress;
  private final Predicate<String> wanted;

  /**
   * Nothing is started yet.
   *
   * @param scratch a folder of its own, for what is compiled and run; the grader deletes it
   * @param sandbox what keeps the programs in
   * @param jobs how many programs to run at once
   * @param seed that the values of the day are drawn from
   * @param wanted which parts to prove, by the exercise's name or the lesson's number
   */
  public Proof(
      Course course,
      Path scratch,
      Sandbox sandbox,
      int jobs,
      long seed,
      ProofProgress progress,
      Predicate<String> wanted) {
    this.course = course;
    this.scratch = scratch;
    this.grader = new Grader(scratch, sandbox);
    grader.expectMany();
    this.jobs = jobs;
    this.seed = seed;
    this.progress = progress;
    this.wanted = wanted;
  }

  /** Ends every program that is under way, also from a shutdown hook, and deletes the folder. */
  @Override
  public void close() {
    grader.close();
  }

  /** Proves everything that is wanted. */
  public ProofReport run() throws InterruptedException {
    return ProofReport.of(outcomes().values());
  }

  /**
   * Proves everything that is wanted; a report for each part, such as {@code exercise hello}, in
   * order.
   */
  public Map<String, ProofReport> runEach() throws InterruptedException {
    Map<String, List<Outcome>> parts = new LinkedHashMap<>();
    outcomes()
        .forEach(
            (claim, outcome) ->
                parts.computeIfAbsent(claim.part(), part -> new ArrayList<>()).add(outcome));
    Map<String, ProofReport> reports = new LinkedHashMap<>();
    parts.forEach((part, outcomes) -> reports.put(part, ProofReport.of(outcomes)));
    return reports;
  }

  private Map<Claim, Outcome> outcomes() throws InterruptedException {
    try (grader) {
      List<Claim> claims = new ArrayList<>();
      Judge judge = (exercise, submission) -> grader.grade(exercise, submission, seed).verdict();
      LessonLint lint = CourseLint.of(course);
      List<TranscriptClaims> transcripts =
          TranscriptClaims.inEveryLanguage(
              course, Examiner.of(grader, () -> {}), scratch.resolve("transcripts"));
      course.exercises().stream()
          .filter(wanted)
          .forEach(slug -> claims.addAll(exercise(slug, judge, lint, transcripts)));
      course.lessons().stream()
          .filter(entry -> wanted.test(String.valueOf(entry.number())))
          .forEach(entry -> claims.addAll(lesson(entry, lint, transcripts)));
      return new Trials(jobs, progress).of(claims);
    }
  }

  private List<Claim> exercise(
      String slug, Judge judge, LessonLint lint, List<TranscriptClaims> transcripts) {
    String part = "exercise " + slug;
    try {
      ExerciseFolder folder = course.folder(slug).orElseThrow();
      Exercise exercise = course.exercise(slug).orElseThrow();
      ExerciseClaims.Programs programs =
          new ExerciseClaims.Programs(folder.solution(), folder.mistakes(), folder.variants());
      Optional<Lesson> lesson = course.lesson(String.valueOf(exercise.lesson()));
      List<Claim> claims =
          new ArrayList<>(new ExerciseClaims(exercise, programs, lesson, judge).all());
      claims.add(new Claim(part, part + ", its text", () -> read(lint.problems(exercise))));
      transcripts.forEach(language -> claims.addAll(language.ofExercise(slug)));
      return claims;
    } catch (RuntimeException e) {
      return List.of(unreadable(part, e));
    }
  }

  private List<Claim> lesson(
      Course.Entry entry, LessonLint lint, List<TranscriptClaims> transcripts) {
    try {
      Lesson lesson = course.lesson(entry.name()).orElseThrow();
      Claim claim = new LessonClaim(lesson, course.exercises(), PATIENCE).claim();
      List<Claim> claims = new ArrayList<>();
      claims.add(claim);
      claims.add(
          new Claim(claim.part(), claim.name() + ", its text", () -> read(lint.problems(lesson))));
      transcripts.forEach(language -> claims.addAll(language.ofLesson(lesson.name())));
      return claims;
    } catch (RuntimeException e) {
      return List.of(unreadable("lesson " + entry.number(), e));
    }
  }

  private static Outcome read(List<String> problems) {
    Outcome outcome = Outcome.NOTHING;
    for (String problem : problems) {
      outcome = outcome.but(problem);
    }
    return outcome;
  }

  private static Claim unreadable(String part, RuntimeException why) {
    return new Claim(part, part, () -> Outcome.NOTHING.but(part + " can't be read: " + why));
  }
}
