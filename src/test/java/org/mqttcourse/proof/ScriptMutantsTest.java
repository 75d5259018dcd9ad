package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptMutantsTest {
  @Test
  void dropsAndSwapsLines() {
    List<String> changed = changed("# first\nsub -t a\npub -t a -m b\n");
    assertTrue(changed.contains("# first\n\npub -t a -m b\n"), changed.toString());
    assertTrue(changed.contains("# first\npub -t a -m b\nsub -t a\n"), changed.toString());
  }

  @Test
  void changesTopicsAndMessages() {
    List<String> changed = changed("pub -t home/Hall -m \"a b\"");
    for (String expected :
        List.of(
            "pub -t home/Hallx -m \"a b\"",
            "pub -t home/Hall/ -m \"a b\"",
            "pub -t /home/Hall -m \"a b\"",
            "pub -t home/hall -m \"a b\"",
            "pub -t home/Hall -m \"a bx\"",
            "pub -t \"a b\" -m home/Hall")) {
      assertTrue(changed.contains(expected), expected + " in " + changed);
    }
  }

  @Test
  void changesFlags() {
    List<String> changed = changed("sub -t a -q 1 -v");
    for (String expected : List.of("sub -t a -q 0 -v", "sub -t a -q 2 -v", "sub -t a -q 1 ")) {
      assertTrue(changed.contains(expected), expected + " in " + changed);
    }
    assertTrue(changed("pub -t a -m b").contains("pub -t a -m b -r"));
  }

  @Test
  void changesWildcards() {
    List<String> changed = changed("sub -t a/+/b/#");
    for (String expected : List.of("sub -t a/#", "sub -t a/b/#", "sub -t a/+/b/+")) {
      assertTrue(changed.contains(expected), expected + " in " + changed);
    }
  }

  @Test
  void mixesVariablesUp() {
    List<String> changed = changed("sub -i $name -t $topic");
    assertTrue(changed.contains("sub -i $topic -t $topic"), changed.toString());
    assertTrue(changed.contains("sub -i $name -t $name"), changed.toString());
    assertTrue(changed.contains("sub -i $name -t '$topic'"), changed.toString());
  }

  @Test
  void givesEachMutantANameOfItsOwn() {
    List<String> names =
        ScriptMutants.of("a.mqtt", "sub -t $a/$b\nsub -t $a/$b\n").stream()
            .map(Mutant::name)
            .toList();
    assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
  }

  private static List<String> changed(String script) {
    return ScriptMutants.of("a.mqtt", script).stream().map(Mutant::text).toList();
  }
}
