package org.mqttcourse.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Blocks;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.proof.transcript.Difference;
import org.mqttcourse.proof.transcript.Programs;
import org.mqttcourse.proof.transcript.Rehearsal;
import org.mqttcourse.report.Theme;
import org.mqttcourse.shell.Examiner;
import org.mqttcourse.shell.Material;
import org.mqttcourse.text.Texts;

/**
 * What texts show of the shell and of programs: what is typed prints what stands there, and the
 * programs that are shown whole can be compiled.
 */
final class TranscriptClaims {
  /** As wide as a listing can be. */
  private static final int COLUMNS = 72;

  private final Course course;
  private final Examiner examiner;
  private final Programs programs;
  private final Path scratch;
  private final AtomicInteger workspaces = new AtomicInteger();

  /**
   * None yet.
   *
   * @param course in the language whose texts are read; the shell speaks it, too
   * @param examiner judges what is checked in a transcript
   * @param scratch a folder of its own; whoever named it deletes it
   */
  TranscriptClaims(Course course, Examiner examiner, Path scratch) {
    this.course = course;
    this.examiner = examiner;
    this.programs = new Programs(scratch.resolve("programs"));
    this.scratch = scratch;
  }

  /** In every language that this course is there in. */
  static List<TranscriptClaims> inEveryLanguage(Course course, Examiner examiner, Path scratch) {
    return Texts.languages().stream()
        .filter(course::speaks)
        .map(one -> new TranscriptClaims(course.in(one), examiner, scratch.resolve(one)))
        .toList();
  }

  /** Those of a lesson; none where it is not there in this language. */
  List<Claim> ofLesson(String name) {
    return course.isTranslated(name) ? of(course.lesson(name).orElseThrow()) : List.of();
  }

  private List<Claim> of(Lesson lesson) {
    Text text =
        new Text(
            "lesson %d (%s)".formatted(lesson.number(), lesson.name()),
            "lessons/%s%02d-%s.adoc"
                .formatted(
                    isEnglish() ? "" : course.language() + "/", lesson.number(), lesson.name()),
            sources(lesson.steps().stream().flatMap(Blocks::of)));
    List<Claim> claims = new ArrayList<>(text.programs());
    for (int i = 0; i < lesson.steps().size(); i++) {
      int step = i;
      Blocks.of(lesson.steps().get(i))
          .filter(Block.Transcript.class::isInstance)
          .map(Block.Transcript.class::cast)
          .forEach(one -> claims.add(text.claim(one, lesson.number(), step)));
    }
    return claims;
  }

  /** Those of an exercise; none where it has the same texts in English. */
  List<Claim> ofExercise(String slug) {
    Exercise exercise = course.exercise(slug).orElseThrow();
    List<Block> blocks = blocks(exercise);
    return isEnglish()
            || !blocks.equals(blocks(course.in(Texts.ENGLISH).exercise(slug).orElseThrow()))
        ? of(exercise, blocks)
        : List.of();
  }

  private boolean isEnglish() {
    return course.language().equals(Texts.ENGLISH);
  }

  private static List<Block> blocks(Exercise exercise) {
    List<Block> blocks = new ArrayList<>(exercise.task());
    exercise.hints().forEach(blocks::addAll);
    blocks.addAll(exercise.after());
    return blocks;
  }

  private List<Claim> of(Exercise exercise, List<Block> blocks) {
    Text text =
        new Text(
            "exercise " + exercise.slug(),
            "exercises/%s/exercise%s.adoc"
                .formatted(exercise.slug(), isEnglish() ? "" : "." + course.language()),
            sources(Blocks.all(blocks)));
    List<Claim> claims = new ArrayList<>(text.programs());
    Blocks.all(blocks)
        .filter(Block.Transcript.class::isInstance)
        .map(Block.Transcript.class::cast)
        .forEach(one -> claims.add(text.claim(one, exercise.lesson(), 0)));
    return claims;
  }

  /** A program may be shown in several listings. */
  private static Map<String, String> sources(Stream<Block> blocks) {
    return blocks
        .filter(block -> block instanceof Block.Code code && !code.file().isEmpty())
        .map(Block.Code.class::cast)
        .collect(
            Collectors.groupingBy(
                Block.Code::file,
                LinkedHashMap::new,
                Collectors.flatMapping(
                    code -> code.lines().stream(), Collectors.joining("\n", "", "\n"))));
  }

  /** A lesson's or an exercise's. */
  private final class Text {
    private final String part;
    private final String file;
    private final Map<String, String> sources;

    Text(String part, String file, Map<String, String> sources) {
      this.part = part;
      this.file = file;
      this.sources = sources;
    }

    List<Claim> programs() {
      return sources.entrySet().stream()
          .map(
              source ->
                  new Claim(
                      part,
                      part + ", " + source.getKey(),
                      () -> compiled(source.getKey(), source.getValue())))
          .toList();
    }

    private Outcome compiled(String name, String text) throws IOException, InterruptedException {
      Optional<String> problem = programs.problem(name, text);
      return problem
          .map(why -> Outcome.NOTHING.but(file + ": " + name + " can't be compiled: " + why))
          .orElse(Outcome.NOTHING);
    }

    Claim claim(Block.Transcript transcript, int lesson, int step) {
      String where = part + ", the transcript in line " + transcript.line();
      return new Claim(part, where, () -> played(transcript, lesson, step));
    }

    private Outcome played(Block.Transcript transcript, int lesson, int step)
        throws IOException, InterruptedException {
      Path workspace = scratch.resolve("workspace-" + workspaces.incrementAndGet());
      Optional<Difference> difference =
          Rehearsal.of(
              transcript,
              new Rehearsal.Scene(
                  Material.of(() -> course),
                  examiner,
                  lesson,
                  step,
                  workspace,
                  programs,
                  sources,
                  new Theme(false, true, COLUMNS, Texts.in(course.language()))));
      Outcome seen = Outcome.NOTHING.and(Fact.TRANSCRIPT);
      return difference
          .map(
              one ->
                  seen.but(
                      "%s:%d: here stands \"%s\", but what comes is \"%s\""
                          .formatted(file, one.line(), one.expected(), one.printed())))
          .orElse(seen.and(Fact.TRANSCRIPT_TRUE));
    }
  }
}
