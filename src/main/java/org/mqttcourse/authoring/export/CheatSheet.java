package org.mqttcourse.authoring.export;

import java.util.List;
import org.mqttcourse.lesson.TeacherNote;
import org.mqttcourse.text.Texts;

/** What each lesson wants to be remembered, on one printed page. */
final class CheatSheet {
  private CheatSheet() {}

  static String html(List<Chapter> chapters, Texts texts) {
    StringBuilder html =
        new StringBuilder(
            "<div class=\"sheet\">\n<h1>" + texts.of("export.sheet.title") + "</h1>\n");
    html.append("<div class=\"columns\">\n");
    for (Chapter chapter : chapters) {
      List<TeacherNote> lines = chapter.notes(TeacherNote.Kind.SHEET);
      if (lines.isEmpty()) {
        continue;
      }
      html.append("<section><h2>%s</h2>\n<ul>\n".formatted(Html.escape(chapter.heading())));
      lines.forEach(line -> html.append("<li>" + Html.spans(line.text()) + "</li>\n"));
      html.append("</ul></section>\n");
    }
    return html.append("</div></div>\n").toString();
  }
}
