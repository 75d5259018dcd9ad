package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mqttcourse.course.Contents;
import org.mqttcourse.course.Course;

/** The first lesson of the real course, so that what is slow to make is made once. */
final class SmallCourse {
  private SmallCourse() {}

  static Course in(Path folder) throws IOException {
    Course all = Course.inJar();
    Course.Entry first = all.lessons().get(0);
    Contents contents =
        new Contents(
            List.of(first),
            all.exerciseEntries().stream()
                .filter(exercise -> exercise.lesson() == first.number())
                .toList());
    Path home = Files.createDirectories(folder.resolve("course"));
    try (Writer to = Files.newBufferedWriter(home.resolve("course.json"))) {
      contents.write(to);
    }
    copy(folder, "course/lessons/" + first.file() + ".json");
    copy(folder, "course/teacher/" + first.file() + ".json");
    for (var exercise : contents.exercises()) {
      copy(folder, "course/exercises/" + exercise.slug() + "/exercise.json");
      for (String file : exercise.solution()) {
        copy(folder, "course/solutions/" + exercise.slug() + "/" + file);
      }
    }
    return Course.compiledIn(folder);
  }

  private static void copy(Path folder, String path) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    try (InputStream in = SmallCourse.class.getClassLoader().getResourceAsStream(path)) {
      Files.copy(in, target);
    }
  }
}
