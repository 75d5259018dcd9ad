package org.mqttcourse.report.grades;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.grading.Gradebook;
import org.mqttcourse.grading.Row;

/** Writes {@code results.xml} in JUnit's form: a suite per student, a case per exercise. */
final class ResultsXml {
  private final XMLStreamWriter xml;

  private ResultsXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Gradebook grades, Writer to) throws IOException {
    try {
      // The JDK's own, whatever else is on the class path.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
      new ResultsXml(xml).all(grades);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("results.xml can't be written: " + e.getMessage(), e);
    }
  }

  private void all(Gradebook grades) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "mqtt-course");
    totals(grades.rows());
    for (Standing standing : Standing.of(grades)) {
      suite(standing.student(), standing.rows());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void suite(String student, List<Row> rows) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", student);
    totals(rows);
    for (Row row : rows) {
      testcase(row);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void totals(List<Row> rows) throws XMLStreamException {
    attribute("tests", Integer.toString(rows.size()));
    attribute("failures", count(rows, Verdict.Result.FAIL));
    attribute("errors", count(rows, Verdict.Result.ERROR));
    attribute("skipped", count(rows, Verdict.Result.MISSING, Verdict.Result.SKIPPED));
    attribute("time", seconds(rows.stream().mapToDouble(Row::seconds).sum()));
  }

  private void testcase(Row row) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute("classname", row.student());
    attribute("name", row.exercise());
    attribute("time", seconds(row.seconds()));
    switch (row.verdict()) {
      case PASS -> {}
      case FAIL -> told("failure", row);
      case ERROR -> told("error", row);
      case SKIPPED -> skipped("skipped");
      case MISSING -> skipped("not handed in");
    }
    xml.writeEndElement();
  }

  private void told(String element, Row row) throws XMLStreamException {
    xml.writeStartElement(element);
    if (!row.findings().isEmpty()) {
      Finding first = row.findings().get(0);
      attribute("type", first.id());
      attribute("message", "expected " + first.expected() + ", got " + first.got());
    }
    xml.writeCharacters(
        legal(
            row.findings().stream()
                .map(
                    finding ->
                        "Expected: %s%nGot: %s%nHint: %s%n"
                            .formatted(finding.expected(), finding.got(), finding.hint()))
                .collect(Collectors.joining("\n"))));
    xml.writeEndElement();
  }

  private void skipped(String why) throws XMLStreamException {
    xml.writeEmptyElement("skipped");
    attribute("message", why);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private static String count(List<Row> rows, Verdict.Result... results) {
    List<Verdict.Result> counted = List.of(results);
    return Long.toString(rows.stream().filter(row -> counted.contains(row.verdict())).count());
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** Replaces what XML 1.0 has no way to say (2.2 Characters). */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegal(c) ? c : 0xfffd).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
