package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttcourse.playground.Command.Usage;
import org.mqttcourse.text.Text;

/** A command's arguments, understood: options with their values, and the words besides. */
final class Arguments {
  private final Usage usage;
  private final Map<Flag, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Arguments(Usage usage) {
    this.usage = usage;
  }

  /** Understands the words behind the command's name. */
  static Arguments parse(Usage usage, List<String> words) throws PlaygroundException {
    Arguments arguments = new Arguments(usage);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Optional<Flag> flag = arguments.flag(word);
      if (flag.isPresent()) {
        boolean takesValue = flag.get().takesValue();
        String value = takesValue ? arguments.valueAt(i + 1, flag.get(), words) : "";
        arguments.add(flag.get(), value);
        i += takesValue ? 1 : 0;
      } else if (word.startsWith("-") && word.length() > 1) {
        throw arguments.unknown(word);
      } else {
        arguments.addOperand(word);
      }
    }
    return arguments;
  }

  boolean has(Flag flag) {
    return values.containsKey(flag);
  }

  Optional<String> value(Flag flag) {
    return values(flag).stream().findFirst();
  }

  List<String> values(Flag flag) {
    return values.getOrDefault(flag, List.of());
  }

  Optional<String> operand() {
    return operands.stream().findFirst();
  }

  /** The values of an option that must be there. */
  List<String> required(Flag flag) throws PlaygroundException {
    if (!has(flag)) {
      throw new PlaygroundException(
          Text.of("playground.needs", usage.name(), flag.label(), flag.value(), usage.example()));
    }
    return values(flag);
  }

  /** The whole number behind an option, if it is given. */
  Optional<Integer> number(Flag flag, int least, int most) throws PlaygroundException {
    if (!has(flag)) {
      return Optional.empty();
    }
    String text = values(flag).get(0);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // The message below says what a number must look like.
    }
    throw new PlaygroundException(Text.of("playground.number", flag.label(), least, most, text));
  }

  /** The quality of service behind an option; 0 unless given. */
  int qos(Flag flag) throws PlaygroundException {
    String text = value(flag).orElse("0");
    if (!List.of("0", "1", "2").contains(text)) {
      throw new PlaygroundException(Text.of("playground.qos", text, flag.label()));
    }
    return Integer.parseInt(text);
  }

  private Optional<Flag> flag(String word) {
    return usage.flags().stream().filter(flag -> flag.isCalled(word)).findFirst();
  }

  private String valueAt(int place, Flag flag, List<String> words) throws PlaygroundException {
    // A message may look like an option; a topic or a number that does is a forgotten value.
    boolean forgotten =
        place == words.size() || (!flag.equals(Flag.MESSAGE) && flag(words.get(place)).isPresent());
    if (forgotten) {
      throw new PlaygroundException(
          Text.of("playground.value", flag.label(), flag.value(), usage.example()));
    }
    return words.get(place);
  }

  private void add(Flag flag, String value) throws PlaygroundException {
    if (has(flag) && flag.takesValue() && !flag.many()) {
      throw new PlaygroundException(Text.of("playground.twice", flag.label()));
    }
    values.computeIfAbsent(flag, f -> new ArrayList<>()).add(value);
  }

  private void addOperand(String word) throws PlaygroundException {
    if (operands.size() < usage.operands()) {
      operands.add(word);
      return;
    }
    if (has(Flag.MESSAGE)) {
      String message = values(Flag.MESSAGE).get(0) + " " + word;
      throw new PlaygroundException(Text.of("playground.quotes", message));
    }
    throw new PlaygroundException(
        Text.of("playground.no.place", usage.name(), word, whatStandsBefore(), usage.example()));
  }

  /** What the word may have been meant for. */
  private Text whatStandsBefore() {
    boolean topics = usage.flags().stream().anyMatch(flag -> flag.shortName().equals("-t"));
    return topics ? Text.of("playground.flags.first") : Text.NOTHING;
  }

  private PlaygroundException unknown(String word) {
    if (List.of("-h", "--host", "-p", "--port", "-L", "--url").contains(word)) {
      return new PlaygroundException(Text.of("playground.known.address", word));
    }
    for (Flag flag : usage.flags()) {
      String glued = flag.longName().isEmpty() ? "" : flag.longName() + "=";
      if (flag.takesValue() && !glued.isEmpty() && word.startsWith(glued)) {
        return apart(word, flag.longName(), word.substring(glued.length()));
      }
      boolean stuck = !flag.shortName().isEmpty() && word.startsWith(flag.shortName());
      if (flag.takesValue() && stuck && !word.startsWith("--")) {
        String rest = word.substring(flag.shortName().length());
        return apart(word, flag.shortName(), rest.startsWith("=") ? rest.substring(1) : rest);
      }
    }
    List<String> names =
        usage.flags().stream()
            .flatMap(flag -> Stream.of(flag.shortName(), flag.longName()))
            .filter(name -> !name.isEmpty())
            .toList();
    // Two short names are always one slip apart: only case tells which was meant.
    List<String> candidates =
        word.length() > 2
            ? names
            : names.stream().filter(name -> name.equalsIgnoreCase(word)).toList();
    Text question = Nearest.question(word, candidates);
    Text rest =
        !question.equals(Text.NOTHING)
            ? question
            : usage.flags().isEmpty() && usage.operands() == 0
                ? Text.of("playground.takes.nothing", usage.name())
                : Text.of(
                    "playground.takes",
                    usage.name(),
                    Text.of("help." + usage.name() + ".synopsis"));
    return new PlaygroundException(Text.of("playground.no.option", usage.name(), word, rest));
  }

  private static PlaygroundException apart(String word, String name, String value) {
    return new PlaygroundException(Text.of("playground.space", name, value, word));
  }
}
