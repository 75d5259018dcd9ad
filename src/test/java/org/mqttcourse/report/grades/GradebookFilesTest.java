package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.text.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GradebookFilesTest {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void write() throws Exception {
    folder = root.resolve("a/b");
    GradebookFiles.write(folder, SampleGrades.evil(), Texts.english());
  }

  @Test
  void writesFourFilesAndLeavesNothingElse() throws Exception {
    GradebookFiles.write(folder, SampleGrades.evil(), Texts.english());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("report.html", "results.csv", "results.json", "results.xml"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void keepsTheOldResultsWhereTheNewOnesCannotBeWritten() throws Exception {
    String before = Files.readString(folder.resolve("results.json"));
    Files.createDirectory(folder.resolve("results.json.new"));
    assertThrows(
        IOException.class,
        () -> GradebookFiles.write(folder, SampleGrades.wide(3), Texts.english()));
    assertEquals(before, Files.readString(folder.resolve("results.json")));
  }

  @Test
  void writesRowsAsJsonExactly() throws Exception {
    JsonArray rows =
        JsonParser.parseString(Files.readString(folder.resolve("results.json"))).getAsJsonArray();
    assertEquals(6, rows.size());
    JsonObject row = rows.get(2).getAsJsonObject();
    assertEquals(
        List.of(
            "student",
            "exercise",
            "attempt",
            "verdict",
            "points",
            "maxPoints",
            "seconds",
            "seed",
            "findings"),
        List.copyOf(row.keySet()));
    assertEquals("FAIL", row.get("verdict").getAsString());
    assertEquals(9007199254740991L, row.get("seed").getAsLong());
    assertEquals(0.25, row.get("seconds").getAsDouble());
    JsonObject finding = row.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals(List.of("id", "expected", "got", "hint"), List.copyOf(finding.keySet()));
    assertEquals(SampleGrades.EVIL, finding.get("got").getAsString());
  }

  @Test
  void guardsASpreadsheetFromFormulas() throws Exception {
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("results.csv"))) {
      rows = csv.stream().toList();
    }
    assertEquals(6, rows.size());
    assertEquals("'=cmd|' /C calc'!A0", rows.get(2).getField("student"));
    assertEquals("'=1+1", rows.get(2).getField("expected"));
    assertEquals("'@hint", rows.get(2).getField("hint"));
    assertEquals("anna", rows.get(0).getField("student"));
    assertEquals("10", rows.get(0).getField("points"));
    for (NamedCsvRecord row : rows) {
      for (String cell : row.getFields()) {
        assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
      }
    }
  }

  @Test
  void writesWellFormedXmlInJunitsForm() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("results.xml").toFile());
    Element root = xml.getDocumentElement();
    assertEquals("testsuites", root.getTagName());
    assertEquals("6", root.getAttribute("tests"));
    assertEquals("2", root.getAttribute("failures"));
    assertEquals("1", root.getAttribute("errors"));
    assertEquals("2", root.getAttribute("skipped"));
    assertEquals(3, xml.getElementsByTagName("testsuite").getLength());
    assertEquals(2, xml.getElementsByTagName("failure").getLength());
    assertEquals(1, xml.getElementsByTagName("error").getLength());
    assertEquals(2, xml.getElementsByTagName("skipped").getLength());
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertEquals("wrong-text", failure.getAttribute("type"));
    String told = failure.getTextContent();
    assertTrue(told.contains("<script>alert(\"x\")</script> & '\ufffd"), told);
  }

  @Test
  void escapesEverythingOnThePage() throws Exception {
    String page = Files.readString(folder.resolve("report.html"));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<b>"));
    assertFalse(page.contains("\u0000"));
    assertFalse(page.contains("\u202e"));
    assertTrue(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;"));
    assertTrue(page.contains("&lt;b&gt;\u00dcn\u00efc\ud83d\ude00de&lt;/b&gt;"));
  }

  @Test
  void makesAPageThatNeedsNothingBesideIt() throws Exception {
    String page = Files.readString(folder.resolve("report.html"));
    for (String outside : List.of("http:", "https:", "src=", "url(", "@import", "<link")) {
      assertFalse(page.contains(outside), outside);
    }
    assertTrue(page.contains("prefers-color-scheme: dark"));
    assertTrue(page.contains("<td title=\"=cmd|&#39; /C calc&#39;!A0, &lt;b&gt;"), page);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // which has no such permissions
  void isReadableForOthersAsAnyNewFileIs() throws Exception {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    for (String name : List.of("report.html", "results.csv", "results.json", "results.xml")) {
      assertEquals(
          Files.getPosixFilePermissions(usual),
          Files.getPosixFilePermissions(folder.resolve(name)));
    }
  }
}
