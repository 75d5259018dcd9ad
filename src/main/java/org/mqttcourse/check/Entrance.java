package org.mqttcourse.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a check's broker lets in, and how. The course's own clients may always do everything.
 *
 * @param encrypted whether the program is sent to a port with TLS: {@code MQTT_URL} begins with
 *     {@code ssl:} then, and {@code MQTT_CA} names the file of the authority to trust
 * @param passwords by user name; where there are none, everybody is let in
 * @param user whose name and password the program finds in {@code MQTT_USER} and {@code
 *     MQTT_PASSWORD}
 * @param rules what may be read and written, line by line as in a file of rules; without any, all
 */
public record Entrance(
    boolean encrypted, Map<String, String> passwords, Optional<String> user, List<String> rules) {
  /** Everybody may come in and do everything, unencrypted. */
  public static final Entrance OPEN = new Entrance(false, Map.of(), Optional.empty(), List.of());

  public Entrance {
    passwords = Map.copyOf(passwords);
    rules = List.copyOf(rules);
  }

  /** The same with TLS. */
  public Entrance encryptedToo() {
    return new Entrance(true, passwords, user, rules);
  }

  /** The same for one more user; nobody comes in without a name any more. */
  public Entrance withUser(String name, String password) {
    Map<String, String> more = new LinkedHashMap<>(passwords);
    more.put(name, password);
    return new Entrance(encrypted, more, user, rules);
  }

  /** The same where the program is told to come as that user. */
  public Entrance comingAs(String name) {
    return new Entrance(encrypted, passwords, Optional.of(name), rules);
  }

  /** The same with one more line of rules, such as {@code user ada} or {@code read home/#}. */
  public Entrance withRule(String line) {
    return new Entrance(
        encrypted, passwords, user, Stream.concat(rules.stream(), Stream.of(line)).toList());
  }

  /** What the program finds in its environment of this. */
  public Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    user.ifPresent(
        name -> {
          variables.put("MQTT_USER", name);
          variables.put("MQTT_PASSWORD", passwords.getOrDefault(name, ""));
        });
    return variables;
  }
}
