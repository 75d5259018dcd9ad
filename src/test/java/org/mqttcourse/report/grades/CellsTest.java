package org.mqttcourse.report.grades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void breaksAFormulaAtTheBeginning() {
    assertEquals("'=1+1", Cells.guarded("=1+1"));
    assertEquals(" '@x", Cells.guarded(" @x"));
    assertEquals("'\tx", Cells.guarded("\tx"));
    assertEquals("1+1=2, a-b", Cells.guarded("1+1=2, a-b"));
    assertEquals("", Cells.guarded(""));
  }

  @Test
  void breaksAFormulaWhereASpreadsheetMaySplitTheLine() {
    assertEquals("x;'=HYPERLINK(\"a\")", Cells.guarded("x;=HYPERLINK(\"a\")"));
    assertEquals("x; \"'=1\"", Cells.guarded("x; \"=1\""));
    assertEquals("x;;'+1", Cells.guarded("x;;+1"));
    assertEquals("x\t'-1", Cells.guarded("x\t-1"));
    assertEquals("x\r\n'@1\n'=2", Cells.guarded("x\r\n@1\n=2"));
  }

  @Test
  void breaksWhatHtmlMakesAFormulaOf() {
    assertEquals("<p>&quot;<wbr>=1+1&quot;</p>", Cells.guardedHtml("<p>&quot;=1+1&quot;</p>"));
    assertEquals("<p>x; <wbr>@y, a=b</p>", Cells.guardedHtml("<p>x; @y, a=b</p>"));
  }
}
