package org.mqttcourse.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.submission.NeedsJdkException;
import org.mqttcourse.submission.Submission;

/** Grades a whole class, several programs at once. */
public final class ClassGrader {
  private final List<Exercise> exercises;
  private final Judge judge;
  private final int jobs;

  /**
   * Nothing is started yet.
   *
   * @param exercises each makes a row for each student, in this order
   * @param judge in earnest {@code Grader::grade}; called on several threads
   * @param jobs how many programs to run at once; at least 1
   */
  public ClassGrader(List<Exercise> exercises, Judge judge, int jobs) {
    this.exercises = List.copyOf(exercises);
    this.judge = judge;
    this.jobs = jobs;
  }

  /**
   * Grades; whatever is wrong with one student's work, or with us, stays in that student's rows.
   *
   * @param seed that each row's own seed is derived from, with the student's name and the slug
   * @throws NeedsJdkException where a program is to be compiled and this Java can't
   */
  public Gradebook grade(ClassFolder folder, long seed, GradeProgress progress)
      throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (String student : folder.students()) {
      HandIn handIn = null;
      Verdict none = new Verdict(Verdict.Result.MISSING, List.of());
      try {
        handIn = folder.handIn(student);
        none = handIn.unread().map(Verdict::error).orElse(none);
      } catch (IOException | RuntimeException e) {
        none = because(e);
      }
      for (Exercise exercise : exercises) {
        long own = Seeds.of(seed, student, exercise.slug());
        if (handIn != null && handIn.find(exercise).isPresent()) {
          HandedFile file = handIn.find(exercise).get();
          tasks.add(new Task(rows.size(), student, exercise, file, own));
        }
        rows.add(Row.of(student, exercise, none, Duration.ZERO, own));
      }
    }
    judge(tasks, rows, progress);
    return new Gradebook(rows);
  }

  private void judge(List<Task> tasks, List<Row> rows, GradeProgress progress)
      throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(jobs);
    try {
      ExecutorCompletionService<Done> running = new ExecutorCompletionService<>(executor);
      tasks.forEach(task -> running.submit(() -> new Done(task, judge(task))));
      for (int done = 1; done <= tasks.size(); done++) {
        Done one = running.take().get();
        rows.set(one.task().place(), one.row());
        progress.graded(done, tasks.size(), one.task().name());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NeedsJdkException noCompiler) {
        throw noCompiler;
      }
      if (e.getCause() instanceof InterruptedException) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw new IllegalStateException("a task throws nothing else", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private Row judge(Task task) throws InterruptedException {
    long begin = System.nanoTime();
    Verdict verdict;
    try {
      Graded graded = judge.judge(task.exercise(), task.file().read(), task.seed());
      return Row.of(task.student(), task.exercise(), graded.verdict(), graded.took(), task.seed());
    } catch (NeedsJdkException | InterruptedException e) {
      throw e;
    } catch (Exception | Error e) {
      verdict = because(e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return Row.of(task.student(), task.exercise(), verdict, took, task.seed());
  }

  private static Verdict because(Throwable failure) {
    if (failure instanceof BadHandInException bad) {
      List<Finding> findings = List.of(bad.finding());
      return Verdict.of(findings);
    }
    return Verdict.error(Trouble.say(failure));
  }

  /** Judges one submission. */
  @FunctionalInterface
  public interface Judge {
    /** See {@link Grader#grade}. */
    Graded judge(Exercise exercise, Submission submission, long seed) throws InterruptedException;
  }

  private record Task(int place, String student, Exercise exercise, HandedFile file, long seed) {
    String name() {
      return student + ": " + exercise.slug();
    }
  }

  private record Done(Task task, Row row) {}
}
