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
        text.append("Lesson ").append(number).append("  ");
        text.append(narrow ? "" : entry.title() + "  ");
        text.append(done).append('/').append(entry.steps()).append(" steps  ");
      }
    }
    String resting = session.broker().isStopped() ? "stopped" : "starts soon";
    String broker = session.broker().addressNow().map(DoorAddress::toString).orElse(resting);
    return text.append(narrow ? "" : "broker ").append(broker).append(' ').toString();
  }
}
