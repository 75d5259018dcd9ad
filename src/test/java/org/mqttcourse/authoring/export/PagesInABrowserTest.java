package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.authoring.ReadProgress;
import org.mqttcourse.course.Course;

/** The exported pages, opened in Chromium on a screen as narrow as a telephone. */
@Timeout(480)
class PagesInABrowserTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void openABrowser() throws Exception {
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  static void closeIt() {
    browser.close();
  }

  @Test
  void theWorkbookIsWholeAndReadable() throws Exception {
    Path pages = folder.resolve("html");
    Path first = Workbook.write(Course.inJar(), pages);

    assertEquals(pages.resolve("index.html"), first);
    // The start, and the glossary.
    assertEquals(Course.inJar().lessons().size() + 2, list(pages).size());
    allAreFine(pages);
  }

  @Test
  void theWorkbookFindsAndFolds() throws Exception {
    Path pages = folder.resolve("search");
    Workbook.write(Course.inJar(), pages);
    browser.open(pages.resolve("04-wildcards.html"));

    assertTrue(found("firehose wildcard").startsWith("04-wildcards.html"));
    assertEquals("glossary.html#word-shared-subscription", found("shared subscription clients"));
    assertEquals("false", browser.value("document.querySelector('details.hint').open"));
    assertEquals("false", browser.value("document.querySelector('details.answer').open"));
    assertEquals(
        browser.value("document.querySelectorAll('div.code').length"),
        browser.value("document.querySelectorAll('div.code button.copy').length"));
    String dark =
        "(() => { document.getElementById('theme').click();"
            + " return document.documentElement.dataset.theme; })()";
    assertTrue(List.of("dark", "light").contains(browser.value(dark)));
  }

  /** The address of the first thing that a search for these words finds. */
  private static String found(String words) throws Exception {
    return browser.value(
        ("(() => { const s = document.getElementById('search'); s.value = '%s';"
                + " s.dispatchEvent(new Event('input'));"
                + " return document.querySelector('#found a').getAttribute('href'); })()")
            .formatted(words));
  }

  @Test
  void whatIsForTheTeacherIsWholeAndReadable() throws Exception {
    Path pages = folder.resolve("teacher");
    TeacherPages.write(Course.inJar(), pages);

    allAreFine(pages);
  }

  @Test
  void slidesShowOneAtATimeAndNotesWhenAsked() throws Exception {
    Path pages = folder.resolve("slides");
    Course small = SmallCourse.in(folder.resolve("small"));
    Slides.write(small, pages, null, ReadProgress.NONE);

    allAreFine(pages);
    browser.open(pages.resolve(small.lessons().get(0).file() + ".html"));
    assertEquals("1", browser.value("document.querySelectorAll('section.present').length"));
    assertEquals("none", shownNotes());
    press("ArrowRight");
    press("n");
    assertEquals("block", shownNotes());
    assertTrue(
        browser.value("document.querySelector('.present .notes').textContent").contains("Say:"));
  }

  private static void press(String key) throws Exception {
    String unused =
        browser.value("document.dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "'}))");
  }

  private static String shownNotes() throws Exception {
    return browser.value(
        "getComputedStyle(document.querySelector('.present .notes')"
            + " || document.querySelector('.notes')).display");
  }

  private static void allAreFine(Path pages) throws Exception {
    for (Path page : list(pages)) {
      browser.open(page);
      assertEquals(List.of(), browser.errors(), page.toString());
      List<String> outside =
          browser.requests().stream()
              .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
              .toList();
      assertEquals(List.of(), outside, page.toString());
      assertEquals(
          "true",
          browser.value("document.documentElement.scrollWidth <= window.innerWidth"),
          page + " is wider than the screen");
      assertEquals("360", browser.value("window.innerWidth"));
      assertEquals(List.of(), brokenLinks(page), page.toString());
    }
  }

  private static List<String> brokenLinks(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String address = link.group(1);
      if (address.matches("(https?|data):.*")) {
        continue;
      }
      String[] parts = address.split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
      if (!Files.isRegularFile(target)
          || (parts.length == 2 && !Files.readString(target).contains("id=\"" + parts[1] + "\""))) {
        broken.add(address);
      }
    }
    return broken;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
