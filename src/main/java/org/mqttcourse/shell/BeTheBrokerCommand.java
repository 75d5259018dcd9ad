package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mqttcourse.lab.Clerk;
import org.mqttcourse.report.ClerkPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Said;

/** A game: who gets the message, and at which QoS? The real broker settles it. */
final class BeTheBrokerCommand implements Command {
  private static final int RIGHTS_A_LEVEL = 2;

  private int rights;

  @Override
  public String name() {
    return "be-the-broker";
  }

  @Override
  public String example() {
    return "be-the-broker";
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    int level = Math.min(Clerk.TOP_LEVEL, rights / RIGHTS_A_LEVEL);
    Clerk question = Clerk.draw(level, new Random(session.outside().seeds().getAsLong()));
    boolean withQos = level >= 3;
    StringBuilder text = new StringBuilder();
    new ClerkPrinter(text, session.theme()).question(question, level, withQos);
    session.screen().print(text);
    Map<String, Integer> said = answer(session, question);
    try {
      Map<String, Integer> gets = question.settle();
      boolean right = withQos ? gets.equals(said) : gets.keySet().equals(said.keySet());
      rights = right ? rights + 1 : Math.max(0, rights - 1);
      StringBuilder end = new StringBuilder();
      new ClerkPrinter(end, session.theme()).answer(question, gets, right, withQos);
      session.screen().print(end);
    } catch (IOException e) {
      throw UserError.of("shell.trial.impossible", Said.of(e));
    }
  }

  private static Map<String, Integer> answer(Session session, Clerk question) {
    String line;
    try {
      line = session.screen().readLine(session.texts().of("shell.game.prompt")).orElse("").strip();
    } catch (IOException e) {
      line = "";
    }
    if (line.isEmpty()) {
      throw UserError.of("shell.game.stop");
    }
    Map<String, Integer> said = new TreeMap<>();
    String last = "";
    for (String word : line.toLowerCase(java.util.Locale.ROOT).split("[\\s,;:]+")) {
      if (word.matches("[012]") && !last.isEmpty()) {
        said.put(last, Integer.parseInt(word));
      } else if (question.subscribers().stream().anyMatch(one -> one.name().equals(word))) {
        said.put(word, 0);
        last = word;
      } else if (!session.texts().lines("shell.game.filler").contains(word)) {
        throw UserError.of("shell.game.unknown", word);
      }
    }
    return said;
  }
}
