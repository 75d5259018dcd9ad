package org.mqttcourse.authoring.export;

import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.text.Texts;

/** Every question with its answer, and every model solution. */
final class AnswerKey {
  private final StringBuilder html;

  private AnswerKey(Texts texts) {
    html = new StringBuilder("<h1>" + texts.of("export.key.title") + "</h1>\n");
  }

  static String html(List<Chapter> chapters, Texts texts) {
    AnswerKey key = new AnswerKey(texts);
    chapters.forEach(key::chapter);
    return key.html.toString();
  }

  private void chapter(Chapter chapter) {
    html.append(
        "<h2 id=\"%s\">%s</h2>\n".formatted(chapter.file(), Html.escape(chapter.heading())));
    for (Step step : chapter.lesson().steps()) {
      if (step instanceof Step.Quiz quiz) {
        answer(
            chapter.text("export.question"),
            quiz.text(),
            LessonHtml.rightOnes(quiz.options()),
            quiz.why());
      } else if (step instanceof Step.Predict predict) {
        answer(
            chapter.text("export.prediction"),
            chapter.question(predict),
            LessonHtml.rightOnes(predict.options()),
            predict.answer());
      } else if (step instanceof Step.Discuss discuss) {
        answer(chapter.text("export.to.discuss"), discuss.text(), "", discuss.answer());
      }
    }
    chapter.solutions().forEach((slug, source) -> solution(chapter, slug, source));
  }

  private void answer(String kind, List<Block> question, String right, List<Block> why) {
    html.append(
        "<section class=\"card quiz\"><p class=\"label\">%s</p>\n%s%s%s</section>\n"
            .formatted(kind, Html.blocks(question), right, Html.blocks(why)));
  }

  private void solution(Chapter chapter, String slug, String source) {
    ExerciseText exercise = chapter.exercises().get(slug);
    boolean script = exercise.kind() == Exercise.Kind.SCRIPT;
    html.append(
        "<h3 id=\"solution-%s\">%s (%s)</h3>\n%s\n"
            .formatted(
                slug,
                Html.escape(exercise.title()),
                slug,
                Html.code(script ? "mqtt" : "java", source.lines().toList())));
  }
}
