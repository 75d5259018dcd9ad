package org.mqttcourse.authoring.export;

import java.util.List;
import java.util.Map;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;

/** One lesson's plan: section by section, what to say, to ask, and what usually goes wrong. */
final class LessonPlan {
  /** In the order in which a teacher needs them. */
  private static final List<Map.Entry<TeacherNote.Kind, String>> KINDS =
      List.of(
          Map.entry(TeacherNote.Kind.SAY, "Say"),
          Map.entry(TeacherNote.Kind.PLAY, "Let them play"),
          Map.entry(TeacherNote.Kind.ASK, "Ask"),
          Map.entry(TeacherNote.Kind.GOES_WRONG, "What usually goes wrong"));

  private LessonPlan() {}

  static String html(Chapter chapter) {
    StringBuilder html = new StringBuilder();
    html.append("<h1>%s</h1>\n".formatted(Html.escape(chapter.heading())));
    html.append(
        "<p class=\"meta\">about %d minutes for somebody alone, a third more in class</p>\n"
            .formatted(chapter.lesson().minutes()));
    List<TeacherNote> outcomes = chapter.notes(TeacherNote.Kind.OUTCOME);
    if (!outcomes.isEmpty()) {
      html.append("<p>After it, your students can:</p>\n<ul>\n");
      outcomes.forEach(note -> html.append("<li>" + Html.spans(note.text()) + "</li>\n"));
      html.append("</ul>\n");
    }
    for (String section : chapter.sections()) {
      section(chapter, section, html);
    }
    return html.toString();
  }

  private static void section(Chapter chapter, String section, StringBuilder html) {
    html.append("<h2 id=\"%s\">%s</h2>\n".formatted(Html.slug(section), Html.escape(section)));
    for (TeacherNote note : chapter.notes(TeacherNote.Kind.MINUTES, section)) {
      html.append("<p class=\"meta\">%s</p>\n".formatted(minutes(note)));
    }
    for (Map.Entry<TeacherNote.Kind, String> kind : KINDS) {
      for (TeacherNote note : chapter.notes(kind.getKey(), section)) {
        html.append(
            "<p><strong>%s:</strong> %s</p>\n".formatted(kind.getValue(), Html.spans(note.text())));
      }
    }
    for (Step step : chapter.steps(section)) {
      step(step, html);
    }
  }

  private static String minutes(TeacherNote note) {
    String text = Span.text(note.text());
    return Html.escape(text.matches("\\d+") ? text + " minutes" : text);
  }

  private static void step(Step step, StringBuilder html) {
    if (step instanceof Step.Discuss discuss) {
      html.append(
          "<section class=\"card discuss\"><p class=\"label\">To talk about</p>\n%s%s</section>\n"
              .formatted(
                  Html.blocks(discuss.text()),
                  Html.folded("answer", "A model answer", Html.blocks(discuss.answer()))));
    } else if (step instanceof Step.Try attempt) {
      html.append(Html.code("mqtt", attempt.commands()));
    } else if (step instanceof Step.Exercise exercise) {
      html.append(
          "<p>Exercise: <a href=\"answer-key.html#solution-%s\"><code>%s</code></a></p>\n"
              .formatted(exercise.slug(), exercise.slug()));
    }
  }
}
