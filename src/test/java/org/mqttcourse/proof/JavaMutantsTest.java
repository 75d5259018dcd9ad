package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaMutantsTest {
  private static final String FRAME =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      class A {
        static void main(String[] args) {
          %s
        }
      }
      """;

  @Test
  void dropsAStatement() throws IOException {
    assertTrue(changed("client.connect();").contains(";"));
  }

  @Test
  void leavesBeforeAStatement() throws IOException {
    assertTrue(changed("a();").contains("if (Boolean.TRUE) return; a();"));
  }

  @Test
  void swapsNeighboursButNotDeclarations() throws IOException {
    assertTrue(changed("a(); b();").contains("b(); a();"));
    assertFalse(changed("int a = f(); int b = g();").contains("int b = g(); int a = f();"));
  }

  @Test
  void swapsArguments() throws IOException {
    List<String> changed = changed("f(a, b, c);");
    assertTrue(changed.contains("f(b, a, c);"), changed.toString());
    assertTrue(changed.contains("f(a, c, b);"), changed.toString());
    assertTrue(changed("new A(a, b);").contains("new A(b, a);"));
  }

  @Test
  void countsOneTooManyOrTooFew() throws IOException {
    assertTrue(changed("publish(1);").containsAll(List.of("publish(0);", "publish(2);")));
    assertEquals(1, changed("publish(0);").stream().filter(code -> code.contains("(1)")).count());
  }

  @Test
  void turnsFlagsRound() throws IOException {
    assertTrue(changed("setCleanSession(true);").contains("setCleanSession(false);"));
  }

  @Test
  void changesTextsAndCharsets() throws IOException {
    assertTrue(changed("f(\"a/b\");").contains("f(\"a/bx\");"));
    List<String> charset = changed("text.getBytes(UTF_8);");
    assertTrue(charset.contains("text.getBytes();"), charset.toString());
    assertTrue(
        charset.contains("text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);"),
        charset.toString());
  }

  @Test
  void turnsConditionsAndOperatorsRound() throws IOException {
    List<String> loop = changed("while (i <= n) { i++; }");
    assertTrue(loop.contains("while (!(i <= n)) { i++; }"), loop.toString());
    assertTrue(loop.contains("while (i < n) { i++; }"), loop.toString());
    assertTrue(loop.contains("while (i <= n) { i--; }"), loop.toString());
    assertTrue(changed("if (!done) { f(); }").contains("if (done) { f(); }"));
    assertTrue(changed("x += 9 * y;").contains("x -= 9 * y;"));
  }

  @Test
  void leavesImportsAlone() throws IOException {
    assertEquals(List.of(), JavaMutants.of("A.java", "import static java.lang.Math.PI;\n"));
  }

  @Test
  void givesEachMutantANameOfItsOwn() throws IOException {
    List<String> names =
        JavaMutants.of("A.java", FRAME.formatted("f(1, 1); f(1, 1);")).stream()
            .map(Mutant::name)
            .toList();
    assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    assertTrue(names.contains("A.java:4:7 1 -> 2"), names.toString());
  }

  /** What can become of that statement. */
  private static List<String> changed(String statement) throws IOException {
    String before = FRAME.substring(0, FRAME.indexOf("%s"));
    return JavaMutants.of("A.java", FRAME.formatted(statement)).stream()
        .map(mutant -> mutant.text().substring(before.length(), mutant.text().lastIndexOf("\n  }")))
        .toList();
  }
}
