package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.exercise.Exercise;

class TemplateTest {
  @TempDir private Path course;
  private Template template;

  @BeforeEach
  void beginALesson() throws Exception {
    template = new Template(course);
    Path unused = template.lesson("weather");
  }

  @Test
  void refusesAPackageThatJavaRefuses() {
    for (String slug : List.of("switch", "true", "package", "java")) {
      assertEquals(
          "'%s' is a word of Java's own, so no check can live in a package of that name."
                  .formatted(slug)
              + " Choose another.",
          refusal(slug, Exercise.Kind.SCRIPT));
    }
    assertFalse(Files.exists(course.resolve("exercises")));
  }

  @Test
  void refusesAProgramThatWouldHideWhatItNeeds() {
    for (String slug : List.of("mqtt_client", "memory_persistence", "mqtt_message", "string")) {
      String refusal = refusal(slug, Exercise.Kind.PROGRAM);
      assertTrue(refusal.endsWith("Java or Paho has already. Choose another name."), refusal);
    }
    assertFalse(Files.exists(course.resolve("exercises")));
  }

  @Test
  void takesTheSameNameForAScriptWhichHasNoSuchClass() throws Exception {
    List<Path> files = template.exercise("mqtt_client", 0, Exercise.Kind.SCRIPT);

    assertTrue(files.contains(course.resolve("exercises/mqtt_client/MqttClientCheck.java")));
  }

  @Test
  void takesAnyOtherName() throws IOException, AuthoringException {
    assertFalse(template.exercise("switch_on", 0, Exercise.Kind.PROGRAM).isEmpty());
    assertFalse(template.exercise("record", 0, Exercise.Kind.SCRIPT).isEmpty());
  }

  private String refusal(String slug, Exercise.Kind kind) {
    return assertThrows(AuthoringException.class, () -> template.exercise(slug, 0, kind))
        .getMessage();
  }
}
