package org.mqttcourse.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
   * @throws NeedsJdkException where a program is to be compiled and this Java can't
   * @throws IOException where the ledger can't be written; what stands in it stays
   */
  public Gradebook grade(ClassFolder folder, ClassRun run, GradeProgress progress)
      throws IOException, InterruptedException {
    Map<Student, Person> students = new LinkedHashMap<>(run.roster().with(folder.students()));
    students.keySet().removeIf(student -> !run.shard().holds(student));
    ClassPlan plan = ClassPlan.of(folder, students, exercises, run);
    List<Row> rows = new ArrayList<>();
    List<Row> known = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (ClassPlan.Slot slot : plan.slots()) {
      if (slot.known().isPresent()) {
        known.add(row(run, slot, slot.known().get(), slot.seconds()));
        rows.add(known.get(known.size() - 1));
      } else {
        tasks.add(new Task(rows.size(), slot));
        // It keeps the place.
        rows.add(row(run, slot, Verdict.error("it was not judged"), 0));
      }
    }
    progress.begins(rows.stream().map(Row::exercise).distinct().toList(), known, tasks.size());
    judge(tasks, rows, run, progress);
    Map<String, Person> people = new HashMap<>();
    students.forEach(
        (student, person) ->
            people.put(
                student.name(),
                folder.students().contains(student)
                    ? person.uploading(folder.upload(student))
                    : person));
    return new Gradebook(rows, people, plan.answers());
  }

  private static Row row(ClassRun run, ClassPlan.Slot slot, Verdict verdict, double seconds) {
    return run.marking().row(slot.what(), verdict, seconds, slot.seed(), slot.source());
  }

  private void judge(List<Task> tasks, List<Row> rows, ClassRun run, GradeProgress progress)
      throws IOException, InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(jobs);
    try {
      ExecutorCompletionService<Done> running = new ExecutorCompletionService<>(executor);
      tasks.forEach(task -> running.submit(() -> judge(task)));
      for (int done = 1; done <= tasks.size(); done++) {
        Done one = running.take().get();
        ClassPlan.Slot slot = one.task().slot();
        Row row = row(run, slot, one.verdict(), one.seconds());
        rows.set(one.task().place(), row);
        remember(run.ledger(), slot, one);
        progress.graded(done, tasks.size(), row);
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

  /** Our own errors are not kept: the next run tries again. */
  private static void remember(Optional<Ledger> ledger, ClassPlan.Slot slot, Done done)
      throws IOException {
    if (ledger.isPresent() && done.verdict().result() != Verdict.Result.ERROR) {
      String what = slot.what().student().name() + ": " + slot.what().exercise().slug();
      ledger.get().add(slot.key(), what, new Ledger.Entry(done.verdict(), done.seconds()));
    }
  }

  private Done judge(Task task) throws InterruptedException {
    long begin = System.nanoTime();
    Marking.Assignment what = task.slot().what();
    try {
      Submission submission = what.file().orElseThrow().read(what.exercise().fileName());
      Graded graded = judge.judge(what.exercise(), submission, task.slot().seed());
      return new Done(task, graded.verdict(), seconds(graded.took()));
    } catch (NeedsJdkException | InterruptedException e) {
      throw e;
    } catch (Exception | Error e) {
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Done(task, ClassPlan.because(e), seconds(took));
    }
  }

  private static double seconds(Duration took) {
    return took.toMillis() / 1000.0;
  }

  /** Judges one submission. */
  @FunctionalInterface
  public interface Judge {
    /** See {@link Grader#grade}. */
    Graded judge(Exercise exercise, Submission submission, long seed) throws InterruptedException;
  }

  private record Task(int place, ClassPlan.Slot slot) {}

  private record Done(Task task, Verdict verdict, double seconds) {}
}
