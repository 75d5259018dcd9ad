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
        "%d messages at QoS 0, the same at QoS 1, and at QoS 2. While they are sent, the sender's"
                .formatted(QosExperiment.MESSAGES)
            + " connection breaks again and again: %d of 100 packets, of either direction, meet a"
                .formatted(QosExperiment.BREAKS_PERCENT)
            + " broken line. The sender comes back by itself, and its session is kept.");
    page.blank();
    page.text(
        "How many messages will the listener get? Copies count. Three numbers, for QoS 0, 1 and 2,"
            + " such as: 50 50 50 (or just Enter).");
  }

  /** The results, beside the guess. */
  public void print(List<QosExperiment.Row> rows, Optional<List<Integer>> guess) {
    List<List<List<Span>>> table = new ArrayList<>();
    List<String> heading =
        new ArrayList<>(
            List.of("QoS", "sent", "arrived", "lost", "doubled", "breaks", "packets", "bytes"));
    guess.ifPresent(numbers -> heading.add("you said"));
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
    page.text(
        "TCP loses no single packets. Real losses come from connections that break, as here, and"
            + " from queues that overflow. What was under way at that moment is gone: at QoS 0 for"
            + " good; at QoS 1 it is sent again, also where only the receipt was lost, and so comes"
            + " twice; at QoS 2 the packet identifier tells the copy.");
  }

  private void bar(QosExperiment.Row row) {
    StringBuilder bar = new StringBuilder();
    bar.append(theme.paint(Style.GOOD, mark("█", "#", row.arrived())));
    bar.append(theme.paint(Style.BAD, mark("░", ".", row.lost())));
    bar.append(theme.paint(Style.CODE, mark("▒", "+", row.copies())));
    page.raw(
        "QoS %d ".formatted(row.qos())
            + bar
            + " %d%s%s"
                .formatted(
                    row.arrived(),
                    row.lost() > 0 ? ", " + row.lost() + " lost" : "",
                    row.copies() > 0 ? ", " + row.copies() + " twice" : ""));
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
          "QoS %d: you said %d would arrive; %d did%s."
              .formatted(row.qos(), said, came, said == came ? ", just so" : ""));
    }
    page.blank();
  }
}
