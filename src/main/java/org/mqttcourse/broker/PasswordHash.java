package org.mqttcourse.broker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a password: enough to recognise it, too little to find it out. Written as
 * mosquitto_passwd writes it ({@code $7$}: PBKDF2 with HMAC-SHA512, RFC 8018), so that one file
 * serves both brokers.
 */
final class PasswordHash {
  private static final Pattern WRITTEN =
      Pattern.compile("\\$7\\$(\\d{1,7})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

  private static final String HMAC = "HmacSHA512";

  /** Ten times mosquitto's; more would let a storm of guesses stop the one loop of the door. */
  private static final int ROUNDS = 1000;

  private static final int MOST_ROUNDS = 100_000;
  private static final int SALT_BYTES = 12;

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /** Of a new password. */
  static PasswordHash of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(
        ROUNDS, salt, derive(password.getBytes(StandardCharsets.UTF_8), salt, ROUNDS));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where it is no such thing
   */
  static PasswordHash read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a hashed password");
    }
    int rounds = Integer.parseInt(matcher.group(1));
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("so many rounds would take too long");
    }
    return new PasswordHash(
        rounds,
        Base64.getDecoder().decode(matcher.group(2)),
        Base64.getDecoder().decode(matcher.group(3)));
  }

  /** Whether it is this password's; takes as long for a nearly right one as for any other. */
  boolean fits(byte[] password) {
    return MessageDigest.isEqual(hash, derive(password, salt, rounds));
  }

  /** PBKDF2's first block: Java's own takes characters only, but MQTT's passwords are bytes. */
  private static byte[] derive(byte[] password, byte[] salt, int rounds) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      // A key is never empty for Java; to HMAC, one that ends in zeros is the same.
      mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, HMAC));
      mac.update(salt);
      byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
      byte[] sum = round.clone();
      for (int i = 1; i < rounds; i++) {
        round = mac.doFinal(round);
        for (int j = 0; j < sum.length; j++) {
          sum[j] ^= round[j];
        }
      }
      return sum;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that
        && rounds == that.rounds
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    Base64.Encoder base64 = Base64.getEncoder();
    return "$7$%d$%s$%s"
        .formatted(rounds, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
