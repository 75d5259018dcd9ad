package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.broker.Foreign;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict.Result;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;
import org.mqttcourse.text.Texts;

/** The page, opened in a real browser: what students wrote must neither run nor fetch. */
@Timeout(90)
class ReportInBrowserTest {
  private static final String EVIL =
      "</pre></td><script>document.title='taken'</script><img src=x onerror=document.title='taken'>";

  @TempDir Path root;

  @Test
  void runsNothingThatStudentsWrote() throws Exception {
    String chromium =
        Foreign.command(List.of("chromium", "chromium-browser", "google-chrome"), "chromium");
    Row row =
        new Row(
            EVIL,
            "hello",
            1,
            Result.FAIL,
            0,
            10,
            0.1,
            7,
            List.of(new Finding("wrong-text", EVIL, EVIL, EVIL)),
            new Row.Work(EVIL, EVIL, 0, 0));
    GradebookFiles.write(root, new Gradebook(List.of(row), Map.of(), List.of()), Texts.english());
    String page = dump(chromium);
    assertTrue(page.contains("<title>How the class did</title>"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertEquals(1, page.split("<section", -1).length - 1, page);
    assertTrue(page.contains("&lt;script&gt;document.title='taken'&lt;/script&gt;"), page);
  }

  /** The page as the browser has it once everything has run. */
  private String dump(String chromium) throws IOException, InterruptedException {
    Path out = root.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + root.resolve("profile"),
                "--dump-dom",
                root.resolve("report.html").toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(root.resolve("err").toFile())
            .start();
    try {
      assertTrue(browser.waitFor(60, TimeUnit.SECONDS), "the browser did not end");
    } finally {
      browser.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
