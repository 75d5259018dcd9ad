package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.check.Finding;
import org.mqttcourse.wire.Bytes;

class CompilerTest {
  @TempDir static Path shared;
  @TempDir Path classes;

  private static Compiler compiler;

  @BeforeAll
  static void unpackLibraries() throws Exception {
    compiler = Compiler.of(Libraries.unpack(shared));
  }

  @Test
  void compilesAProgramThatUsesPahoAndGson() throws Exception {
    Compilation compiled =
        compile(
            """
            import com.google.gson.Gson;
            import org.eclipse.paho.client.mqttv3.MqttClient;
            public class Publish {
              public static void main(String[] args) throws Exception {
                System.out.println(new Gson().toJson(MqttClient.generateClientId()));
              }
            }
            """);
    assertEquals(new Compilation.Compiled("Publish", "Publish.java"), compiled);
    assertTrue(Files.exists(classes.resolve("Publish.class")));
  }

  @Test
  void seesNothingOfTheCourse() throws Exception {
    Finding first =
        refused(
                "import org.mqttcourse.check.Check; public class Publish {"
                    + " public static void main(String[] args) {} }")
            .get(0);
    assertTrue(first.got().contains("there is no package org.mqttcourse.check"), first.got());
  }

  @Test
  void acceptsAPackageAndStartsItsClass() throws Exception {
    assertEquals(
        new Compilation.Compiled("my.own.Publish", "Publish.java"),
        compile("package my.own; public class Publish { public static void main(String[] a) {} }"));
  }

  @Test
  void acceptsAByteOrderMark() throws Exception {
    assertInstanceOf(
        Compilation.Compiled.class,
        compile("\uFEFFpublic class Publish { public static void main(String[] a) {} }"));
  }

  @Test
  void showsTheLineAndACaretUnderTheMistake() throws Exception {
    Finding finding =
        refused(
                """
                public class Publish {
                  public static void main(String[] args) {
                \tint x = 1
                  }
                }
                """)
            .get(0);
    assertEquals("does-not-compile", finding.id());
    assertEquals(
        """
        Publish.java:3: a ; is missing here
            int x = 1
                     ^""",
        finding.got());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int i = \"a\";|here is String, but int is needed",
        "int i = 1.5;|double does not fit into int: something could get lost",
        "foo();|there is no method foo() in class Publish",
        "\"a\".foo(1);|there is no method foo(int) in class String",
        "x = 1;|Java does not know a variable x",
        "Paho.connect();|Java does not know Paho",
        "byte[] payload = \"Hi\";|here is text, but a payload is needed: bytes",
        "Foo f;|Java does not know a class Foo",
        "Thread.sleep(1);|InterruptedException may happen here, and nobody deals with it",
        "String s = \"a;|this text has no end",
        "char c = 'abc';|this character has no end",
        "String s = \u201Ca\u201D;|Java has no use for the character '\\u201c' here",
        "/* int i;|this comment has no end",
        "int i; i++;|i may still be without a value here",
        "int i = 1; int i = 2;|there already is a variable i",
        "1 + 1;|this does nothing by itself",
        "int i = ;|Java did not expect this here",
        "String s = new String(1, 2);|there is no constructor String(int,int)",
        "take(1, 2);|take wants (String) and is given (int,int)",
        "take(1);|here is int, but String is needed",
        "instance();|method instance() belongs to an object, and main has none",
        "Runnable r = new Runnable() {};|<anonymous Publish$1>",
        "while (true) {} int i;|this can never be reached",
        "int i = 1; i++; Runnable r = () -> take(\"\" + i);|a lambda may only use local variables",
        "else { }|this else has no if",
        "}|this stands outside of any class",
        "if (true) {|the file ends too early",
        "} int missing() {|the method promises a result, and ends here without one",
        "} foo() {|this method does not say what it returns",
      })
  void saysInPlainWords(String statements, String words) throws Exception {
    List<Finding> findings =
        refused(
            """
            public class Publish {
              static void take(String s) {}
              void instance() {}
              public static void main(String[] args) {
                %s
              }
            }
            """
                .formatted(statements));
    assertTrue(
        findings.stream().anyMatch(finding -> finding.got().contains(words)),
        () -> findings.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty-file",
        "' \n\t'|empty-file",
        "'// nothing yet'|wrong-class",
        "'public class Publisher { public static void main(String[] a) {} }'|wrong-class",
        "'public class publish { public static void main(String[] a) {} }'|wrong-class",
        "'public class Publish { }'|no-main",
        "'public class Publish { public static void Main(String[] a) {} }'|no-main",
        "'public class Publish { static void main(String[] a) {} }'|no-main",
        "'public class Publish { public static void main() {} }'|no-main",
        "'public class Publish { public static int main(String[] a) { return 0; } }'|no-main",
        "'this is no program'|does-not-compile",
      })
  void namesWhatIsWrongWithTheFile(String source, String id) throws Exception {
    assertEquals(id, refused(source).get(0).id());
  }

  @Test
  void saysWhichClassIsThereAndWhichIsWanted() throws Exception {
    Finding finding = refused("class Sender { } record Point(int x) { }").get(0);
    assertEquals("a class called Publish", finding.expected());
    assertEquals("the file holds class Sender, class Point", finding.got());
  }

  @Test
  void namesTheLineAndTheByteThatIsNotUtf8() throws Exception {
    byte[] latin1 = "// ok\n// Grüße".getBytes(StandardCharsets.ISO_8859_1);
    Finding finding = refused(new Submission("Publish.java", Bytes.of(latin1))).get(0);
    assertEquals("not-utf8", finding.id());
    assertEquals("line 2 of Publish.java is not UTF-8: its byte 6 is 0xFC", finding.got());
  }

  @Test
  void recognisesUtf16() throws Exception {
    byte[] wide = "public class Publish { }".getBytes(StandardCharsets.UTF_16);
    Finding finding = refused(new Submission("Publish.java", Bytes.of(wide))).get(0);
    assertEquals("not-utf8", finding.id());
    assertTrue(finding.hint().contains("UTF-16"), finding.hint());
  }

  @Test
  void refusesAFileOfTenMegabytesWithoutCompilingIt() throws Exception {
    Finding finding =
        refused(new Submission("Publish.java", Bytes.of(new byte[10 * 1024 * 1024]))).get(0);
    assertEquals("file-too-big", finding.id());
  }

  @Test
  void survivesAnExpressionThatIsNestedTooDeep() throws Exception {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    Finding finding =
        refused(
                "public class Publish { public static void main(String[] a) { int i = "
                    + deep
                    + "; } }")
            .get(0);
    assertEquals("compiler-gave-up", finding.id());
  }

  @Test
  void runsNoAnnotationProcessorThatAJarBringsAlong() throws Exception {
    Path trace = classes.resolve("trace");
    Path jar = PlantedProcessor.jar(classes.resolve("planted"), trace);
    Submission submission =
        new Submission(
            "Publish.java",
            Bytes.utf8("public class Publish { public static void main(String[] args) {} }"));

    assertEquals(
        new Compilation.Compiled("Publish", "Publish.java"),
        Compiler.of(List.of(jar), Duration.ofSeconds(30))
            .compile(submission, "Publish", classes.resolve("compiled")));
    assertFalse(Files.exists(trace));

    PlantedProcessor.run(jar, classes.resolve("planted"));
    assertTrue(Files.exists(trace), "where processors run, this one leaves a trace");
  }

  @Test
  void leavesWarningsOut() throws Exception {
    assertInstanceOf(
        Compilation.Compiled.class,
        compile(
            """
            import java.util.*;
            public class Publish {
              public static void main(String[] args) {
                List raw = new ArrayList();
                raw.add(new Integer(1));
              }
            }
            """));
  }

  private Compilation compile(String source) throws Exception {
    return compile(new Submission("Publish.java", Bytes.utf8(source)));
  }

  private Compilation compile(Submission submission) throws Exception {
    return compiler.compile(submission, "Publish", classes);
  }

  private List<Finding> refused(String source) throws Exception {
    return refused(new Submission("Publish.java", Bytes.utf8(source)));
  }

  private List<Finding> refused(Submission submission) throws Exception {
    return assertInstanceOf(Compilation.Refused.class, compile(submission)).findings();
  }
}
