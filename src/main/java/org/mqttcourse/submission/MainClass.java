package org.mqttcourse.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.mqttcourse.check.Finding;

/**
 * The class to start, or why there is none.
 *
 * @param binaryName with its package; empty where there is a problem
 */
record MainClass(String binaryName, Optional<Finding> problem) {
  private static final String WANTED = "public static void main(String[] args)";

  /** Looks for the class of that name, in whatever package, and for its main method. */
  static MainClass find(List<? extends Element> declared, String className, Elements elements) {
    List<TypeElement> types =
        ElementFilter.typesIn(declared).stream()
            .filter(type -> type.getEnclosingElement().getKind().name().equals("PACKAGE"))
            .toList();
    Optional<TypeElement> wanted =
        types.stream().filter(type -> type.getSimpleName().contentEquals(className)).findFirst();
    if (wanted.isEmpty()) {
      return wrongClass(types, className);
    }
    List<ExecutableElement> mains =
        ElementFilter.methodsIn(elements.getAllMembers(wanted.get())).stream()
            .filter(method -> method.getSimpleName().contentEquals("main"))
            .toList();
    if (mains.stream().anyMatch(MainClass::canBeStarted)) {
      return new MainClass(elements.getBinaryName(wanted.get()).toString(), Optional.empty());
    }
    return problem(
        "no-main",
        "a method " + WANTED,
        mains.isEmpty()
            ? "class " + className + " has no method main"
            : "class " + className + " has a main, but not written like this",
        "Java starts a program there. Copy that line into your class as it stands.");
  }

  private static MainClass wrongClass(List<TypeElement> types, String className) {
    String there =
        types.stream()
            .map(type -> "class " + type.getSimpleName())
            .collect(Collectors.joining(", "));
    return problem(
        "wrong-class",
        "a class called " + className,
        there.isEmpty() ? "no class at all" : "the file holds " + there,
        "Name it so, with capital letters as shown: public class " + className + " {");
  }

  private static boolean canBeStarted(ExecutableElement method) {
    return method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
        && method.getReturnType().getKind() == TypeKind.VOID
        && method.getParameters().size() == 1
        && method.getParameters().get(0).asType().toString().equals("java.lang.String[]");
  }

  private static MainClass problem(String id, String expected, String got, String hint) {
    return new MainClass("", Optional.of(new Finding(id, expected, got, hint)));
  }
}
