package org.mqttcourse.authoring.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.mqttcourse.authoring.ReadProgress;
import org.mqttcourse.course.Course;
import org.mqttcourse.text.Texts;

/** The lessons for a projector: {@code export slides}. */
public final class Slides {
  private static final String PLAYER =
      """
      <link rel="stylesheet" href="slides.css">
      """;
  private static final String PLAYER_SCRIPT =
      """
      <script src="slides.js"></script>
      """;
  private static final String REVEAL =
      """
      <link rel="stylesheet" href="reveal.js/dist/reset.css">
      <link rel="stylesheet" href="reveal.js/dist/reveal.css">
      <link rel="stylesheet" href="reveal.js/dist/theme/white.css">
      <link rel="stylesheet" href="reveal.css">
      """;
  private static final String REVEAL_SCRIPT =
      """
      <script src="reveal.js/dist/reveal.js"></script>
      <script src="reveal.js/plugin/notes/notes.js"></script>
      <script>Reveal.initialize({hash: true, width: 1280, height: 800, center: false,
        plugins: [RevealNotes]});</script>
      """;

  private Slides() {}

  /**
   * Writes a page of slides for each lesson into a folder, which is made where it is missing.
   *
   * @param reveal reveal.js unpacked; null for the player of our own
   * @return the page to open first
   */
  public static Path write(Course course, Path folder, Path reveal, ReadProgress progress)
      throws IOException {
    Files.createDirectories(folder);
    List<Chapter> chapters = Chapter.of(course);
    Texts texts = Texts.in(course.language());
    try (Converter converter = new Converter(progress, texts)) {
      int done = 0;
      for (Chapter chapter : chapters) {
        progress.at(done++, chapters.size(), chapter.text("export.slides.of", chapter.heading()));
        String slides = converter.toSlides(SlideText.of(chapter));
        PageSet.put(folder.resolve(chapter.file() + ".html"), page(chapter, slides, reveal));
      }
    }
    if (reveal == null) {
      PageSet.asset("slides.css", folder.resolve("slides.css"));
      PageSet.asset("slides.js", folder.resolve("slides.js"));
    } else {
      PageSet.asset("reveal.css", folder.resolve("reveal.css"));
      copy(reveal.resolve("dist"), folder.resolve("reveal.js").resolve("dist"));
      copy(
          reveal.resolve("plugin").resolve("notes"),
          folder.resolve("reveal.js").resolve("plugin").resolve("notes"));
    }
    PageSet.asset("style.css", folder.resolve("style.css"));
    PageSet.put(folder.resolve("index.html"), start(chapters, texts));
    return folder.resolve("index.html");
  }

  private static String page(Chapter chapter, String slides, Path reveal) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        %s<title>%s</title>
        </head>
        <body>
        <div class="reveal"><div class="slides">
        <section class="first"><h1>%s</h1><p>%s</p></section>
        %s
        </div></div>
        %s</body>
        </html>
        """
        .formatted(
            chapter.texts().language(),
            reveal == null ? PLAYER : REVEAL,
            Html.escape(chapter.heading()),
            Html.escape(chapter.heading()),
            chapter.text("export.minutes", chapter.lesson().minutes()),
            slides,
            reveal == null ? PLAYER_SCRIPT : REVEAL_SCRIPT);
  }

  private static String start(List<Chapter> chapters, Texts texts) {
    StringBuilder html = new StringBuilder();
    for (Chapter chapter : chapters) {
      html.append(
          "<li><a href=\"%s.html\">%s</a></li>\n"
              .formatted(chapter.file(), Html.escape(chapter.heading())));
    }
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="style.css">
        <title>%s</title>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <ul>
        %s</ul>
        </main>
        </body>
        </html>
        """
        .formatted(texts.language(), texts.of("export.slides"), texts.of("export.slides"), html);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
