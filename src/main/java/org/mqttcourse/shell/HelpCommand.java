package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;

/** Lists the commands, or explains one. */
final class HelpCommand implements Command {
  private static final int NAME_COLUMNS = 14;

  private final Commands commands;

  HelpCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String example() {
    return "help sub";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(commands.names()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    Page page = new Page(text, session.theme());
    if (arguments.isEmpty()) {
      all(page, session.texts());
    } else {
      one(page, session.texts(), arguments.get(0));
    }
    session.screen().print(text);
  }

  private void all(Page page, Texts texts) {
    page.line(Style.HEADING, texts.of("shell.help.course"));
    commands.course().forEach(command -> line(page, command));
    page.blank();
    page.line(Style.HEADING, texts.of("shell.help.playground"));
    commands.playground().forEach(command -> line(page, command));
    page.blank();
    page.text(texts.of("shell.help.more"));
  }

  private static void line(Page page, Command command) {
    boolean narrow = page.theme().narrow();
    String name = "  " + page.theme().paint(Style.CODE, command.name());
    int gap = NAME_COLUMNS - 2 - command.name().length();
    String first = name + " ".repeat(Math.max(1, gap));
    page.text(
        first,
        " ".repeat(narrow ? 4 : NAME_COLUMNS),
        List.of(Span.plain(command.summary(page.theme().texts()))));
  }

  private void one(Page page, Texts texts, String name) {
    Command command =
        commands
            .find(name)
            .orElseThrow(
                () ->
                    UserError.of(
                        "shell.help.unknown", name, Nearest.question(name, commands.names())));
    page.text(
        "",
        "    ",
        List.of(
            new Span(Span.Style.STRONG, command.name()),
            Span.plain(" " + command.synopsis(texts))));
    page.text("  ", "  ", List.of(Span.plain(command.summary(texts))));
    for (String detail : command.details(texts)) {
      page.text("  ", "      ", List.of(Span.plain(detail)));
    }
    page.text(
        "  ",
        "    ",
        List.of(
            Span.plain(texts.of("shell.help.example")),
            new Span(Span.Style.CODE, command.example())));
  }
}
