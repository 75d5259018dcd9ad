package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mqttcourse.lab.TrialRun;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Event;
import org.mqttcourse.wire.Packet;

/** Prints how a prediction ended: what was said, what happened, the drawing, and why. */
public final class TrialPrinter {
  private final Appendable out;
  private final Page page;
  private final Theme theme;

  /** Prints to that. */
  public TrialPrinter(Appendable out, Theme theme) {
    this.out = out;
    this.page = new Page(out, theme);
    this.theme = theme;
  }

  /** Before it is run. */
  public void beginning() {
    page.line(Style.DIM, theme.text("report.trial.beginning")).blank();
  }

  /** A command that is carried out now. */
  public void command(String line) {
    page.listing("", List.of(line));
  }

  /**
   * What came of it.
   *
   * @param said the options that were chosen, from 0
   */
  public void end(Step.Predict step, TrialRun run, Set<Integer> said) {
    page.blank();
    new DiagramPrinter(out, theme).print(interesting(run.conversation()));
    page.blank();
    boolean right = run.happened().equals(said);
    List<Span> words = new ArrayList<>();
    words.add(
        new Span(
            Span.Style.STRONG,
            right
                ? theme.either("✓ ", "") + theme.text("report.trial.right")
                : theme.text("report.trial.no")));
    words.add(Span.plain(theme.text("report.trial.said")));
    words.addAll(options(step, said));
    words.add(
        Span.plain(right ? theme.text("report.trial.so") : theme.text("report.trial.happened")));
    if (!right) {
      words.addAll(options(step, run.happened()));
      words.add(Span.plain("."));
    }
    page.text("", "", words);
    page.blank();
    new LessonPrinter(out, theme).answer(theme.text("report.trial.why"), step.answer());
  }

  private List<Span> options(Step.Predict step, Set<Integer> options) {
    List<Span> words = new ArrayList<>();
    for (int option : new TreeSet<>(options)) {
      if (!words.isEmpty()) {
        words.add(Span.plain(theme.text("report.and")));
      }
      words.addAll(step.options().get(option).text());
    }
    if (words.isEmpty()) {
      return List.of(Span.plain(theme.text("report.trial.none")));
    }
    // The sentence goes on behind it.
    int last = words.size() - 1;
    Span end = words.get(last);
    words.set(last, new Span(end.style(), end.text().replaceFirst("\\.$", "")));
    return words;
  }

  /** Coming and going is shown where links broke. */
  private static Conversation interesting(Conversation all) {
    if (all.has(Event.Fault.class) || all.has(Event.Closed.class)) {
      return all;
    }
    return all.where(
        sighting ->
            !(sighting.event() instanceof Packet.Connect)
                && !(sighting.event() instanceof Packet.ConnAck));
  }
}
