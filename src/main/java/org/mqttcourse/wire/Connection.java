package org.mqttcourse.wire;

/**
 * A client's TCP connection, as the front door knows it.
 *
 * @param number counts from 1 in each journal
 * @param party whose it is
 */
public record Connection(int number, Party party) {
  /** Whose connection: the judged one's, or that of the course's own players. */
  public enum Party {
    STUDENT,
    COURSE
  }
}
