package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.lab.QosExperiment;
import org.mqttcourse.lesson.Span;

/** Prints what came of the QoS experiment: a table, a bar chart, and what it means. */
public final class ExperimentPrinter {
  private static final int MESSAGES_A_MARK = 4;

  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public ExperimentPrinter(Appendable out, Theme theme) {
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** What it is about. */
  public void question() {
    page.text(
        theme.text("lab.experiment.what", QosExperiment.MESSAGES, QosExperiment.BREAKS_PERCENT));
    page.blank();
    page.text(theme.text("lab.experiment.guess"));
  }

  /** The results, beside the guess. */
  public void print(List<QosExperiment.Row> rows, Optional<List<Integer>> guess) {
    List<List<List<Span>>> table = new ArrayList<>();
    List<String> heading =
        new ArrayList<>(
            List.of(
                "QoS",
                theme.text("lab.experiment.sent"),
                theme.text("lab.experiment.arrived"),
                theme.text("lab.experiment.lost"),
                theme.text("lab.experiment.doubled"),
                theme.text("lab.experiment.breaks"),
                theme.text("lab.experiment.packets"),
                theme.text("lab.experiment.bytes")));
    guess.ifPresent(numbers -> heading.add(theme.text("lab.experiment.said")));
    table.add(BytesPrinter.row(heading.toArray(String[]::new)));
    for (QosExperiment.Row row : rows) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  "" + row.qos(),
                  "" + row.sent(),
                  "" + row.arrived(),
                  "" + row.lost(),
                  "" + row.copies(),
                  "" + row.breaks(),
                  "" + row.packets(),
                  "" + row.bytes()));
      guess.ifPresent(numbers -> cells.add("" + numbers.get(row.qos())));
      table.add(BytesPrinter.row(cells.toArray(String[]::new)));
    }
    page.blank();
    new TablePrinter(page, "").print(table);
    page.blank();
    rows.forEach(this::bar);
    page.blank();
    guess.ifPresent(numbers -> compare(rows, numbers));
    page.text(theme.text("lab.experiment.means"));
  }

  private void bar(QosExperiment.Row row) {
    StringBuilder bar = new StringBuilder();
    bar.append(theme.paint(Style.GOOD, mark("█", "#", row.arrived())));
    bar.append(theme.paint(Style.BAD, mark("░", ".", row.lost())));
    bar.append(theme.paint(Style.CODE, mark("▒", "+", row.copies())));
    page.raw(
        theme.text(
            "lab.experiment.bar",
            row.qos(),
            bar,
            row.arrived(),
            row.lost() > 0 ? theme.text("lab.experiment.bar.lost", row.lost()) : "",
            row.copies() > 0 ? theme.text("lab.experiment.bar.twice", row.copies()) : ""));
  }

  /** A mark for some messages, at least one where there are any. */
  private String mark(String unicode, String ascii, int messages) {
    int each = theme.narrow() ? 3 * MESSAGES_A_MARK : MESSAGES_A_MARK;
    int marks = (messages + each - 1) / each;
    return theme.either(unicode, ascii).repeat(marks);
  }

  private void compare(List<QosExperiment.Row> rows, List<Integer> guess) {
    for (QosExperiment.Row row : rows) {
      int came = row.arrived() + row.copies();
      int said = guess.get(row.qos());
      page.text(
          said == came
              ? theme.text("lab.experiment.as.said", row.qos(), said)
              : theme.text("lab.experiment.other", row.qos(), said, came));
    }
    page.blank();
  }
}
