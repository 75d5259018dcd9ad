package org.mqttcourse.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseFolder;
import org.mqttcourse.grading.Grader;

/** Tries how sharp the checks are: changes each model solution a little, and sees who notices. */
public final class MutantRun {
  private final Course course;
  private final Judge judge;
  private final Trials trials;

  /**
   * Nothing is started yet.
   *
   * @param jobs how many programs to run at once
   * @param seed that the values of the day are drawn from
   */
  public MutantRun(Course course, Grader grader, int jobs, long seed, ProofProgress progress) {
    this.course = course;
    this.judge = (exercise, submission) -> grader.grade(exercise, submission, seed).verdict();
    this.trials = new Trials(jobs, progress);
  }

  /** Runs; a report for each of those exercises, in that order. */
  public Map<String, MutantReport> of(Collection<String> slugs) throws InterruptedException {
    return reports(all(slugs));
  }

  /** The same with so many of their mutants only, drawn by chance. */
  Map<String, MutantReport> some(Collection<String> slugs, int count, Random chance)
      throws InterruptedException {
    List<Claim> claims = all(slugs);
    Collections.shuffle(claims, chance);
    return reports(claims.subList(0, Math.min(count, claims.size())));
  }

  private List<Claim> all(Collection<String> slugs) {
    List<Claim> claims = new ArrayList<>();
    slugs.forEach(slug -> claims.addAll(claims(slug)));
    return claims;
  }

  private Map<String, MutantReport> reports(List<Claim> claims) throws InterruptedException {
    Map<String, List<Outcome>> parts = new LinkedHashMap<>();
    trials
        .of(claims)
        .forEach(
            (claim, outcome) ->
                parts.computeIfAbsent(claim.part(), part -> new ArrayList<>()).add(outcome));
    Map<String, MutantReport> reports = new LinkedHashMap<>();
    parts.forEach((part, outcomes) -> reports.put(part, MutantReport.of(outcomes)));
    return reports;
  }

  private List<Claim> claims(String slug) {
    ExerciseFolder folder = course.folder(slug).orElseThrow();
    Exercise exercise = course.exercise(slug).orElseThrow();
    try {
      return new MutantClaims(exercise, Equivalents.parse(folder.equivalents()), judge)
          .of(folder.solution());
    } catch (IOException e) {
      throw new UncheckedIOException("the solution of " + slug + " can't be read", e);
    }
  }
}
