package org.mqttcourse.broker;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The users that a broker knows. Their passwords are nobody's business, and not kept. */
public final class Users {
  private final Map<String, PasswordHash> hashes;
  private final boolean anonymous;

  Users(Map<String, PasswordHash> hashes, boolean anonymous) {
    this.hashes = Map.copyOf(hashes);
    this.anonymous = anonymous;
  }

  /** Whoever comes. */
  public static Users anyone() {
    return new Users(Map.of(), true);
  }

  /**
   * Only those.
   *
   * @param passwords by user name
   */
  public static Users only(Map<String, String> passwords) {
    SecureRandom random = new SecureRandom();
    return new Users(
        passwords.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> PasswordHash.of(entry.getValue(), random))),
        false);
  }

  /** These and one more, or one with another password; from now on nobody else comes in. */
  public Users with(String name, String password) {
    Map<String, PasswordHash> more = new TreeMap<>(hashes);
    more.put(name, PasswordHash.of(password, new SecureRandom()));
    return new Users(more, false);
  }

  /** These without that one; where none is left, nobody comes in. */
  public Users without(String name) {
    Map<String, PasswordHash> fewer = new TreeMap<>(hashes);
    fewer.remove(name);
    return new Users(fewer, anonymous);
  }

  /** The same, where whoever gives no name comes in too. */
  public Users andAnybodyWithoutAName() {
    return new Users(hashes, true);
  }

  /** Whether a client may come without a name. */
  public boolean anonymous() {
    return anonymous;
  }

  /** Their names. */
  public Set<String> names() {
    return hashes.keySet();
  }

  /** By user name. */
  Map<String, PasswordHash> hashes() {
    return hashes;
  }

  /** Whether a client that says that name and password is who it claims to be. */
  boolean know(String name, byte[] password) {
    if (hashes.isEmpty()) {
      // Without users, every name is taken as it comes.
      return anonymous;
    }
    PasswordHash right = hashes.get(name);
    return right != null && right.fits(password);
  }

  /** Names only. */
  @Override
  public String toString() {
    return "Users" + hashes.keySet() + (anonymous ? " and anybody without a name" : "");
  }
}
