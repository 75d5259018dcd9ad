package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.UserError;

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
  public String synopsis() {
    return "[COMMAND]";
  }

  @Override
  public String summary() {
    return "lists the commands, or explains one";
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
      all(page);
    } else {
      one(page, arguments.get(0));
    }
    session.screen().print(text);
  }

  private void all(Page page) {
    page.line(Style.HEADING, "The course");
    commands.course().forEach(command -> line(page, command));
    page.blank();
    page.line(Style.HEADING, "Talking MQTT");
    commands.playground().forEach(command -> line(page, command));
    page.blank();
    page.text("'help pub' explains a command; the Tab key completes what you type.");
  }

  private static void line(Page page, Command command) {
    boolean narrow = page.theme().narrow();
    String name = "  " + page.theme().paint(Style.CODE, command.name());
    int gap = NAME_COLUMNS - 2 - command.name().length();
    String first = name + " ".repeat(Math.max(1, gap));
    page.text(first, " ".repeat(narrow ? 4 : NAME_COLUMNS), List.of(Span.plain(command.summary())));
  }

  private void one(Page page, String name) {
    Command command =
        commands
            .find(name)
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no command '"
                            + name
                            + "'."
                            + Nearest.question(name, commands.names())));
    page.text(
        "",
        "    ",
        List.of(new Span(Span.Style.STRONG, command.name()), Span.plain(" " + command.synopsis())));
    page.text("  ", "  ", List.of(Span.plain(command.summary())));
    for (String detail : command.details()) {
      page.text("  ", "      ", List.of(Span.plain(detail)));
    }
    page.text(
        "  ",
        "    ",
        List.of(Span.plain("Example: "), new Span(Span.Style.CODE, command.example())));
  }
}
