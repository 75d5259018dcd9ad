package org.mqttcourse.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.mqttcourse.playground.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that can't be understood, answered in one line. */
final class WrongUsage {
  private WrongUsage() {}

  /** Prints the line; the exit status. */
  static int explain(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.println(what(wrong, command) + " To see how: " + name + " --help");
    return ExitStatus.USAGE;
  }

  private static String what(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched(), command);
    }
    ArgSpec argument = wrong.getArgSpec();
    if (wrong instanceof MissingParameterException missing) {
      List<ArgSpec> arguments = missing.getMissing();
      return arguments.size() == 1 && arguments.get(0).isOption()
          ? shown(arguments.get(0)) + " needs a value."
          : "Something is missing: " + names(arguments) + ".";
    }
    if (argument != null && wrong.getValue() != null) {
      String needed = Number.class.isAssignableFrom(boxed(argument)) ? "a number" : "another value";
      return "%s takes %s, not '%s'.".formatted(shown(argument), needed, wrong.getValue());
    }
    return wrong.getMessage() + ".";
  }

  private static String unknown(List<String> words, CommandLine command) {
    String word = words.get(0);
    if (word.startsWith("-")) {
      List<String> options =
          command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
      return "There is no option %s.%s".formatted(word, Nearest.question(word, options));
    }
    Collection<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return "'%s' is one word too many.".formatted(word);
    }
    return "There is no command '%s'.%s There are: %s."
        .formatted(word, Nearest.question(word, commands), String.join(", ", commands));
  }

  private static String names(List<ArgSpec> missing) {
    return String.join(", ", missing.stream().map(WrongUsage::shown).toList());
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
