package org.mqttcourse.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Conversation;

/** Prints what came of a check: the most telling finding first and in full. */
public final class VerdictPrinter {
  /** More than these are rather a burden than a help. */
  private static final int MOST_FINDINGS = 5;

  private final Appendable out;
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public VerdictPrinter(Appendable out, Theme theme) {
    this.out = out;
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** The verdict; after a PASS also the points and what the exercise says afterwards. */
  public void print(Exercise exercise, Verdict verdict) {
    page.blank();
    switch (verdict.result()) {
      case PASS -> passed(exercise);
      case FAIL -> {
        page.line(
            Style.BAD,
            theme.either("✗ ", "")
                + theme.text("report.verdict.fail", exercise.slug())
                + part(exercise, verdict));
        findings(verdict.findings());
      }
      case ERROR -> {
        page.line(Style.BAD, theme.text("report.verdict.error", exercise.slug()));
        findings(verdict.findings());
      }
      default -> page.line(Style.DIM, verdict.result() + "  " + exercise.slug());
    }
  }

  /**
   * The verdict, and after a FAIL the conversation, with the packet that decided it marked.
   *
   * @param conversation empty where nothing could be run
   */
  public void print(Exercise exercise, Verdict verdict, Optional<Conversation> conversation) {
    print(exercise, verdict);
    if (verdict.result() == Verdict.Result.FAIL && conversation.isPresent()) {
      page.blank();
      page.line(Style.HEADING, theme.text("report.verdict.conversation"));
      new DiagramPrinter(out, theme)
          .brief(
              conversation.get(),
              verdict.findings().stream().findFirst().flatMap(Finding::decidedBy));
    }
  }

  /** What it earns all the same. */
  private String part(Exercise exercise, Verdict verdict) {
    int earned = exercise.earned(verdict);
    return earned == 0 ? "" : theme.text("report.verdict.already", earned, exercise.points());
  }

  private void passed(Exercise exercise) {
    String passed = theme.count("report.verdict.pass", exercise.points(), exercise.slug());
    page.line(Style.GOOD, theme.either("✓ ", "") + passed);
    if (!exercise.after().isEmpty()) {
      page.blank();
      new BlockPrinter(page).print(exercise.after(), "");
    }
  }

  /** Findings alone, as after a run that could not be made. */
  public void findings(List<Finding> findings) {
    boolean first = true;
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      page.blank();
      part(theme.text("report.verdict.expected"), finding.expected(), Style.STRONG);
      part(theme.text("report.verdict.got"), finding.got(), first ? Style.BAD : Style.STRONG);
      part(theme.text("report.verdict.hint"), finding.hint(), first ? Style.GOOD : Style.STRONG);
      if (first && findings.size() > 1) {
        page.blank();
        page.line(Style.DIM, theme.text("report.verdict.first"));
      }
      first = false;
    }
    if (findings.size() > MOST_FINDINGS) {
      page.blank();
      page.line(Style.DIM, theme.text("report.verdict.more", findings.size() - MOST_FINDINGS));
    }
  }

  private void part(String label, String text, Style style) {
    if (text.isBlank()) {
      return;
    }
    String indent = theme.narrow() ? "  " : " ".repeat(12);
    List<String> lines = Arrays.asList(text.stripTrailing().split("\\R", -1));
    if (theme.narrow() || lines.size() > 1) {
      page.line(style, "  " + label + ":");
    }
    if (lines.size() > 1) {
      // A compiler's lines stand one below the other: its caret must stay under the mistake.
      page.verbatim("    ", Style.PLAIN, lines);
    } else if (theme.narrow()) {
      page.text("    ", "    ", List.of(Span.plain(text)));
    } else {
      hanging(label, text, style, indent);
    }
  }

  private void hanging(String label, String text, Style style, String indent) {
    String first = "  " + theme.paint(style, label) + " ".repeat(10 - label.length());
    page.text(first, indent, List.of(Span.plain(text)));
  }
}
