package org.mqttcourse.submission;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.mqttcourse.check.Check;

/** Compiles the checks of an instructor's own course: our colleague's code, not a stranger's. */
public final class CheckCompiler {
  private CheckCompiler() {}

  /**
   * Compiles all of them; each error is a line with its file and its line.
   *
   * @param classes the folder for the compiled classes; made where it is missing
   * @return the errors; empty when all is well
   * @throws NeedsJdkException where this Java has no compiler
   * @throws IOException where the classes can't be written
   */
  public static List<String> compile(List<Path> sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    if (sources.isEmpty()) {
      return List.of();
    }
    NeedsJdkException.unlessThereIsACompiler();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(messages, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      boolean unused =
          javac
              .getTask(
                  new NoOutput(),
                  files,
                  messages,
                  options(classes),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
    }
    return messages.getDiagnostics().stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(CheckCompiler::line)
        .distinct()
        .toList();
  }

  private static List<String> options(Path classes) {
    return List.of(
        "-proc:none",
        "-nowarn",
        "-Xlint:none",
        "-parameters",
        "-classpath",
        ourselves().toString(),
        "-sourcepath",
        "",
        "-d",
        classes.toString());
  }

  /** Where the API of the checks comes from: our own jar. */
  private static Path ourselves() {
    try {
      return Path.of(Check.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("our own jar has an address that is none", e);
    }
  }

  /** What is wrong, in one line, with the name that is meant. */
  private static String line(Diagnostic<? extends JavaFileObject> error) {
    List<String> lines = error.getMessage(Locale.ENGLISH).lines().map(String::strip).toList();
    String what = lines.get(0);
    if (lines.size() > 1 && lines.get(1).startsWith("symbol:")) {
      what += " " + lines.get(1).substring("symbol:".length()).strip();
    }
    return error.getSource() == null
        ? what
        : "%s:%d: %s"
            .formatted(error.getSource().getName().replace('\\', '/'), error.getLineNumber(), what);
  }
}
