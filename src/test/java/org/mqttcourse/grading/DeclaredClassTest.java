package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeclaredClassTest {
  private static final int MANY = 120_000;

  @Test
  void prefersThePublicClassAndElseTakesTheFirst() {
    assertEquals("Publish", in("class Helper {} public class Publish { class Inner {} }"));
    assertEquals("Publish", in("class Publish {} class Helper {}"));
    assertEquals("Publish", in("public interface Sink { } final class Publish {}"));
    assertEquals("Publish", in("class A { public static class B {} } public final class Publish{"));
  }

  @Test
  void readsNothingInCommentsAndStrings() {
    assertEquals("Publish", in("// public class A\n/* public class B */ class Publish {}"));
    assertEquals(
        "Publish",
        in("class H { String s = \"} \\\" public class A {\"; } public class/**/Publish"));
    assertEquals(
        "Publish", in("class H { char c = '}'; char d = '\\''; } public class Publish {}"));
    assertEquals(
        "Publish",
        in(
            "class H { String s = \"\"\"\n } \" public class A {\n\"\"\"; } public class Publish {}"));
    assertEquals("Publish", in("@Runs(Other.class) public class Publish {}"));
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertEquals("", in(""));
    assertEquals("", in("class"));
    assertEquals("", in("interface A { class B {} }"));
    assertEquals("", in("/* class A {}"));
  }

  @Test
  void isThroughAnyTextInOneGo() {
    assertEquals("", in("/*".repeat(MANY)));
    assertEquals("", in("/*/".repeat(MANY)));
    assertEquals("", in("\"\"\"\\".repeat(MANY)));
    assertEquals("", in("'".repeat(MANY)));
  }

  private static String in(String text) {
    Optional<String> found = DeclaredClass.in(text.getBytes(StandardCharsets.UTF_8));
    return found.orElse("");
  }
}
