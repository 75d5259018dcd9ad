package org.mqttcourse.submission;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a submission with the JDK's own compiler, in this process. Safe for many threads. */
public final class Compiler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final int RELEASE = 17;

  /**
   * For the Java 17 that every student has, also where we run on a newer one. Where we don't,
   * nothing is asked for: looking up what had been there at a release doubles the work.
   */
  private static final List<String> FOR_RELEASE =
      Runtime.version().feature() == RELEASE
          ? List.of()
          : List.of("--release", Integer.toString(RELEASE));

  /** The compiler's name for what it says when it can't write a class. */
  private static final String NOT_WRITTEN = "compiler.err.class.cant.write";

  /** Deeply nested expressions need it; a page of program needs a hundredth. */
  private static final long STACK_BYTES = 8L << 20;

  private final JavaCompiler javac;
  private final String classPath;
  private final Duration limit;

  private Compiler(JavaCompiler javac, String classPath, Duration limit) {
    this.javac = javac;
    this.classPath = classPath;
    this.limit = limit;
  }

  /**
   * The compiler of the Java that we run on.
   *
   * @throws NeedsJdkException where that Java has none
   */
  public static Compiler of(Libraries libraries) {
    return of(libraries.jars(), TIME_LIMIT);
  }

  /**
   * The same.
   *
   * @param jars what a program may use
   * @param limit how long it may run for one source
   */
  static Compiler of(List<Path> jars, Duration limit) {
    NeedsJdkException.unlessThereIsACompiler();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return new Compiler(
        javac,
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        limit);
  }

  /**
   * Compiles; whatever is wrong with the submission becomes findings.
   *
   * @param className the class that must be there, without a package
   * @param classes the folder for the compiled classes; made where it is missing
   * @throws IOException where we can't write them, or the machine does not let the compiler run
   */
  public Compilation compile(Submission submission, String className, Path classes)
      throws IOException, InterruptedException {
    SourceText source = SourceText.of(submission);
    if (source.problem().isPresent()) {
      return new Compilation.Refused(List.of(source.problem().get()));
    }
    Files.createDirectories(classes);
    MemorySource file = new MemorySource(className + ".java", source.text());
    FutureTask<Compilation> task =
        new FutureTask<>(() -> compile(submission.fileName(), file, className, classes));
    Thread thread = new Thread(null, task, "compiler", STACK_BYTES);
    // A compiler can't be stopped from outside; at least it must not keep us from leaving.
    thread.setDaemon(true);
    thread.start();
    try {
      return CompilerTime.await(task, limit, () -> ran(thread));
    } catch (TimeoutException e) {
      return gaveUp("it took longer than " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException ours) {
        throw ours;
      }
      // Some programs make the compiler itself fail: nested too deep, or constants that explode.
      return gaveUp("it stopped with " + e.getCause().getClass().getSimpleName());
    }
  }

  /** Nothing where the thread has just ended. */
  private static Duration ran(Thread thread) {
    long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    return Duration.ofNanos(Math.max(0, nanos));
  }

  private Compilation compile(String shownName, MemorySource file, String className, Path classes)
      throws IOException {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(messages, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(new NoOutput(), files, messages, options(classes), null, List.of(file));
      List<Element> declared = new ArrayList<>();
      task.analyze().forEach(declared::add);
      CompilerMessages errors = CompilerMessages.of(messages.getDiagnostics());
      if (!errors.none()) {
        return new Compilation.Refused(errors.findings(shownName, file.text()));
      }
      MainClass main = MainClass.find(declared, className, task.getElements());
      if (main.problem().isPresent()) {
        return new Compilation.Refused(List.of(main.problem().get()));
      }
      task.generate();
      throwIfNotWritten(messages.getDiagnostics());
      CompilerMessages late = CompilerMessages.of(messages.getDiagnostics());
      return late.none()
          ? new Compilation.Compiled(main.binaryName(), file.fileName())
          : new Compilation.Refused(late.findings(shownName, file.text()));
    }
  }

  /** The compiler takes a full disk for a mistake in the program. */
  private static void throwIfNotWritten(List<Diagnostic<? extends JavaFileObject>> messages)
      throws IOException {
    for (Diagnostic<? extends JavaFileObject> message : messages) {
      if (message.getCode().equals(NOT_WRITTEN)) {
        throw new IOException(message.getMessage(Locale.ENGLISH).strip());
      }
    }
  }

  private List<String> options(Path classes) {
    List<String> options = new ArrayList<>(FOR_RELEASE);
    Collections.addAll(
        options,
        "-proc:none",
        "-implicit:none",
        "-nowarn",
        "-Xlint:none",
        "-g",
        // Else joining two texts makes a JVM build and compile a class, which takes it longer
        // than all that most programs do.
        "-XDstringConcat=inline",
        "-encoding",
        "UTF-8",
        "-classpath",
        classPath,
        "-sourcepath",
        "",
        "-d",
        classes.toString());
    return options;
  }

  static Compilation gaveUp(String why) {
    return Compilation.refused(
        "compiler-gave-up",
        "a program that Java's compiler can read",
        "the compiler gave up: " + why,
        "Look for an expression that is nested very deep, or very long, and split it.");
  }
}
