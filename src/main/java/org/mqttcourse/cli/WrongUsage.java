package org.mqttcourse.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that can't be understood, answered in one line. */
final class WrongUsage {
  private WrongUsage() {}

  /** Prints the line; the exit status. */
  static int explain(ParameterException wrong, Texts texts) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    // Arguments are named as the help names them.
    command.getCommandSpec().root().commandLine().setResourceBundle(new HelpTexts(texts));
    err.println(texts.of("cli.usage.how", what(wrong, command), name));
    return ExitStatus.USAGE;
  }

  private static Text what(ParameterException wrong, CommandLine command) {
    if (wrong instanceof WrongWordException ours) {
      return ours.text();
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched(), command);
    }
    ArgSpec argument = wrong.getArgSpec();
    if (wrong instanceof MissingParameterException missing) {
      List<ArgSpec> arguments = missing.getMissing();
      return arguments.size() == 1 && arguments.get(0).isOption()
          ? Text.of("cli.usage.value", shown(arguments.get(0)))
          : Text.of("cli.usage.missing", arguments.stream().map(WrongUsage::shown).toList());
    }
    if (argument != null && wrong.getValue() != null) {
      boolean number = Number.class.isAssignableFrom(boxed(argument));
      return Text.of(
          number ? "cli.usage.number" : "cli.usage.other", shown(argument), wrong.getValue());
    }
    return argument != null && wrong instanceof OverwrittenOptionException
        ? Text.of("cli.usage.twice", shown(argument))
        : Text.of("cli.usage.wrong", wrong.getMessage());
  }

  private static Text unknown(List<String> words, CommandLine command) {
    String word = words.get(0);
    if (word.startsWith("-")) {
      List<String> options =
          command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
      return Text.of("cli.usage.option", word, Nearest.question(word, options));
    }
    Collection<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return Text.of("cli.usage.word", word);
    }
    return Text.of(
        "cli.usage.command", word, Nearest.question(word, commands), List.copyOf(commands));
  }

  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Primitive types are no numbers to Java. */
  private static Class<?> boxed(ArgSpec argument) {
    Class<?> type = argument.type();
    boolean number = type == int.class || type == long.class;
    return number ? Long.class : type;
  }
}
