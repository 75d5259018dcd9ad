package org.mqttcourse.grading;

/**
 * A student as the roster has them; what it doesn't tell is empty.
 *
 * @param name in full
 * @param id the platform's number: Moodle's participant, Canvas's user
 * @param email the address
 * @param sisId the number at the institution
 * @param login the name to log in with
 * @param section of the course
 * @param upload how the platform begins the names of what was handed in; empty where it needs none
 */
public record Person(
    String name,
    String id,
    String email,
    String sisId,
    String login,
    String section,
    String upload) {
  /** Somebody of whom only the name and the number in the hand-in are known. */
  public static Person of(Student student) {
    return new Person(student.name(), student.id(), "", "", "", "", "");
  }

  /** With the beginning of the names. */
  Person uploading(String newUpload) {
    return new Person(name, id, email, sisId, login, section, newUpload);
  }
}
