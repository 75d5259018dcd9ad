package org.mqttcourse.report;

import java.util.List;
import java.util.stream.Collectors;
import org.mqttcourse.text.Texts;

/** A certificate as one HTML page that needs nothing from outside. */
public final class CertificatePage {
  private CertificatePage() {}

  /**
   * What it says.
   *
   * @param title such as "MQTT"
   * @param student may be empty: then there is a line to write on
   * @param date such as 2026-11-21
   * @param lessons their titles
   * @param exercises how many were passed
   * @param points that they gave
   * @param solutionsSeen in how many of them the solution was opened before
   */
  public record Content(
      String title,
      String student,
      String date,
      List<String> lessons,
      int exercises,
      int points,
      int solutionsSeen) {
    public Content {
      lessons = List.copyOf(lessons);
    }
  }

  /** The page. */
  public static String html(Content content, Texts texts) {
    String lessons =
        content.lessons().stream()
            .map(title -> "<li>" + escaped(title) + "</li>")
            .collect(Collectors.joining("\n"));
    String seen =
        content.solutionsSeen() == 0
            ? texts.of("report.certificate.unseen")
            : texts.of("report.certificate.seen", content.solutionsSeen());
    String has = texts.of("report.certificate.has", content.exercises(), content.points(), seen);
    return PAGE.replace("{language}", texts.language())
        .replace("{lessons}", lessons)
        .replace("{heading}", escaped(texts.of("report.certificate.title", content.title())))
        .replace("{this}", escaped(texts.of("report.certificate.this")))
        .replace("{has}", escaped(has))
        .replace("{written}", escaped(texts.of("report.certificate.written")))
        .replace("{date}", escaped(content.date()))
        .replace("{title}", escaped(content.title()))
        // Last, so that a name that looks like one of these stays a name.
        .replace("{student}", escaped(content.student()));
  }

  private static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append((char) c);
              }
            });
    return html.toString();
  }

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="{language}">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{heading}</title>
      <style>
      body { margin: 0; background: #eee; color: #222; font: 1.1rem/1.5 Georgia, serif; }
      main { max-width: 44rem; margin: 2rem auto; padding: 2rem; background: #fff;
             border: 6px double #276; text-align: center; }
      h1 { color: #164; margin: 0 0 1rem; }
      .name { min-height: 2.2rem; font-size: 1.6rem; margin: 1rem 2rem;
              border-bottom: 1px solid #888; overflow-wrap: anywhere; }
      ul { text-align: left; columns: 2; font-size: 1rem; }
      small { color: #555; }
      @media (max-width: 30rem) { main { margin: 0; padding: 1rem; } ul { columns: 1; } }
      @media print { body { background: #fff; } main { margin: 0 auto; } }
      </style>
      </head>
      <body>
      <main>
      <h1>{title}</h1>
      <p>{this}</p>
      <p class="name">{student}</p>
      <p>{has}</p>
      <ul>
      {lessons}
      </ul>
      <p>{date}</p>
      <p><small>{written}</small></p>
      </main>
      </body>
      </html>
      """;
}
