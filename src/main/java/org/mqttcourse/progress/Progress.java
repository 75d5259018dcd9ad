package org.mqttcourse.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a student has done. Immutable: each change gives a new one.
 *
 * @param lesson the number of the lesson that one is in; 0 before the first
 * @param step the index of the step in it, from 0
 * @param done the steps that are done, as "lesson name/step index", such as {@code topics/3}
 * @param exercises by slug
 * @param recalls of the questions that come back, by the same names as {@code done}
 * @param streak the days in a row
 */
public record Progress(
    int lesson,
    int step,
    Set<String> done,
    SortedMap<String, ExerciseProgress> exercises,
    SortedMap<String, Recall> recalls,
    Streak streak) {
  public Progress {
    done = Collections.unmodifiableSet(new TreeSet<>(done));
    exercises = Collections.unmodifiableSortedMap(new TreeMap<>(exercises));
    recalls = Collections.unmodifiableSortedMap(new TreeMap<>(recalls));
  }

  /** Nothing done yet. */
  public static Progress none() {
    return new Progress(0, 0, Set.of(), new TreeMap<>(), new TreeMap<>(), Streak.none());
  }

  /** Now at that place. */
  public Progress at(int newLesson, int newStep) {
    return new Progress(newLesson, newStep, done, exercises, recalls, streak);
  }

  /** With that step done. */
  public Progress withDone(String lessonName, int index) {
    Set<String> more = new TreeSet<>(done);
    more.add(lessonName + "/" + index);
    return new Progress(lesson, step, more, exercises, recalls, streak);
  }

  /** With these done too, each as "lesson name/step index". */
  public Progress withDone(Set<String> steps) {
    Set<String> more = new TreeSet<>(done);
    more.addAll(steps);
    return new Progress(lesson, step, more, exercises, recalls, streak);
  }

  /** Whether that step is done. */
  public boolean isDone(String lessonName, int index) {
    return done.contains(lessonName + "/" + index);
  }

  /** What is known of that exercise. */
  public ExerciseProgress exercise(String slug) {
    return exercises.getOrDefault(slug, ExerciseProgress.none());
  }

  /** With that known of that exercise. */
  public Progress with(String slug, ExerciseProgress exercise) {
    SortedMap<String, ExerciseProgress> more = new TreeMap<>(exercises);
    more.put(slug, exercise);
    return new Progress(lesson, step, done, more, recalls, streak);
  }

  /** With that known of that question, which is named as in {@code done}. */
  public Progress with(String question, Recall recall) {
    SortedMap<String, Recall> more = new TreeMap<>(recalls);
    more.put(question, recall);
    return new Progress(lesson, step, done, exercises, more, streak);
  }

  /** With something done on that day. */
  public Progress on(LocalDate today) {
    return new Progress(lesson, step, done, exercises, recalls, streak.on(today));
  }

  Progress with(Streak newStreak) {
    return new Progress(lesson, step, done, exercises, recalls, newStreak);
  }

  /**
   * What a student has done of one exercise.
   *
   * @param attempts how often it was checked
   * @param hints how many hints were asked for
   * @param solutionSeen whether the solution was opened before it was passed
   * @param passedAt when it was first passed; null before
   */
  public record ExerciseProgress(int attempts, int hints, boolean solutionSeen, Instant passedAt) {
    /** Not begun. */
    public static ExerciseProgress none() {
      return new ExerciseProgress(0, 0, false, null);
    }

    /** Checked once more. */
    public ExerciseProgress checked() {
      return new ExerciseProgress(attempts + 1, hints, solutionSeen, passedAt);
    }

    /** Passed, if it was not passed before. */
    public ExerciseProgress passed(Instant now) {
      return new ExerciseProgress(attempts, hints, solutionSeen, passedAt == null ? now : passedAt);
    }

    /** One more hint was asked for. */
    public ExerciseProgress hinted() {
      return new ExerciseProgress(attempts, hints + 1, solutionSeen, passedAt);
    }

    /** The solution was opened before it was passed. */
    public ExerciseProgress solved() {
      return new ExerciseProgress(attempts, hints, true, passedAt);
    }

    /** Whether it was ever passed. */
    public boolean passed() {
      return passedAt != null;
    }
  }
}
