package org.mqttcourse.authoring.export;

import java.util.List;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.TeacherNote;

/** One lesson's plan: section by section, what to say, to ask, and what usually goes wrong. */
final class LessonPlan {
  /** In the order in which a teacher needs them. */
  private static final List<TeacherNote.Kind> KINDS =
      List.of(
          TeacherNote.Kind.SAY,
          TeacherNote.Kind.PLAY,
          TeacherNote.Kind.ASK,
          TeacherNote.Kind.GOES_WRONG);

  private LessonPlan() {}

  static String html(Chapter chapter) {
    StringBuilder html = new StringBuilder();
    html.append("<h1>%s</h1>\n".formatted(Html.escape(chapter.heading())));
    html.append(
        "<p class=\"meta\">%s</p>\n"
            .formatted(chapter.text("export.plan.minutes", chapter.lesson().minutes())));
    List<TeacherNote> outcomes = chapter.notes(TeacherNote.Kind.OUTCOME);
    if (!outcomes.isEmpty()) {
      html.append("<p>" + chapter.text("export.plan.outcomes") + "</p>\n<ul>\n");
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
      html.append("<p class=\"meta\">%s</p>\n".formatted(minutes(chapter, note)));
    }
    for (TeacherNote.Kind kind : KINDS) {
      for (TeacherNote note : chapter.notes(kind, section)) {
        html.append(
            "<p><strong>%s:</strong> %s</p>\n"
                .formatted(SlideText.label(chapter, kind), Html.spans(note.text())));
      }
    }
    for (Step step : chapter.steps(section)) {
      step(chapter, step, html);
    }
  }

  private static String minutes(Chapter chapter, TeacherNote note) {
    String text = Span.text(note.text());
    return Html.escape(
        text.matches("\\d+") ? chapter.text("export.plan.section.minutes", text) : text);
  }

  private static void step(Chapter chapter, Step step, StringBuilder html) {
    if (step instanceof Step.Discuss discuss) {
      // Not folded: a plan is printed, and on paper nobody can open anything.
      html.append(
          """
          <section class="card discuss"><p class="label">%s</p>
          %s<p><strong>%s:</strong></p>
          %s</section>
          """
              .formatted(
                  chapter.text("export.to.discuss"),
                  Html.blocks(discuss.text()),
                  chapter.text("export.model.answer"),
                  Html.blocks(discuss.answer())));
    } else if (step instanceof Step.Try attempt) {
      html.append(Html.code("mqtt", attempt.commands()));
    } else if (step instanceof Step.Exercise exercise) {
      html.append(
          "<p>%s: <a href=\"answer-key.html#solution-%s\"><code>%s</code></a></p>\n"
              .formatted(chapter.text("export.plan.exercise"), exercise.slug(), exercise.slug()));
    }
  }
}
