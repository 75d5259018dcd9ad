package org.mqttcourse.shell;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Follower;
import org.mqttcourse.wire.Sighting;

/** Fills the screen with what is made of the journal, again and again, until somebody leaves. */
final class LiveView {
  private static final int MOST_AT_ONCE = 1000;

  private LiveView() {}

  /**
   * Shows it; starts the broker first, since somebody may want to see others' messages only.
   *
   * @param before hears once of all that was recorded before
   * @param reader hears, on a thread of its own, of all that comes while it is shown
   * @return false, at once, where there is no screen to fill
   */
  static boolean show(
      Session session,
      Consumer<List<Sighting>> before,
      Follower.Reader reader,
      Screen.Picture picture)
      throws InterruptedException {
    var unused = session.broker().address();
    List<Sighting> known = session.journal().freeze().sightings();
    before.accept(known);
    long last = known.isEmpty() ? 0 : known.get(known.size() - 1).number();
    Follower follower = Follower.ofAll(session.journal(), "live-view", last, MOST_AT_ONCE, reader);
    try {
      return session.screen().show(picture);
    } catch (IOException e) {
      throw UserError.of("shell.screen.gone", Problems.say(e));
    } finally {
      follower.close();
    }
  }
}
