package org.mqttcourse.submission;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler's message means, for somebody who meets it for the first time.
 *
 * @param problem what is wrong, in a line
 * @param hint what to do about it
 */
record PlainWords(String problem, String hint) {
  private static final String ERROR = "compiler.err.";
  private static final String UNTRANSLATED_HINT =
      "Look at the place above the caret, and at the line before it.";

  /** The package in front of a class, which a beginner has never written. */
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  /** In our words where we have them for that code, otherwise as the compiler says it. */
  static PlainWords of(String code, String compilerMessage) {
    String message = PACKAGE.matcher(compilerMessage).replaceAll("");
    return RULES.stream()
        .filter(rule -> code != null && code.startsWith(ERROR + rule.code()))
        .flatMap(rule -> rule.translate(message).stream())
        .findFirst()
        .orElseGet(() -> new PlainWords(firstLine(message), UNTRANSLATED_HINT));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("the compiler refuses this");
  }

  /**
   * How one message is translated; {@code $1} in problem and hint stands for the pattern's first
   * group.
   */
  private record Rule(String code, Pattern message, String problem, String hint) {
    static Rule of(String code, String message, String problem, String hint) {
      return new Rule(code, Pattern.compile(message, Pattern.DOTALL), problem, hint);
    }

    Optional<PlainWords> translate(String text) {
      Matcher matcher = message.matcher(text);
      return matcher.find()
          ? Optional.of(new PlainWords(fill(problem, matcher), fill(hint, matcher)))
          : Optional.empty();
    }

    private static String fill(String template, Matcher matcher) {
      String filled = template;
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String value = matcher.group(group) == null ? "" : matcher.group(group);
        filled = filled.replace("$" + group, value.strip());
      }
      return filled;
    }
  }

  /** The first one that fits counts, so that the special ones stand above the general. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "expected",
              "^'(.)' expected",
              "a $1 is missing here",
              "Put a $1 where the caret points."),
          Rule.of(
              "expected",
              "^<identifier> expected",
              "a name is missing here",
              "Statements belong inside a method, such as main; a variable needs type and name."),
          Rule.of(
              "expected",
              "^(class, .*|class|'module' or 'open') expected",
              "this stands outside of any class",
              "Count the braces above it: there may be a } too many."),
          Rule.of(
              "premature.eof",
              "",
              "the file ends too early",
              "A closing } is missing: each { needs one."),
          Rule.of(
              "cant.resolve",
              "symbol: +class (\\S+)",
              "Java does not know a class $1",
              "Is it spelt so, with its capital letters? Is its import at the top?"),
          Rule.of(
              "cant.resolve",
              "symbol: +variable ([A-Z]\\w*)",
              "Java does not know $1",
              "Is it spelt so, with its capital letters? Is its import at the top?"),
          Rule.of(
              "cant.resolve",
              "symbol: +variable (\\S+)",
              "Java does not know a variable $1",
              "Is it spelt as where it was declared? Does it exist inside these braces?"),
          Rule.of(
              "cant.resolve",
              "symbol: +method (\\w+)\\((.*?)\\)\\s+location: (.*)",
              "there is no method $1($2) in $3",
              "Is it spelt so? Does it take what stands between its parentheses?"),
          Rule.of(
              "prob.found.req",
              "possible lossy conversion from (\\S+) to (\\S+)",
              "$1 does not fit into $2: something could get lost",
              "Say ($2) before it if that is what you want, or use $1 throughout."),
          Rule.of(
              "prob.found.req",
              "String cannot be converted to (MqttMessage|byte\\[\\])",
              "here is text, but a payload is needed: bytes",
              "Turn the text into bytes: text.getBytes(UTF_8)."),
          Rule.of(
              "prob.found.req",
              "incompatible types: (.+) cannot be converted to (.+)",
              "here is $1, but $2 is needed",
              "Turn the one into the other, or change the type of the variable."),
          Rule.of(
              "unreported.exception",
              "unreported exception (\\w+)",
              "$1 may happen here, and nobody deals with it",
              "Put it into try { ... } catch ($1 e), or write \"throws $1\" behind main(...)."),
          Rule.of(
              "unclosed.str.lit",
              "",
              "this text has no end",
              "A text begins and ends with \" on the same line."),
          Rule.of(
              "unclosed.char.lit",
              "",
              "this character has no end",
              "Single quotes are for one character; a text takes double quotes: \"...\"."),
          Rule.of("unclosed.comment", "", "this comment has no end", "Close it with */."),
          Rule.of(
              "illegal.char",
              "illegal character: (.*)",
              "Java has no use for the character $1 here",
              "Typed by a word processor, or copied from a page? Straight quotes are \" and '."),
          Rule.of(
              "missing.ret.stmt",
              "",
              "the method promises a result, and ends here without one",
              "Add a return, or make it void. Does every way through it return?"),
          Rule.of(
              "doesnt.exist",
              "package (\\S+) does not exist",
              "there is no package $1",
              "Compare the import with the task: Paho is org.eclipse.paho.client.mqttv3."),
          Rule.of(
              "var.might.not",
              "variable (\\S+) might",
              "$1 may still be without a value here",
              "Give it one where it is declared."),
          Rule.of(
              "already.defined",
              "(\\w+) (\\S+) is already defined",
              "there already is a $1 $2",
              "Take another name, or leave the type out if you mean the same one."),
          Rule.of(
              "not.stmt",
              "",
              "this does nothing by itself",
              "Is something missing: an =, the parentheses of a call, a quote?"),
          Rule.of(
              "illegal.start",
              "",
              "Java did not expect this here",
              "Look just before the caret: a ) or } missing, or something too much?"),
          Rule.of(
              "cant.apply.symbol",
              "^(?:method|constructor) (\\S+) in .*required: (.*?)\\s+found: +(.*?)\\s+reason",
              "$1 wants ($2) and is given ($3)",
              "Compare what stands between the parentheses, one by one."),
          Rule.of(
              "cant.apply.symbols",
              "no suitable method found for publish\\(String,String",
              "publish takes bytes, not text",
              "Turn the text into bytes: text.getBytes(UTF_8); behind it the QoS, and false."),
          Rule.of(
              "cant.apply.symbols",
              "no suitable (\\w+) found for (\\w+)(\\(.*?\\))",
              "there is no $1 $2$3",
              "It exists, but takes something else: look up which forms it has."),
          Rule.of(
              "non-static",
              "non-static (\\w+) (\\S+) cannot",
              "$1 $2 belongs to an object, and main has none",
              "Declare it static, or make an object first: new ...()."),
          Rule.of(
              "does.not.override.abstract",
              "^(.+) is not abstract and does not override abstract method (.+) in (.+)",
              "$3 asks for a method $2, and $1 has none",
              "Add it, public, and with exactly these types."),
          Rule.of(
              "unreachable.stmt",
              "",
              "this can never be reached",
              "Something above it never ends or always leaves: a loop, a return, a throw."),
          Rule.of(
              "cant.ref.non.effectively.final",
              "",
              "a lambda may only use local variables that never change",
              "Copy it into a final variable first, or use a field or an AtomicInteger."),
          Rule.of(
              "else.without.if",
              "",
              "this else has no if",
              "Is there a ; right behind the if, or a } too many above?"),
          Rule.of(
              "invalid.meth.decl",
              "",
              "this method does not say what it returns",
              "Write void, or a type, before its name."));
}
