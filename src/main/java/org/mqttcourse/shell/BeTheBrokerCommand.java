package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mqttcourse.lab.Clerk;
import org.mqttcourse.report.ClerkPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;

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
    noMoreThan(0, arguments);
    int level = Math.min(Clerk.TOP_LEVEL, rights / RIGHTS_A_LEVEL);
    Clerk question = Clerk.draw(level, new Random(session.outside().seeds().getAsLong()));
    boolean withQos = level >= 3;
    StringBuilder text = new StringBuilder();
    new ClerkPrinter(text, session.theme()).question(question, level, withQos);
    session.screen().print(text);
    Map<String, Integer> said = answer(session, question, withQos);
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

  /** Asks again until it is an answer. */
  private static Map<String, Integer> answer(Session session, Clerk question, boolean withQos) {
    while (true) {
      try {
        return read(session, question, withQos, line(session));
      } catch (NoAnswerException e) {
        session.tell(e.text());
      }
    }
  }

  private static String line(Session session) {
    String line;
    try {
      line = session.screen().readLine(session.texts().of("shell.game.prompt")).orElse("").strip();
    } catch (IOException e) {
      line = "";
    }
    if (line.isEmpty()) {
      throw UserError.of("shell.game.stop");
    }
    return line;
  }

  private static Map<String, Integer> read(
      Session session, Clerk question, boolean withQos, String line) throws NoAnswerException {
    Map<String, Integer> said = new TreeMap<>();
    Set<String> without = new TreeSet<>();
    String last = "";
    for (String word : line.toLowerCase(java.util.Locale.ROOT).split("[\\s,;:]+")) {
      if (word.matches("[012]") && !last.isEmpty()) {
        said.put(last, Integer.parseInt(word));
        without.remove(last);
      } else if (question.subscribers().stream().anyMatch(one -> one.name().equals(word))) {
        said.put(word, 0);
        without.add(word);
        last = word;
      } else if (!session.texts().lines("shell.game.filler").contains(word)) {
        throw new NoAnswerException(Text.of("shell.game.unknown", word));
      }
    }
    if (withQos && !without.isEmpty()) {
      throw new NoAnswerException(Text.of("shell.game.qos", without.iterator().next()));
    }
    return said;
  }

  /** What was typed is none; the question stays. */
  private static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Text text;

    NoAnswerException(Text text) {
      this.text = text;
    }

    Text text() {
      return text;
    }
  }
}
