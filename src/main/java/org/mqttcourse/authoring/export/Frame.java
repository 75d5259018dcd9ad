package org.mqttcourse.authoring.export;

import java.util.List;
import org.mqttcourse.text.Texts;

/**
 * What is around each page: the head with the search, the list of pages, the way on.
 *
 * @param title of all pages together
 * @param pages in the order in which they are read
 * @param texts in the language of the whole
 */
record Frame(String title, List<Page> pages, Texts texts) {
  Frame {
    pages = List.copyOf(pages);
  }

  /**
   * One page.
   *
   * @param file its name, with its ending
   * @param title in the list of pages
   * @param body its text as HTML
   * @param language of its text, which may be another than that of the whole
   */
  record Page(String file, String title, String body, String language) {}

  String html(Page page) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="style.css">
        <title>%s</title>
        <script src="theme.js"></script>
        </head>
        <body data-copy="%s" data-copied="%s" data-nothing="%s">
        <a class="skip" href="#main">%s</a>
        <header>
        <a class="home" href="%s">%s</a>
        <input type="search" id="search" placeholder="%s" aria-label="%s" hidden>
        <button type="button" id="theme" aria-label="%s" hidden>&#9680;</button>
        </header>
        <div id="found" hidden></div>
        <nav aria-label="%s"><details><summary>%s</summary><ol>
        %s</ol></details></nav>
        <main id="main" lang="%s">
        %s%s</main>
        <footer>%s</footer>
        <script src="search-index.js"></script>
        <script src="pages.js"></script>
        </body>
        </html>
        """
        .formatted(
            texts.language(),
            Html.escape(page.title().equals(title) ? title : page.title() + " - " + title),
            texts.of("export.copy"),
            texts.of("export.copied"),
            texts.of("export.nothing"),
            texts.of("export.skip"),
            pages.get(0).file(),
            Html.escape(title),
            texts.of("export.search"),
            texts.of("export.search"),
            texts.of("export.theme"),
            texts.of("export.pages"),
            texts.of("export.all.pages"),
            list(page),
            page.language(),
            untranslated(page),
            page.body(),
            way(page));
  }

  private String untranslated(Page page) {
    return page.language().equals(texts.language())
        ? ""
        : "<p class=\"meta\" lang=\"%s\">%s</p>\n"
            .formatted(texts.language(), texts.of("export.untranslated"));
  }

  private String list(Page here) {
    StringBuilder list = new StringBuilder();
    for (Page page : pages) {
      list.append(
          "<li><a href=\"%s\"%s>%s</a></li>\n"
              .formatted(
                  page.file(),
                  page.equals(here) ? " aria-current=\"page\"" : "",
                  Html.escape(page.title())));
    }
    return list.toString();
  }

  private String way(Page here) {
    int at = pages.indexOf(here);
    return link(at - 1, "&larr; %s") + link(at + 1, "%s &rarr;");
  }

  private String link(int at, String form) {
    if (at < 0 || at >= pages.size()) {
      return "<span></span>";
    }
    Page page = pages.get(at);
    return "<a href=\"%s\">%s</a>"
        .formatted(page.file(), form.formatted(Html.escape(page.title())));
  }
}
