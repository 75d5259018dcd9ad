package org.mqttcourse.authoring.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
  }

  @Test
  void everyListingCanBeCopied() throws Exception {
    browser.open(lesson());

    String listings = browser.value("document.querySelectorAll('div.code').length");
    assertNotEquals("0", listings);
    assertEquals(
        listings, browser.value("document.querySelectorAll('div.code button.copy').length"));

    // The words on the button soon go back to what they were: note them as they come.
    String unused =
        browser.value(
            """
            (() => {
              window.copied = [];
              window.labels = [];
              Object.defineProperty(navigator, 'clipboard', {value: {
                writeText: text => { window.copied.push(text); return Promise.resolve(); }}});
              const button = document.querySelector('div.code button.copy');
              new MutationObserver(() => window.labels.push(button.textContent))
                .observe(button, {childList: true});
              button.click();
            })()
            """);
    assertEquals(
        browser.value("document.querySelector('div.code pre').textContent"),
        browser.value("window.copied.join('|')"));
    assertTrue(browser.value("window.labels").startsWith("Copied"));
  }

  @Test
  void aButtonTurnsLightIntoDarkAndBack() throws Exception {
    browser.open(lesson());
    String before = colour();

    click("theme");
    String after = colour();
    assertNotEquals(before, after);

    browser.open(lesson());
    assertEquals(after, colour(), "the choice is kept");
    click("theme");
    assertEquals(before, colour());
  }

  private static Path lesson() throws IOException {
    Path pages = folder.resolve("one");
    if (!Files.exists(pages)) {
      Workbook.write(Course.inJar(), pages);
    }
    return pages.resolve("04-wildcards.html");
  }

  private static String colour() throws Exception {
    return browser.value("getComputedStyle(document.body).backgroundColor");
  }

  private static void click(String id) throws Exception {
    String unused = browser.value("document.getElementById('" + id + "').click()");
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
    Path lesson = pages.resolve(small.lessons().get(0).file() + ".html");
    String text = Files.readString(lesson);
    assertTrue(text.contains("<strong>The model solution:</strong>"), text);
    browser.open(lesson);
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
