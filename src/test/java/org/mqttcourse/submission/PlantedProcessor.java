package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A jar whose annotation processor writes a file as soon as a compiler starts it. */
final class PlantedProcessor {
  private static final String SOURCE =
      """
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.Set;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.TypeElement;

      @SupportedAnnotationTypes("*")
      public class Planted extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
          return SourceVersion.latest();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
          super.init(environment);
          try {
            Files.writeString(Path.of("%s"), "I was here");
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }

        @Override
        public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          return false;
        }
      }
      """;

  private PlantedProcessor() {}

  /** Makes the jar in that folder; its processor writes the trace. */
  static Path jar(Path folder, Path trace) throws IOException {
    Path source = Files.createDirectories(folder).resolve("Planted.java");
    Files.writeString(source, SOURCE.formatted(trace.toString().replace("\\", "\\\\")));
    javac("-proc:none", "-d", folder.toString(), source.toString());
    Path jar = folder.resolve("planted.jar");
    try (PlainJar made = PlainJar.create(jar)) {
      made.add("Planted.class", Files.readAllBytes(folder.resolve("Planted.class")));
      made.add(
          "META-INF/services/javax.annotation.processing.Processor",
          "Planted\n".getBytes(StandardCharsets.US_ASCII));
    }
    return jar;
  }

  /** Compiles something with processors, as a compiler does that nobody told otherwise. */
  static void run(Path jar, Path folder) throws IOException {
    Path source = folder.resolve("Any.java");
    Files.writeString(source, "class Any {}");
    // By its own path: from Java 23 on a compiler takes none from the class path unasked.
    javac("-processorpath", jar.toString(), "-d", folder.toString(), source.toString());
  }

  private static void javac(String... arguments) {
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
  }
}
