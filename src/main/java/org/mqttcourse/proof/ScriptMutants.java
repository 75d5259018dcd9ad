package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mistakes that a finger slips into a script, one at a time, at every place for them. */
final class ScriptMutants {
  private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'|\\S+");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Set<String> SWITCHES = Set.of("-v", "-r", "-n", "-c");
  private static final List<String> LEVELS = List.of("0", "1", "2");

  private final String file;
  private final String text;
  private final Set<String> variables = new LinkedHashSet<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private ScriptMutants(String file, String text) {
    this.file = file;
    this.text = text;
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      variables.add(variable.group());
    }
  }

  /** All of them, in the order of the file. */
  static List<Mutant> of(String file, String text) {
    ScriptMutants script = new ScriptMutants(file, text);
    script.mutate();
    return List.copyOf(script.mutants);
  }

  private void mutate() {
    Place before = null;
    for (Place line : matches(Pattern.compile("[^\\n]+"), 0, text.length())) {
      if (line.code().startsWith("#") || line.code().isBlank()) {
        continue;
      }
      if (before != null && !before.code().equals(line.code())) {
        String between = text.substring(before.end(), line.begin());
        add(
            before.begin(),
            line.end(),
            line.code() + between + before.code(),
            "swap " + Mutant.shown(before.code()) + " and " + Mutant.shown(line.code()));
      }
      before = line;
      add(line.begin(), line.end(), "", "drop " + Mutant.shown(line.code()));
      words(line);
    }
  }

  private void words(Place line) {
    List<Place> words = matches(WORD, line.begin(), line.end());
    String command = words.get(0).code();
    if (command.equals("pub")) {
      append(line, " -r");
    }
    if (command.equals("pub") || command.equals("sub")) {
      LEVELS.stream().skip(1).forEach(qos -> append(line, " -q " + qos));
    }
    for (int i = 1; i < words.size(); i++) {
      Place word = words.get(i);
      String flag = words.get(i - 1).code();
      if (SWITCHES.contains(word.code())) {
        add(word.begin(), word.end(), "", "drop " + word.code());
      } else if (flag.equals("-q")) {
        LEVELS.stream().filter(qos -> !qos.equals(word.code())).forEach(qos -> change(word, qos));
      } else if (!word.code().startsWith("-")) {
        value(word, flag.equals("-t") || command.equals("wait"));
      }
    }
    swapTopicAndMessage(words);
  }

  private void value(Place word, boolean isTopic) {
    change(word, appended(word.code(), "x"));
    if (isTopic) {
      change(word, appended(word.code(), "/"));
      change(word, word.code().startsWith("/") ? word.code().substring(1) : "/" + word.code());
      wildcards(word);
      cases(word);
    }
    if (word.code().contains("$")) {
      change(word, "'" + word.code().replace("\"", "") + "'");
    }
    for (Place variable : matches(VARIABLE, word.begin(), word.end())) {
      variables.stream()
          .filter(other -> !other.equals(variable.code()))
          .forEach(other -> change(variable, other));
    }
  }

  private void wildcards(Place word) {
    for (Place wild : matches(Pattern.compile("[+#]"), word.begin(), word.end())) {
      if (wild.end() == word.end()) {
        change(wild, wild.code().equals("+") ? "#" : "+");
      } else {
        add(wild.begin(), word.end(), "#", "# from there on");
      }
      add(wild.begin(), Math.min(wild.end() + 1, word.end()), "", "drop the level");
    }
  }

  private void cases(Place word) {
    for (Place capital : matches(Pattern.compile("(?<![$\\w])[A-Z]"), word.begin(), word.end())) {
      change(capital, capital.code().toLowerCase(Locale.ROOT));
    }
  }

  private void swapTopicAndMessage(List<Place> words) {
    int topic = words.stream().map(Place::code).toList().indexOf("-t") + 1;
    int message = words.stream().map(Place::code).toList().indexOf("-m") + 1;
    if (topic > 0 && message > topic && message < words.size()) {
      Place one = words.get(topic);
      Place other = words.get(message);
      add(
          one.begin(),
          other.end(),
          other.code() + text.substring(one.end(), other.begin()) + one.code(),
          "swap topic and message");
    }
  }

  private static String appended(String word, String more) {
    char last = word.charAt(word.length() - 1);
    return last == '"' || last == '\''
        ? word.substring(0, word.length() - 1) + more + last
        : word + more;
  }

  private void append(Place line, String more) {
    add(line.end(), line.end(), more, "with" + more);
  }

  private void change(Place place, String replacement) {
    add(place.begin(), place.end(), replacement, place.code() + " -> " + replacement);
  }

  private void add(int begin, int end, String replacement, String change) {
    mutants.add(Mutant.of(file, text, begin, end, replacement, change));
  }

  private List<Place> matches(Pattern pattern, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to).useTransparentBounds(true);
    List<Place> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(new Place(matcher.start(), matcher.end(), matcher.group()));
    }
    return places;
  }

  private record Place(int begin, int end, String code) {}
}
