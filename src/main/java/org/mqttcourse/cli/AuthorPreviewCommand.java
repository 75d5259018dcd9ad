package org.mqttcourse.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.mqttcourse.authoring.AuthoringException;
import org.mqttcourse.authoring.Preview;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.ExercisePrinter;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course author preview}: a file as the shell will show it, answers included. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class AuthorPreviewCommand implements Callable<Integer> {
  @ParentCommand private AuthorCommand author;

  @Parameters(index = "0", descriptionKey = "file", paramLabel = HelpTexts.FILE)
  private Path file;

  @Override
  public Integer call() {
    World world = author.course().world();
    Path source = Files.isDirectory(file) ? file.resolve("exercise.adoc") : file;
    if (!Files.isRegularFile(source)) {
      throw UserError.of("cli.no.file", source);
    }
    Theme theme = author.course().options().theme(world);
    ProgressLine progress = ProgressLine.of(world);
    progress.at(0, 1, theme.text("export.starting"));
    StringBuilder text = new StringBuilder();
    try {
      if (source.endsWith("exercise.adoc")) {
        ExerciseText exercise = Preview.exercise(source);
        print(exercise, source, text, theme);
      } else {
        print(Preview.lesson(source), text, theme);
      }
    } catch (AuthoringException e) {
      throw new UserError(e.getMessage(), ExitStatus.FAILED);
    } finally {
      progress.clear();
    }
    PrintWriter out = world.writer();
    out.print(text);
    out.flush();
    return ExitStatus.FINE;
  }

  private static void print(Lesson lesson, StringBuilder text, Theme theme) {
    LessonPrinter printer = new LessonPrinter(text, theme);
    printer.opening(lesson);
    for (int i = 0; i < lesson.steps().size(); i++) {
      printer.step(lesson, i, false);
      List<Block> answer = answer(lesson.steps().get(i), theme);
      if (!answer.isEmpty()) {
        printer.answer(theme.text("cli.preview.afterwards"), answer);
      }
    }
  }

  private static List<Block> answer(Step step, Theme theme) {
    if (step instanceof Step.Quiz quiz) {
      return withRightOnes(quiz.options(), quiz.why(), theme);
    } else if (step instanceof Step.Predict predict) {
      return withRightOnes(predict.options(), predict.answer(), theme);
    } else if (step instanceof Step.Discuss discuss) {
      return discuss.answer();
    }
    return List.of();
  }

  /** The answer, and before it the letters of the right options. */
  private static List<Block> withRightOnes(
      List<Step.Option> options, List<Block> answer, Theme theme) {
    List<String> letters =
        IntStream.range(0, options.size())
            .filter(i -> options.get(i).right())
            .mapToObj(i -> String.valueOf((char) ('a' + i)))
            .toList();
    if (letters.isEmpty()) {
      return answer;
    }
    List<Block> all = new ArrayList<>();
    all.add(
        new Block.Paragraph(
            List.of(new Span(Span.Style.STRONG, theme.text("cli.preview.right", letters)))));
    all.addAll(answer);
    return all;
  }

  private static void print(ExerciseText text, Path source, StringBuilder to, Theme theme) {
    Path home = source.toAbsolutePath().getParent();
    String slug = String.valueOf(home.getFileName());
    Exercise exercise =
        new Exercise(
            slug,
            text.title(),
            text.lesson(),
            text.points(),
            text.kind(),
            text.level(),
            text.task(),
            text.hints(),
            text.after(),
            Map.of(),
            null);
    ExercisePrinter printer = new ExercisePrinter(to, theme);
    printer.task(exercise, Path.of("exercises").resolve(slug).resolve(exercise.fileName()));
    for (int hint = 1; hint <= text.hints().size(); hint++) {
      printer.hint(exercise, hint);
    }
    new LessonPrinter(to, theme).answer(theme.text("cli.preview.passed"), text.after());
  }
}
