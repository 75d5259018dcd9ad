package org.mqttcourse.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mqttcourse.lab.Autopsy;
import org.mqttcourse.report.AutopsyPrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.report.trace.TraceJsonReader;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Sighting;

/** Conversations that went wrong: which packet was it? */
final class AutopsyCommand implements Command {
  private static final int TRIES = 3;

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
  public void run(Session session, List<String> arguments) {
    noMoreThan(1, arguments);
    List<Autopsy> cases = Autopsy.cases();
    int index = arguments.isEmpty() ? next : number(arguments.get(0), cases.size()) - 1;
    Autopsy autopsy = cases.get(index);
    next = (index + 1) % cases.size();
    StringBuilder text = new StringBuilder();
    List<Sighting> rows =
        new AutopsyPrinter(text, session.theme())
            .question(autopsy, index + 1, cases.size(), read(autopsy));
    session.screen().print(text);
    ask(session, autopsy, rows);
  }

  private static Conversation read(Autopsy autopsy) {
    try (InputStream record = autopsy.open()) {
      return TraceJsonReader.read(record);
    } catch (IOException e) {
      throw UserError.of("shell.autopsy.record", e.getMessage());
    }
  }

  private static void ask(Session session, Autopsy autopsy, List<Sighting> rows) {
    int culprit = rows.indexOf(autopsy.culprit(new Conversation(rows)));
    boolean found = false;
    for (int tries = 1; !found; tries++) {
      int said = answer(session, rows.size()) - 1;
      found = said == culprit;
      if (!found && tries == TRIES) {
        break;
      } else if (!found) {
        StringBuilder hint = new StringBuilder();
        new AutopsyPrinter(hint, session.theme()).hint(autopsy, said + 1, rows.get(said));
        session.screen().print(hint);
      }
    }
    StringBuilder end = new StringBuilder();
    new AutopsyPrinter(end, session.theme()).answer(autopsy, culprit + 1, rows.get(culprit), found);
    session.screen().print(end);
  }

  /** The number of a row; asks again until it is one. */
  private static int answer(Session session, int rows) {
    while (true) {
      String line = line(session);
      if (line.isEmpty()) {
        throw UserError.of("shell.autopsy.stop");
      }
      try {
        int number = Integer.parseInt(line);
        if (number >= 1 && number <= rows) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      session.tell("shell.autopsy.letter", rows);
    }
  }

  private static String line(Session session) {
    try {
      return session.screen().ask(session.texts().of("shell.autopsy.prompt")).orElse("").strip();
    } catch (IOException e) {
      return "";
    }
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
}
