package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttcourse.report.DiagramMermaid;
import org.mqttcourse.report.DiagramPrinter;
import org.mqttcourse.report.DiagramSvg;
import org.mqttcourse.report.Page;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;

/** Draws who said what to whom. */
final class DiagramCommand implements Command {
  /** More would take longer than anybody waits at a prompt. */
  private static final int MOST_DRAWN = 10_000;

  private static final String LAST = "last";
  private static final String ASCII = "--ascii";
  private static final String SVG = "--svg";
  private static final String MERMAID = "--mermaid";

  @Override
  public String name() {
    return "diagram";
  }

  @Override
  public String example() {
    return "diagram last";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    List<Screen.Suggestion> words = new ArrayList<>();
    if (before.isEmpty()) {
      words.addAll(Suggestions.of(List.of(LAST)));
      words.addAll(Suggestions.exercises(session, before));
    }
    words.addAll(Suggestions.of(List.of(ASCII, SVG, MERMAID)));
    return words;
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Request request = Request.of(arguments);
    LastRuns.Run run = run(session, request.which());
    if (request.form().equals(SVG)) {
      String picture = new DiagramSvg(session.texts()).draw(run.conversation(), run.decisive());
      session.tell("shell.diagram.picture", NewFile.write(request.file(), picture));
    } else if (request.form().equals(MERMAID)) {
      String source = new DiagramMermaid(session.texts()).write(run.conversation(), run.decisive());
      session.tell("shell.diagram.source", NewFile.write(request.file(), source));
    } else {
      Theme theme = session.theme();
      Theme set = request.form().equals(ASCII) ? theme.ascii() : theme;
      StringBuilder text = new StringBuilder();
      new DiagramPrinter(text, set).print(run.conversation(), run.decisive());
      long last = session.journal().lastNumber();
      if (request.which().isEmpty() && last > MOST_DRAWN) {
        new Page(text, set)
            .text(
                session
                    .texts()
                    .of(
                        "shell.diagram.newest",
                        "%,d".formatted(MOST_DRAWN),
                        "%,d".formatted(last)));
      }
      session.screen().print(text);
    }
  }

  /**
   * What was asked for.
   *
   * @param form one of the options, or empty
   * @param file that goes with it, or empty
   */
  private record Request(Optional<String> which, String form, String file) {
    static Request of(List<String> arguments) {
      Optional<String> which = Optional.empty();
      String form = "";
      String file = "";
      for (int i = 0; i < arguments.size(); i++) {
        String word = arguments.get(i);
        if (word.equals(ASCII)) {
          form = word;
        } else if (word.equals(SVG) || word.equals(MERMAID)) {
          form = word;
          if (++i == arguments.size()) {
            throw UserError.of("shell.diagram.file", word, end(word));
          }
          file = arguments.get(i);
        } else if (word.startsWith("-")) {
          throw UserError.of("shell.diagram.options", word);
        } else if (which.isPresent()) {
          throw UserError.of("shell.diagram.one");
        } else {
          which = Optional.of(word);
        }
      }
      return new Request(which, form, file);
    }

    private static String end(String form) {
      return form.equals(SVG) ? ".svg" : ".mmd";
    }
  }

  private static LastRuns.Run run(Session session, Optional<String> which) {
    if (which.isEmpty()) {
      return new LastRuns.Run(session.journal().newest(MOST_DRAWN), Optional.empty());
    }
    if (which.get().equals(LAST)) {
      return session.lastRuns().last().orElseThrow(() -> UserError.of("shell.diagram.none.yet"));
    }
    String slug = session.exercise(which).slug();
    return session
        .lastRuns()
        .of(slug)
        .orElseThrow(() -> UserError.of("shell.diagram.not.run", slug));
  }
}
