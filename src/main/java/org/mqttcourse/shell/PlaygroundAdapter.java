package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.playground.PlaygroundCommand;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;

/** A command of the playground as one of the shell. */
final class PlaygroundAdapter implements Command {
  private static final List<String> TOPIC_FLAGS = List.of("-t", "--topic", "--will-topic");

  private final PlaygroundCommand command;

  PlaygroundAdapter(PlaygroundCommand command) {
    this.command = command;
  }

  @Override
  public String name() {
    return command.name();
  }

  @Override
  public String example() {
    return command.example();
  }

  @Override
  public List<String> details(Texts texts) {
    List<String> details = new ArrayList<>();
    for (PlaygroundCommand.Option option : command.options()) {
      String flags =
          option.longFlag().isEmpty() ? option.flag() : option.flag() + ", " + option.longFlag();
      details.add(flags + ": " + texts.of(option.summary()));
    }
    return details;
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (TOPIC_FLAGS.contains(last) || (name().equals("wait") && before.isEmpty())) {
      return Suggestions.of(session.seen().topics());
    }
    boolean takesClient = name().equals("use") || name().equals("disconnect");
    if (last.equals("-i") || (takesClient && before.isEmpty())) {
      return Suggestions.of(session.seen().clients());
    }
    List<Screen.Suggestion> flags = new ArrayList<>();
    for (PlaygroundCommand.Option option : command.options()) {
      String flag = option.flag().isEmpty() ? option.longFlag() : option.flag();
      flags.add(new Screen.Suggestion(flag, session.texts().of(option.summary())));
    }
    return flags;
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(command.name());
    words.addAll(arguments);
    try {
      session.playground().execute(words);
    } catch (PlaygroundException e) {
      throw UserError.of(e.text());
    }
    Settling.afterCommand(session);
  }
}
