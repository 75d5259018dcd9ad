package org.mqttcourse.shell;

import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.course.Course;

/** The words of the status line: where one is, how far one got, where the broker listens. */
final class Whereabouts {
  private Whereabouts() {}

  static String of(Session session) {
    boolean narrow = session.theme().narrow();
    StringBuilder text = new StringBuilder(" ");
    int number = session.walk().lessonNumber();
    for (Course.Entry entry : session.course().lessons()) {
      if (entry.number() == number) {
        int done = StepsDone.count(session.notebook().now(), entry);
        text.append(session.texts().of("lesson.status.lesson", number)).append("  ");
        text.append(narrow ? "" : entry.title() + "  ");
        text.append(
                session
                    .texts()
                    .of(narrow ? "lesson.status.done" : "lesson.status.steps", done, entry.steps()))
            .append("  ");
      }
    }
    String resting =
        session
            .texts()
            .of(session.broker().isStopped() ? "lesson.status.stopped" : "lesson.status.soon");
    String broker = session.broker().addressNow().map(DoorAddress::toString).orElse(resting);
    return text.append(narrow ? "" : session.texts().of("lesson.status.broker"))
        .append(broker)
        .append(' ')
        .toString();
  }
}
