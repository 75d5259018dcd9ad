package org.mqttcourse.shell;

import org.mqttcourse.course.Course;
import org.mqttcourse.progress.Progress;

/** How many steps of a lesson are done. */
final class StepsDone {
  private StepsDone() {}

  static int count(Progress progress, Course.Entry lesson) {
    int done = 0;
    for (int i = 0; i < lesson.steps(); i++) {
      if (progress.isDone(lesson.name(), i)) {
        done++;
      }
    }
    return done;
  }
}
