package org.mqttcourse.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/**
 * The users that a broker knows.
 *
 * @param passwords by user name; where there are none, every name is taken as it comes
 * @param anonymous whether a client may come without a name
 */
public record Users(Map<String, String> passwords, boolean anonymous) {
  /** The users that a broker knows. */
  public Users {
    passwords = Map.copyOf(passwords);
  }

  /** Whoever comes. */
  public static Users anyone() {
    return new Users(Map.of(), true);
  }

  /** Only those. */
  public static Users only(Map<String, String> passwords) {
    return new Users(passwords, false);
  }

  /** Whether a client that says that name and password is who it claims to be. */
  boolean know(String name, byte[] password) {
    if (passwords.isEmpty()) {
      return anonymous;
    }
    String right = passwords.get(name);
    // Takes as long for a nearly right one as for any other.
    return right != null && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), password);
  }

  /** Names only: a password is nobody's business. */
  @Override
  public String toString() {
    return "Users" + passwords.keySet() + (anonymous ? " and anybody without a name" : "");
  }
}
