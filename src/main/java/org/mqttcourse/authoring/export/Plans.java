package org.mqttcourse.authoring.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.text.Texts;

/** The plans for one double lesson and for a term. */
final class Plans {
  private static final int WEEKS = 10;
  private static final Pattern TIMED =
      Pattern.compile("(\\d+)( [Mm]inut\\p{L}+)?[:,.]? *(.*)", Pattern.DOTALL);

  private Plans() {}

  /** The parts that lessons mark with {@code ninety::}, in order, with the clock beside them. */
  static String ninety(List<Chapter> chapters, Texts texts) {
    StringBuilder html = new StringBuilder("<h1>" + texts.of("export.ninety.title") + "</h1>\n");
    html.append("<p>").append(texts.of("export.ninety.about")).append("</p>\n");
    html.append("<div class=\"wide\"><table>\n<tr>");
    for (String heading : texts.lines("export.ninety.table")) {
      html.append("<th>").append(heading).append("</th>");
    }
    html.append("</tr>\n");
    int at = 0;
    for (Chapter chapter : chapters) {
      for (TeacherNote note : chapter.notes(TeacherNote.Kind.NINETY)) {
        int minutes = minutes(note);
        html.append(
            "<tr><td class=\"when\">%s</td><td><a href=\"%s.html#%s\">%s</a></td><td>%s</td></tr>\n"
                .formatted(
                    texts.of("export.ninety.when", at, at + minutes),
                    chapter.file(),
                    Html.slug(note.section()),
                    Html.escape(note.section()),
                    withoutMinutes(note)));
        at += minutes;
      }
    }
    return html.append("</table></div>\n").toString();
  }

  /** How long a timed note says that it takes. */
  static int minutes(TeacherNote note) {
    Matcher timed = TIMED.matcher(Span.text(note.text()));
    return timed.matches() ? Integer.parseInt(timed.group(1)) : 0;
  }

  private static String withoutMinutes(TeacherNote note) {
    List<Span> spans = new ArrayList<>(note.text());
    Matcher timed = TIMED.matcher(spans.get(0).text());
    if (timed.matches()) {
      spans.set(0, new Span(spans.get(0).style(), timed.group(3)));
    }
    return Html.spans(spans);
  }

  static String tenWeeks(List<Chapter> chapters, Texts texts) {
    StringBuilder html = new StringBuilder("<h1>" + texts.of("export.weeks.title") + "</h1>\n");
    html.append("<p>").append(texts.of("export.weeks.about")).append("</p>\n");
    List<List<Chapter>> weeks = split(chapters);
    for (int week = 0; week < weeks.size(); week++) {
      html.append(
          "<h2 id=\"week-%d\">%s</h2>\n"
              .formatted(week + 1, texts.of("export.weeks.week", week + 1)));
      weeks.get(week).forEach(chapter -> html.append(row(chapter)));
    }
    return html.toString();
  }

  private static String row(Chapter chapter) {
    StringBuilder html =
        new StringBuilder(
            "<h3><a href=\"%s.html\">%s</a></h3>\n"
                .formatted(chapter.file(), Html.escape(chapter.heading())));
    html.append("<ul>\n");
    for (TeacherNote outcome : chapter.notes(TeacherNote.Kind.OUTCOME)) {
      html.append(
          "<li>" + chapter.text("export.weeks.can", Html.spans(outcome.text())) + "</li>\n");
    }
    for (Map.Entry<String, ExerciseText> exercise : chapter.exercises().entrySet()) {
      ExerciseText text = exercise.getValue();
      html.append(
          "<li>%s <a href=\"answer-key.html#solution-%s\"><code>%s</code></a>, %s, %s%s</li>\n"
              .formatted(
                  chapter.text("export.plan.exercise"),
                  exercise.getKey(),
                  exercise.getKey(),
                  chapter.text("export.points", text.points()),
                  chapter.text("report.level." + text.level().name().toLowerCase(Locale.ROOT)),
                  text.kind() == Exercise.Kind.SCRIPT ? chapter.text("export.no.java") : ""));
    }
    return html.append("</ul>\n").toString();
  }

  /** Neighbours stay together, and no week is much longer than another. */
  static List<List<Chapter>> split(List<Chapter> chapters) {
    int total = chapters.stream().mapToInt(chapter -> chapter.lesson().minutes()).sum();
    int weeks = Math.min(WEEKS, chapters.size());
    List<List<Chapter>> split = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      split.add(new ArrayList<>());
    }
    int before = 0;
    int week = 0;
    for (int i = 0; i < chapters.size(); i++) {
      int middle = before + chapters.get(i).lesson().minutes() / 2;
      int wanted = Math.min(weeks - 1, middle * weeks / Math.max(1, total));
      // No week stays empty: not one that is skipped, not one at the end.
      int latest = split.get(week).isEmpty() ? week : week + 1;
      int earliest = weeks - (chapters.size() - i);
      week = Math.max(Math.min(Math.max(wanted, week), latest), earliest);
      split.get(week).add(chapters.get(i));
      before += chapters.get(i).lesson().minutes();
    }
    return split;
  }
}
