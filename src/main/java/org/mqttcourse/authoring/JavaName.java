package org.mqttcourse.authoring;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.mqttcourse.text.Text;

/** An exercise's name in Java: its check's package, and the class of a program. */
final class JavaName {
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?([a-z0-9_.]+)\\.[A-Z]");

  private JavaName() {}

  /** What keeps it from being a package; empty where nothing does. */
  static Optional<Text> packageProblem(String slug) {
    // No class loader takes a class of a package java.
    return SourceVersion.isName(slug) && !slug.equals("java")
        ? Optional.empty()
        : Optional.of(Text.of("cli.author.keyword", slug));
  }

  /**
   * What keeps it from being a program's class: one of the same name in a package that programs
   * import from. Empty where nothing does.
   *
   * @param program the source that every program begins with
   */
  static Optional<Text> classProblem(String className, String program) {
    Set<String> packages = new LinkedHashSet<>(Set.of("java.lang"));
    Matcher imported = IMPORT.matcher(program);
    while (imported.find()) {
      packages.add(imported.group(1));
    }
    return packages.stream().anyMatch(name -> isThere(name + "." + className))
        ? Optional.of(Text.of("cli.author.clash", className))
        : Optional.empty();
  }

  private static boolean isThere(String className) {
    try {
      Class<?> unused = Class.forName(className, false, JavaName.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
