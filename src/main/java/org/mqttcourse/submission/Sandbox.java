package org.mqttcourse.submission;

import java.util.Optional;

/**
 * What keeps students' programs in, on this machine.
 *
 * @param bubblewrap empty where there is nothing: they run as any program of this user does then
 * @param missing why it is empty, for the user; empty text where it is wanted so, or isn't empty
 */
public record Sandbox(Optional<Bubblewrap> bubblewrap, String missing) {
  /** None, because nobody wants one. */
  public static final Sandbox NONE = new Sandbox(Optional.empty(), "");

  /** Looks for one, and tries whether it works; takes a twentieth of a second. */
  public static Sandbox find(SandboxMode mode) throws InterruptedException {
    return mode == SandboxMode.OFF ? NONE : Bubblewrap.find(Bubblewrap.FOLDERS);
  }

  /** There is none, for that reason. */
  static Sandbox missing(String why) {
    return new Sandbox(Optional.empty(), why);
  }

  /** Whether the kernel keeps a program from starting processes without end, before we see it. */
  public boolean boundsProcesses() {
    return bubblewrap.filter(Bubblewrap::boundsProcesses).isPresent();
  }

  /** Whether nobody in there can make name spaces, in which more of the kernel is open to them. */
  public boolean forbidsNamespaces() {
    return bubblewrap.filter(Bubblewrap::nobodyElse).isPresent();
  }

  /** Whether programs are kept in. */
  public boolean isThere() {
    return bubblewrap.isPresent();
  }
}
