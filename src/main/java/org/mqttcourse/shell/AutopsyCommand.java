package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import org.mqttcourse.lab.Autopsy;
import org.mqttcourse.lab.TrialRun;
import org.mqttcourse.playground.PlaygroundOutput;
import org.mqttcourse.report.AutopsyPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Packet;

/** Conversations that went wrong: which packet was it? */
final class AutopsyCommand implements Command {
  private int next;

  @Override
  public String name() {
    return "autopsy";
  }

  @Override
  public String example() {
    return "autopsy 3";
  }

  @Override
  public List<String> details(Texts texts) {
    return texts.lines("help.autopsy.details", Autopsy.cases().size());
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    List<Autopsy> cases = Autopsy.cases();
    int index = arguments.isEmpty() ? next : number(arguments.get(0), cases.size()) - 1;
    Autopsy autopsy = cases.get(index);
    TrialRun run;
    try {
      run = TrialRun.of(autopsy.trial(), command -> {}, new Unseen());
    } catch (IOException e) {
      throw UserError.of("shell.trial.impossible", e.getMessage());
    }
    next = (index + 1) % cases.size();
    StringBuilder text = new StringBuilder();
    new AutopsyPrinter(text, session.theme())
        .question(autopsy, index + 1, cases.size(), run.conversation());
    session.screen().print(text);
    int said = answer(session, autopsy.suspects().size());
    int right = run.happened().iterator().next();
    StringBuilder end = new StringBuilder();
    new AutopsyPrinter(end, session.theme())
        .answer(autopsy, run.conversation(), right, said == right);
    session.screen().print(end);
  }

  private static int answer(Session session, int options) {
    String line;
    try {
      line =
          session.screen().readLine(session.texts().of("shell.autopsy.prompt")).orElse("").strip();
    } catch (IOException e) {
      line = "";
    }
    return QuizAnswer.read(line, options)
        .filter(answer -> answer.chosen().size() == 1)
        .map(answer -> answer.chosen().iterator().next())
        .orElseThrow(() -> UserError.of("shell.autopsy.letter", (char) ('a' + options - 1)));
  }

  private static int number(String word, int cases) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= cases) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw UserError.of("shell.autopsy.number", cases);
  }

  /** The drawing tells it all. */
  private static final class Unseen implements PlaygroundOutput {
    @Override
    public void say(String line) {}

    @Override
    public void arrived(String client, Packet.Publish message, boolean verbose) {}
  }
}
