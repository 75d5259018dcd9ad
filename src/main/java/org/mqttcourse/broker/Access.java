package org.mqttcourse.broker;

/**
 * Who may come in, and what they may do there.
 *
 * @param users who may come in
 * @param rules what they may read and write
 */
public record Access(Users users, AccessRules rules) {
  /** Everybody may do everything. */
  public static Access open() {
    return new Access(Users.anyone(), AccessRules.none());
  }
}
