package org.mqttcourse.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttcourse.broker.AccessRules.Client;
import org.mqttcourse.broker.AccessRules.Right;
import org.mqttcourse.broker.AccessRules.Rule;
import org.mqttcourse.wire.TopicFilter;

class AccessRulesTest {
  private static final Client ANN = new Client(Optional.of("ann"), "sensor");
  private static final Client NOBODY = new Client(Optional.empty(), "guest");

  @Test
  void grantsAllWhereThereAreNoRules() {
    assertTrue(AccessRules.none().mayWrite(NOBODY, "a"));
    assertTrue(AccessRules.none().mayRead(NOBODY, "a"));
    assertTrue(AccessRules.none().mayAskFor(NOBODY, "#"));
  }

  @Test
  void deniesWhatNoRuleGrants() {
    AccessRules rules = rules(Rule.user("ann", Right.READ, "home/#"));
    assertTrue(rules.mayRead(ANN, "home/kitchen"));
    assertFalse(rules.mayRead(ANN, "office"));
    assertFalse(rules.mayWrite(ANN, "home/kitchen"));
    assertFalse(rules.mayRead(NOBODY, "home/kitchen"));
  }

  @Test
  void aDenialBeatsEveryGrant() {
    AccessRules rules =
        rules(
            Rule.everybody(Right.NOTHING, "secret/#"),
            Rule.user("ann", Right.READ_AND_WRITE, "secret/ann"),
            Rule.everybody(Right.READ_AND_WRITE, "#"));
    assertFalse(rules.mayRead(ANN, "secret/ann"));
    assertFalse(rules.mayWrite(ANN, "secret"));
    assertTrue(rules.mayWrite(ANN, "open"));
    assertTrue(rules.mayAskFor(ANN, "#"));
    assertFalse(rules.mayAskFor(ANN, "secret/+"));
    assertFalse(rules.mayAskFor(ANN, "secret/#"));
    assertTrue(rules.mayAskFor(ANN, "+/ann"));
  }

  @Test
  void putsNamesIntoFilters() {
    AccessRules rules =
        rules(Rule.everybody(Right.WRITE, "users/%u/#"), Rule.everybody(Right.READ, "%c/commands"));
    assertTrue(rules.mayWrite(ANN, "users/ann/x"));
    assertFalse(rules.mayWrite(ANN, "users/bob/x"));
    assertFalse(rules.mayWrite(NOBODY, "users//x"));
    assertTrue(rules.mayRead(ANN, "sensor/commands"));
    assertFalse(rules.mayRead(ANN, "guest/commands"));
  }

  @ParameterizedTest
  @CsvSource({"+", "#", "ann/bob"})
  void aNameSmugglesNothingIn(String name) {
    AccessRules rules = rules(Rule.everybody(Right.READ_AND_WRITE, "users/%u/#"));
    Client smuggler = new Client(Optional.of(name), "x");
    assertFalse(rules.mayWrite(smuggler, "users/ann/x"));
    assertFalse(rules.mayRead(smuggler, "users/ann/bob/x"));
    assertFalse(rules.mayAskFor(smuggler, "users/+/#"));
  }

  @ParameterizedTest
  @CsvSource({
    "#, a/b, true, true", "#, $SYS/a, false, false", "$SYS/#, #, false, false",
    "a/#, a, true, true", "a/#, a/+, true, true", "a/+, a/#, false, true",
    "a/b, a/b, true, true", "a/b, a/c, false, false", "a/b, a, false, false",
    "a/+/c, +/b/c, false, true", "+/+, a/b, true, true", "a, a/#, false, true",
    "a/b/#, a/+/c, false, true", "a/b/#, a, false, false", "a/, a/+, false, true",
    "a, a/, false, false", "a//b, a/+/b, false, true", "+, #, false, true"
  })
  void knowsHowFiltersLie(String first, String second, boolean covers, boolean overlap) {
    assertEquals(covers, Filters.covers(new TopicFilter(first), second));
    assertEquals(overlap, Filters.overlap(new TopicFilter(first), second));
    assertEquals(overlap, Filters.overlap(new TopicFilter(second), first));
  }

  @Test
  void nobodySeesAPassword() {
    assertEquals("Users[ann]", Users.only(java.util.Map.of("ann", "geheim")).toString());
  }

  private static AccessRules rules(Rule... rules) {
    return new AccessRules(List.of(rules));
  }
}
