package org.mqttcourse.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.broker.Foreign;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;

/** What lessons and exercises show in Python is Python. */
class PythonSnippetsTest {
  /** Says of each snippet that it can't read where that is, and why. */
  private static final String READS =
      """
      import ast, json, sys
      with open(sys.argv[1], encoding="utf-8") as file:
          for place, snippet in json.load(file).items():
              try:
                  ast.parse(snippet)
              except SyntaxError as e:
                  print(place + ": " + str(e))
      """;

  @TempDir private Path folder;

  @Test
  void allOfThemAreReadByPython() throws Exception {
    Map<String, String> snippets = new TreeMap<>();
    for (String language : List.of("en", "de")) {
      snippets.putAll(in(Course.inJar().in(language)));
    }
    assertTrue(snippets.size() > 30, "only " + snippets.size());

    assertEquals("", problems(snippets));
  }

  @Test
  void oneThatIsNotPythonIsFound() throws Exception {
    String problems = problems(Map.of("here", "print('hi')", "there", "while true {"));

    assertTrue(problems.startsWith("there: "), problems);
    assertEquals(1, problems.lines().count(), problems);
  }

  private String problems(Map<String, String> snippets) throws IOException, InterruptedException {
    Path file = folder.resolve("snippets.json");
    Files.writeString(file, new Gson().toJson(snippets), StandardCharsets.UTF_8);
    Process python =
        new ProcessBuilder(
                Foreign.command("python3", "python3"), "-X", "utf8", "-c", READS, file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), said);
    return said;
  }

  private static Map<String, String> in(Course course) {
    Map<String, String> snippets = new TreeMap<>();
    for (Course.Entry entry : course.lessons()) {
      List<Block> text = new ArrayList<>();
      for (Step step : course.lesson(entry.name()).orElseThrow().steps()) {
        text.addAll(step.text());
        if (step instanceof Step.Quiz quiz) {
          text.addAll(quiz.why());
        } else if (step instanceof Step.Predict predict) {
          text.addAll(predict.answer());
        } else if (step instanceof Step.Discuss discuss) {
          text.addAll(discuss.answer());
        }
      }
      collect(course.language() + ", lesson " + entry.number(), text, snippets);
    }
    for (String slug : course.exercises()) {
      ExerciseText exercise = course.folder(slug).orElseThrow().text();
      List<Block> text = new ArrayList<>(exercise.task());
      exercise.hints().forEach(text::addAll);
      text.addAll(exercise.after());
      collect(course.language() + ", exercise " + slug, text, snippets);
    }
    return snippets;
  }

  private static void collect(String where, List<Block> text, Map<String, String> to) {
    for (Block block : text) {
      if (block instanceof Block.Code code && code.language().equals("python")) {
        to.put(where + ", snippet " + (to.size() + 1), String.join("\n", code.lines()));
      } else if (block instanceof Block.Aside aside) {
        collect(where, aside.text(), to);
      } else if (block instanceof Block.Points points) {
        points.points().forEach(point -> collect(where, point, to));
      }
    }
  }
}
