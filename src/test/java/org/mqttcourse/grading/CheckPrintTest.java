package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttcourse.check.Check;
import org.mqttcourse.submission.CheckCompiler;

class CheckPrintTest {
  private static final String CHECK =
      """
      package printed;

      import java.util.random.RandomGenerator;
      import org.mqttcourse.check.Check;
      import org.mqttcourse.check.Evidence;
      import org.mqttcourse.check.Values;
      import org.mqttcourse.check.Verdict;

      public final class PrintedCheck implements Check {
        @Override
        public Values draw(RandomGenerator random) {
          return Values.none();
        }

        @Override
        public Values sample() {
          return Values.none();
        }

        @Override
        public Verdict judge(Evidence evidence) {
          return Verdict.error(printed.inside.Words.SAID.toString());
        }
      }
      """;

  private static final String WORDS =
      """
      package printed.inside;

      public final class Words {
        public static final Object SAID = "one";
      }
      """;

  @TempDir private Path root;

  @Test
  void isTheSameForTheSameCheck() throws Exception {
    assertEquals(print("a", CHECK, WORDS), print("b", CHECK, WORDS));
  }

  @Test
  void isAnotherForAnotherCheck() throws Exception {
    assertNotEquals(
        print("a", CHECK, WORDS),
        print("b", CHECK.replace("return Verdict.error(", "return Verdict.error(1 + "), WORDS));
  }

  @Test
  void isAnotherWhereSomethingInASubPackageChanged() throws Exception {
    assertNotEquals(print("a", CHECK, WORDS), print("b", CHECK, WORDS.replace("one", "two")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io/moquette/broker/CourseEngine.class",
        "org/mqttcourse/broker/FrontDoor.class",
        "org/mqttcourse/broker/data/Codec.class",
        "org/mqttcourse/broker/link/Rule.class",
        "org/mqttcourse/grading/Patience.class",
        "org/mqttcourse/submission/inside/Start.class"
      })
  void isAnotherWhereTheMachineryChanged(String name) throws Exception {
    Path other = Files.createDirectories(root.resolve("two").resolve(name).getParent());
    Path one = Files.createDirectories(root.resolve("one").resolve(name).getParent());
    String file = Path.of(name).getFileName().toString();
    Files.writeString(one.resolve(file), "old");
    Files.writeString(other.resolve(file), "new");
    assertNotEquals(print(root.resolve("one")), print(root.resolve("two")));
    assertNotEquals(
        print(Zips.write(root.resolve("one.jar"), name, "old")),
        print(Zips.write(root.resolve("two.jar"), name, "new")));
  }

  @Test
  void isTheSameWhereOnlyWhatShowsResultsChanged() throws Exception {
    String name = "org/mqttcourse/report/Theme.class";
    assertEquals(
        print(Zips.write(root.resolve("one.jar"), name, "old")),
        print(Zips.write(root.resolve("two.jar"), name, "new")));
  }

  private static String print(Path home) throws IOException {
    return new CheckPrint(Optional.of(home)).of(new ToyCheck(Duration.ofSeconds(1)));
  }

  /** Of the check as it would be compiled from these. */
  private String print(String folder, String check, String words) throws Exception {
    Path sources = Files.createDirectories(root.resolve(folder));
    Path first = Files.writeString(sources.resolve("PrintedCheck.java"), check);
    Path second = Files.writeString(sources.resolve("Words.java"), words);
    Path classes = sources.resolve("classes");
    assertEquals(List.of(), CheckCompiler.compile(List.of(first, second), classes));
    URL[] place = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, Check.class.getClassLoader())) {
      Object made = loader.loadClass("printed.PrintedCheck").getConstructor().newInstance();
      return new CheckPrint().of((Check) made);
    }
  }
}
