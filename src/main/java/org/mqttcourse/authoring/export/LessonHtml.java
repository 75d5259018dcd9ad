package org.mqttcourse.authoring.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;

/** One lesson of the workbook. */
final class LessonHtml {
  private final Chapter chapter;
  private final List<Chapter> all;
  private final StringBuilder html = new StringBuilder();

  private LessonHtml(Chapter chapter, List<Chapter> all) {
    this.chapter = chapter;
    this.all = all;
  }

  /**
   * Its page.
   *
   * @param all chapters, for the way to those that it builds on
   */
  static String of(Chapter chapter, List<Chapter> all) {
    return new LessonHtml(chapter, all).all();
  }

  private String all() {
    html.append("<h1>%s</h1>\n".formatted(Html.escape(chapter.heading())));
    html.append(
        ("<p class=\"meta\">"
            + chapter.text("export.minutes", chapter.lesson().minutes())
            + buildsOn()
            + "</p>\n"));
    for (Step step : chapter.lesson().steps()) {
      if (!step.title().isEmpty()) {
        html.append(
            "<h2 id=\"%s\">%s</h2>\n"
                .formatted(Html.slug(step.title()), Html.escape(step.title())));
      }
      step(step);
    }
    return html.toString();
  }

  /** Those that it builds on, as links; lessons that are not there are left out. */
  private String buildsOn() {
    List<String> links =
        all.stream()
            .filter(other -> chapter.lesson().buildsOn().contains(other.lesson().number()))
            .map(
                other ->
                    "<a href=\"%s.html\">%s</a>"
                        .formatted(other.file(), Html.escape(other.heading())))
            .toList();
    return links.isEmpty() ? "" : chapter.text("export.builds", links);
  }

  private void step(Step step) {
    if (step instanceof Step.Prose prose) {
      html.append(Html.blocks(prose.text()));
    } else if (step instanceof Step.Try attempt) {
      html.append(Html.blocks(attempt.text()));
      card("try", chapter.text("export.try"), Html.code("mqtt", attempt.commands()));
    } else if (step instanceof Step.Quiz quiz) {
      card(
          "quiz",
          chapter.text("export.question"),
          question(quiz.text(), quiz.options(), quiz.why(), chapter.text("export.answer")));
    } else if (step instanceof Step.Predict predict) {
      card(
          "predict",
          chapter.text("export.predict"),
          question(
              chapter.question(predict),
              predict.options(),
              predict.answer(),
              chapter.text("export.happens")));
    } else if (step instanceof Step.Discuss discuss) {
      card("discuss", chapter.text("export.discuss"), Html.blocks(discuss.text()));
    } else if (step instanceof Step.Exercise exercise) {
      html.append(Html.blocks(exercise.text()));
      exercise(exercise.slug());
    }
  }

  private void card(String kind, String label, String inside) {
    html.append(
        "<section class=\"card %s\"><p class=\"label\">%s</p>\n%s</section>\n"
            .formatted(kind, label, inside));
  }

  private static String question(
      List<Block> text, List<Step.Option> options, List<Block> answer, String summary) {
    StringBuilder to = new StringBuilder(Html.blocks(text));
    if (!options.isEmpty()) {
      to.append("<ul class=\"options\">\n");
      for (Step.Option option : options) {
        to.append(
            "<li><label><input type=\"checkbox\"> <span>%s</span></label></li>\n"
                .formatted(Html.spans(option.text())));
      }
      to.append("</ul>\n");
    }
    return to.append(Html.folded("answer", summary, rightOnes(options) + Html.blocks(answer)))
        .toString();
  }

  /** The right options, as a sentence of its own. */
  static String rightOnes(List<Step.Option> options) {
    if (options.isEmpty()) {
      return "";
    }
    StringBuilder right = new StringBuilder("<ul class=\"right\">\n");
    for (Step.Option option : options) {
      if (option.right()) {
        List<Span> text = option.text();
        right.append("<li>").append(Html.spans(text)).append("</li>\n");
      }
    }
    return right.append("</ul>\n").toString();
  }

  private void exercise(String slug) {
    Optional.ofNullable(chapter.exercises().get(slug))
        .ifPresent(
            text -> card("exercise", chapter.text("export.exercise", slug), task(slug, text)));
  }

  private String task(String slug, ExerciseText text) {
    StringBuilder to = new StringBuilder();
    to.append("<h3 id=\"exercise-%s\">%s</h3>\n".formatted(slug, Html.escape(text.title())));
    to.append(
        "<p class=\"meta\">%s, %s</p>\n"
            .formatted(
                chapter.text("export.points", text.points()),
                chapter.text("report.level." + text.level().name().toLowerCase(Locale.ROOT))));
    to.append(Html.blocks(text.task()));
    to.append("<p>" + chapter.text("export.ready", "<code>check " + slug + "</code>") + "</p>\n");
    int number = 0;
    for (List<Block> hint : text.hints()) {
      to.append(Html.folded("hint", chapter.text("export.hint", ++number), Html.blocks(hint)));
    }
    return to.append(Html.folded("after", chapter.text("export.after"), Html.blocks(text.after())))
        .toString();
  }
}
