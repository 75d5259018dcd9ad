package org.mqttcourse.authoring.export;

import java.util.List;

/**
 * What is around each page: the head with the search, the list of pages, the way on.
 *
 * @param title of all pages together
 * @param pages in the order in which they are read
 */
record Frame(String title, List<Page> pages) {
  Frame {
    pages = List.copyOf(pages);
  }

  /**
   * One page.
   *
   * @param file its name, with its ending
   * @param title in the list of pages
   * @param body its text as HTML
   */
  record Page(String file, String title, String body) {}

  String html(Page page) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="style.css">
        <title>%s</title>
        <script src="theme.js"></script>
        </head>
        <body>
        <a class="skip" href="#main">To the text</a>
        <header>
        <a class="home" href="%s">%s</a>
        <input type="search" id="search" placeholder="Search" aria-label="Search" hidden>
        <button type="button" id="theme" aria-label="Light or dark" hidden>&#9680;</button>
        </header>
        <div id="found" hidden></div>
        <nav aria-label="Pages"><details><summary>All pages</summary><ol>
        %s</ol></details></nav>
        <main id="main">
        %s</main>
        <footer>%s</footer>
        <script src="search-index.js"></script>
        <script src="pages.js"></script>
        </body>
        </html>
        """
        .formatted(
            Html.escape(page.title().equals(title) ? title : page.title() + " - " + title),
            pages.get(0).file(),
            Html.escape(title),
            list(page),
            page.body(),
            way(page));
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
