package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.report.CertificatePage;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;

/** Writes a page for who has done it all: the commands, or the whole course. */
final class CertificateCommand implements Command {
  /** What is left is named up to here, and then counted. */
  private static final int NAMED = 5;

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public String example() {
    return "certificate Ada Lovelace";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Progress progress = session.notebook().now();
    String student = String.join(" ", arguments);
    Goal commands = Goal.commands(session.course());
    Goal whole = Goal.whole(session.course());
    if (commands.lessons().size() < whole.lessons().size() && !commands.lessons().isEmpty()) {
      certify(session, commands, "certificate-commands.html", student, progress);
    }
    certify(session, whole, "certificate.html", student, progress);
  }

  private static void certify(
      Session session, Goal goal, String fileName, String student, Progress progress) {
    List<Text> left = goal.left(progress);
    if (!left.isEmpty()) {
      List<Text> some = left.subList(0, Math.min(NAMED, left.size()));
      Text more =
          left.size() > NAMED
              ? Text.of("shell.certificate.more", left.size() - NAMED)
              : Text.NOTHING;
      session.tell("shell.certificate.left", goal.title(), some, more);
      return;
    }
    Path file = session.workspace().resolve(fileName);
    try {
      Files.writeString(file, page(session, goal, student, progress), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UserError.of("shell.certificate.not.written", file, Problems.say(e));
    }
    session.tell("shell.certificate.done", goal.title(), file);
  }

  private static String page(Session session, Goal goal, String student, Progress progress) {
    List<String> titles = new ArrayList<>();
    for (Lesson lesson : goal.lessons()) {
      titles.add(lesson.title());
    }
    int seen =
        (int)
            goal.exercises().stream()
                .filter(exercise -> progress.exercise(exercise.slug()).solutionSeen())
                .count();
    return CertificatePage.html(
        new CertificatePage.Content(
            session.texts().of(goal.title()),
            student,
            session.today().toString(),
            titles,
            goal.exercises().size(),
            goal.exercises().stream().mapToInt(Exercise::points).sum(),
            seen),
        session.texts());
  }
}
