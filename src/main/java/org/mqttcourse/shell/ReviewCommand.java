package org.mqttcourse.shell;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.progress.Recall;
import org.mqttcourse.report.LessonPrinter;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;
import org.mqttcourse.text.Text;

/** Asks what was answered in the lessons once more, on the day on which it is due. */
final class ReviewCommand implements Command {
  /** About two minutes, at a quarter of a minute each. */
  private static final int AT_ONCE = 8;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public String example() {
    return "review";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    LocalDate today = session.today();
    DueQuestions due = new DueQuestions(session.course());
    List<DueQuestions.Question> all = due.on(session.notebook().now(), today);
    if (all.isEmpty()) {
      session.tell(nothing(due, session.notebook().now(), today));
      return;
    }
    Deque<DueQuestions.Question> open = new ArrayDeque<>(DueQuestions.some(all, AT_ONCE));
    List<DueQuestions.Question> again = new ArrayList<>();
    int known = 0;
    int asked = 0;
    while (!open.isEmpty()) {
      DueQuestions.Question question = open.poll();
      Optional<Integer> grade = ask(session, question);
      if (grade.isEmpty()) {
        if (!again.contains(question)) {
          session.tell("shell.review.rest");
        }
        break;
      }
      // What was wrong is asked once more at the end; only the first answer counts.
      if (!again.contains(question)) {
        asked++;
        keep(session, question, grade.get(), today);
        if (grade.get() == Recall.FORGOTTEN) {
          again.add(question);
          open.add(question);
        } else {
          known++;
        }
      }
    }
    if (asked == 0) {
      return;
    }
    int left = due.on(session.notebook().now(), today).size();
    session.tell(
        "shell.review.known",
        known,
        asked,
        left == 0 ? Text.of("shell.review.no.more") : Text.count("shell.review.more", left));
  }

  private static Text nothing(DueQuestions due, Progress progress, LocalDate today) {
    Optional<LocalDate> next = due.next(progress);
    if (next.isEmpty()) {
      return Text.of("shell.review.nothing.yet");
    }
    boolean tomorrow = next.get().equals(today.plusDays(1));
    return tomorrow ? Text.of("shell.review.tomorrow") : Text.of("shell.review.next", next.get());
  }

  /** The grade; empty where somebody has enough. */
  private static Optional<Integer> ask(Session session, DueQuestions.Question question) {
    StringBuilder text = new StringBuilder();
    new LessonPrinter(text, session.theme()).question(question.lesson(), question.index());
    session.screen().print(text);
    List<Step.Option> options = Questions.options(question.step());
    while (true) {
      String line = line(session);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      boolean guessed = line.endsWith("?");
      String letters = guessed ? line.substring(0, line.length() - 1) : line;
      Optional<QuizAnswer> answer = QuizAnswer.read(letters, options.size());
      if (answer.isEmpty()) {
        session.tell("shell.review.letters", (char) ('a' + options.size() - 1));
        continue;
      }
      boolean right = answer.get().isRight(options);
      session.screen().print(reply(session.theme(), question, right));
      return Optional.of(right ? (guessed ? Recall.GUESSED : Recall.KNOWN) : Recall.FORGOTTEN);
    }
  }

  private static String line(Session session) {
    try {
      return session
          .screen()
          .readLine(session.texts().of("shell.review.prompt"))
          .orElse("")
          .strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static CharSequence reply(Theme theme, DueQuestions.Question question, boolean right) {
    StringBuilder text = new StringBuilder();
    if (right) {
      text.append(
              theme.paint(Style.GOOD, theme.either("✓ ", "") + theme.text("shell.question.right")))
          .append("\n\n");
    } else {
      text.append(theme.paint(Style.BAD, theme.text("shell.review.no")))
          .append(
              theme
                  .texts()
                  .of("shell.review.right.is", letters(Questions.options(question.step()))))
          .append("\n\n");
    }
    if (question.step() instanceof Step.Quiz quiz && !quiz.why().isEmpty()) {
      new LessonPrinter(text, theme).answer(theme.text("shell.question.why"), quiz.why());
    } else if (question.step() instanceof Step.Predict predict) {
      new LessonPrinter(text, theme).answer(theme.text("shell.question.happens"), predict.answer());
    }
    return text;
  }

  private static Text letters(List<Step.Option> options) {
    List<String> right = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).right()) {
        right.add(String.valueOf((char) ('a' + i)));
      }
    }
    return QuizAnswer.letters(right);
  }

  private static void keep(
      Session session, DueQuestions.Question question, int grade, LocalDate today) {
    session
        .notebook()
        .change(
            progress ->
                progress
                    .with(question.key(), question.recall(progress, today).answered(grade, today))
                    .on(today));
  }
}
