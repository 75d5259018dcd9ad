package org.mqttcourse.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.mqttcourse.check.Finding;
import org.mqttcourse.wire.Printable;

/**
 * The compiler's errors, as a beginner can use them; warnings are left out.
 *
 * @param errors in the order in which the compiler found them
 */
record CompilerMessages(List<? extends Diagnostic<?>> errors) {
  private static final int SHOWN = 20;
  private static final String ID = "does-not-compile";

  static CompilerMessages of(List<? extends Diagnostic<?>> all) {
    return new CompilerMessages(
        all.stream().filter(message -> message.getKind() == Diagnostic.Kind.ERROR).toList());
  }

  boolean none() {
    return errors.isEmpty();
  }

  /** One finding for each error: what is wrong, then the source line, then a caret under it. */
  List<Finding> findings(String fileName, String source) {
    List<Finding> findings = new ArrayList<>();
    errors.stream()
        .limit(SHOWN)
        .map(error -> finding(error, fileName, source))
        .distinct()
        .forEach(findings::add);
    int more = errors.size() - SHOWN;
    if (more > 0) {
      findings.add(
          new Finding(
              ID,
              "a program that compiles",
              more + " more errors",
              "Mend the first ones: the others are often only their consequence."));
    }
    return findings;
  }

  private static Finding finding(Diagnostic<?> error, String fileName, String source) {
    PlainWords words =
        PlainWords.of(error.getCode(), Printable.text(error.getMessage(Locale.ENGLISH)));
    String got =
        error.getPosition() == Diagnostic.NOPOS
            ? fileName + ": " + words.problem()
            : pointedAt((int) error.getPosition(), fileName, source, words);
    return new Finding(ID, "a program that compiles", got, words.hint());
  }

  private static String pointedAt(int at, String fileName, String source, PlainWords words) {
    SourcePlace place = SourcePlace.at(source, at);
    return "%s:%d: %s%n%s%n%s"
        .formatted(fileName, place.line(), words.problem(), place.text(), place.caret())
        .replace("\r\n", "\n");
  }
}
