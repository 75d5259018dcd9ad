package org.mqttcourse.report;

import java.util.List;
import java.util.Locale;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.ProgramRun;

/** Prints what a program did, without judging it: its packets, its output, its end. */
public final class RunPrinter {
  private static final int MOST_LINES = 200;

  private final Appendable out;
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public RunPrinter(Appendable out, Theme theme) {
    this.out = out;
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** The packets in the order of time, then for each run what it printed and how it ended. */
  public void print(Evidence evidence) {
    page.blank();
    page.line(Style.HEADING, theme.text("report.run.wire"));
    new ConversationPrinter(out, theme).print(evidence.conversation());
    for (ProgramRun run : evidence.runs()) {
      page.blank();
      if (!run.arguments().isEmpty()) {
        page.line(Style.DIM, theme.text("report.run.arguments", String.join(" ", run.arguments())));
      }
      lines(theme.text("report.run.printed"), run.output());
      lines(theme.text("report.run.errors"), run.errors());
      page.text(ending(run.ending()));
    }
    for (String overdue : evidence.overdue()) {
      page.text(theme.text("report.run.in.vain", overdue));
    }
    page.blank();
  }

  private void lines(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.line(Style.HEADING, heading);
    int shown = Math.min(MOST_LINES, lines.size());
    page.verbatim("  ", Style.PLAIN, lines.subList(0, shown));
    if (shown < lines.size()) {
      page.line(Style.DIM, theme.text("report.run.more", lines.size() - shown));
    }
  }

  /** How a run ended, in words. */
  private String ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return exited.status() == 0
          ? theme.text("report.run.ended")
          : theme.text("report.run.status", exited.status());
    } else if (ending instanceof Ending.Died died) {
      String line = died.line().map(number -> theme.text("report.run.in.line", number)).orElse("");
      return theme.text("report.run.died", line, died.exception());
    } else if (ending instanceof Ending.TimedOut timedOut) {
      String where =
          timedOut
              .line()
              .map(number -> theme.text("report.run.stood", number))
              .orElse(theme.text("report.run.kept.alive"));
      return theme.text("report.run.timed.out", Math.round(timedOut.seconds()), where);
    } else if (ending instanceof Ending.FloodedOutput) {
      return theme.text("report.run.flooded");
    } else if (ending instanceof Ending.OverLimit over) {
      return theme.text("report.limit." + over.limit().name().toLowerCase(Locale.ROOT));
    } else if (ending instanceof Ending.OutOfMemory) {
      return theme.text("report.run.memory");
    } else if (ending instanceof Ending.ScriptFailed failed) {
      return theme.text("report.run.script", failed.line(), failed.message());
    }
    throw new IllegalArgumentException("no such ending: " + ending);
  }
}
