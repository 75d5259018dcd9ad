package sieve;

import java.util.List;
import java.util.Locale;
import org.mqttcourse.wire.TopicFilter;

/** A topic filter, a topic name, and the rule that a wrong answer breaks. */
record Question(String filter, String name, Rule rule) {

  /** All questions, made of three words. */
  static List<Question> about(List<String> words) {
    String a = words.get(0);
    String b = words.get(1);
    String c = words.get(2);
    return List.of(
        new Question(a + "/" + b, a + "/" + b, Rule.PLAIN),
        new Question(a + "/" + b, a + "/" + b + "/" + c, Rule.PLAIN),
        new Question(a + "/" + b + "/" + c, a + "/" + b, Rule.PLAIN),
        new Question(a + "/" + b, a + "/" + b.toUpperCase(Locale.ROOT), Rule.CASE),
        new Question("+", a, Rule.PLUS),
        new Question(a + "/+/" + c, a + "/" + b + "/" + c, Rule.PLUS),
        new Question(a + "/+", a + "/" + b + "/" + c, Rule.PLUS),
        new Question(a + "/+", a, Rule.PLUS),
        new Question("#", a + "/" + b, Rule.HASH),
        new Question(a + "/#", a + "/" + b + "/" + c, Rule.HASH),
        new Question(a + "/#", a + b + "/" + c, Rule.HASH),
        new Question(a + "/#", a, Rule.PARENT),
        new Question(a + "/" + b + "/#", a + "/" + b, Rule.PARENT),
        new Question("+/" + b + "/#", a + "/" + b, Rule.PARENT),
        new Question(a + "." + b + "/+", a + "x" + b + "/" + c, Rule.LETTERS),
        new Question(a + "(1)/+", a + "(1)/" + c, Rule.LETTERS),
        new Question(a + "*/" + b, a + a + "/" + b, Rule.LETTERS),
        new Question("#", "$" + a + "/" + b, Rule.DOLLAR),
        new Question("+/" + b, "$" + a + "/" + b, Rule.DOLLAR),
        new Question("$" + a + "/#", "$" + a + "/" + b, Rule.PLAIN),
        new Question(a + "//", a + "/", Rule.EMPTY),
        new Question(a, a + "/", Rule.EMPTY),
        new Question(a + "/", a, Rule.EMPTY),
        new Question(a + "/", a + "/", Rule.EMPTY),
        new Question("/" + a, a, Rule.EMPTY),
        new Question(a + "//" + c, a + "//" + c, Rule.EMPTY),
        new Question(a + "/+", a + "/", Rule.EMPTY_FOR_PLUS),
        new Question("+/" + b, "/" + b, Rule.EMPTY_FOR_PLUS),
        new Question(a + "/+/" + c, a + "//" + c, Rule.EMPTY_FOR_PLUS),
        new Question(a + "+/" + b, a + c + "/" + b, Rule.PART_OF_LEVEL),
        new Question("++/" + b, a + "/" + b, Rule.PART_OF_LEVEL),
        new Question(a + "/" + b + "#", a + "/" + b, Rule.PART_OF_LEVEL),
        new Question(a + "/#/" + c, a + "/" + b + "/" + c, Rule.HASH_NOT_LAST),
        new Question("#/" + c, a + "/" + c, Rule.HASH_NOT_LAST),
        new Question(a + "/#", a + "/+", Rule.WILD_NAME),
        new Question("+/" + b, "#/" + b, Rule.WILD_NAME),
        new Question("", a, Rule.NOTHING),
        new Question("#", "", Rule.NOTHING));
  }

  /** What is right: yes, no or invalid. */
  String answer() {
    boolean invalid = name.isEmpty() || name.contains("+") || name.contains("#");
    TopicFilter asked = new TopicFilter(filter);
    if (invalid || !asked.isValid()) {
      return "invalid";
    }
    return asked.matches(name) ? "yes" : "no";
  }

  @Override
  public String toString() {
    return "filter \"" + filter + "\" and topic \"" + name + "\"";
  }
}
