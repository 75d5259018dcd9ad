package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.report.BlockPrinter;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.UserError;

/** Shows the same in Python, for those who come from there. */
final class PythonCommand implements Command {
  @Override
  public String name() {
    return "python";
  }

  @Override
  public String example() {
    return "python";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(List.of("all")) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    boolean all = arguments.equals(List.of("all"));
    if (!all && !arguments.isEmpty()) {
      throw UserError.of("shell.python.usage");
    }
    Lesson lesson =
        session.walk().lessonAtHand().orElseThrow(() -> UserError.of("shell.python.no.lesson"));
    List<Aside> asides = upTo(lesson, session.walk().index());
    if (asides.isEmpty()) {
      throw UserError.of("shell.python.nothing", lesson.number());
    }
    int last = asides.get(asides.size() - 1).step();
    StringBuilder text = new StringBuilder();
    Page page = new Page(text, session.theme());
    int shown = 0;
    for (Aside aside : asides) {
      if (all || aside.step() == last) {
        page.line(Style.STRONG, session.texts().of("shell.python.step", aside.step() + 1));
        page.blank();
        new BlockPrinter(page).print(aside.text(), "");
        page.blank();
        shown++;
      }
    }
    if (shown < asides.size()) {
      page.line(Style.DIM, session.texts().of("shell.python.all", asides.size()));
    }
    session.screen().print(text);
  }

  private record Aside(int step, List<Block> text) {}

  private static List<Aside> upTo(Lesson lesson, int index) {
    List<Aside> found = new ArrayList<>();
    for (int i = 0; i <= index; i++) {
      Step step = lesson.steps().get(i);
      for (Block block : step.text()) {
        if (block instanceof Block.Aside aside && aside.kind().equals("PYTHON")) {
          found.add(new Aside(i, aside.text()));
        }
      }
    }
    return found;
  }
}
