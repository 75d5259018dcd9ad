package org.mqttcourse.report;

import java.util.List;
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
    page.line(Style.HEADING, "On the wire");
    new ConversationPrinter(out, theme).print(evidence.conversation());
    for (ProgramRun run : evidence.runs()) {
      page.blank();
      if (!run.arguments().isEmpty()) {
        page.line(Style.DIM, "Its arguments: " + String.join(" ", run.arguments()));
      }
      lines("It printed", run.output());
      lines("It printed to standard error", run.errors());
      page.text(ending(run.ending()));
    }
    for (String overdue : evidence.overdue()) {
      page.text("What was waited for in vain: " + overdue);
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
      page.line(Style.DIM, "  ... and " + (lines.size() - shown) + " more lines");
    }
  }

  /** How a run ended, in words. */
  static String ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return exited.status() == 0
          ? "It ended by itself."
          : "It ended with the exit status " + exited.status() + ".";
    } else if (ending instanceof Ending.Died died) {
      String line = died.line().map(number -> " in line " + number).orElse("");
      return "It died" + line + ": " + died.exception();
    } else if (ending instanceof Ending.TimedOut timedOut) {
      String where =
          timedOut
              .line()
              .map(number -> "; it stood in line " + number)
              .orElse("; main had returned, but something kept it alive");
      return "It did not end within " + Math.round(timedOut.seconds()) + " seconds" + where + ".";
    } else if (ending instanceof Ending.FloodedOutput) {
      return "It was ended because it printed too much.";
    } else if (ending instanceof Ending.OverLimit over) {
      return "It " + over.limit().ending() + ".";
    } else if (ending instanceof Ending.OutOfMemory) {
      return "It ran out of memory.";
    } else if (ending instanceof Ending.ScriptFailed failed) {
      return "It stopped at line " + failed.line() + ": " + failed.message();
    }
    throw new IllegalArgumentException("no such ending: " + ending);
  }
}
