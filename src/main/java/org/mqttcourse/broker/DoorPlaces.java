package org.mqttcourse.broker;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;
import org.mqttcourse.wire.Connection.Party;

/**
 * Opens doors on ports of one address, and says in plain words why one can't be opened.
 *
 * @param host such as {@code 127.0.0.1}
 */
record DoorPlaces(FrontDoor door, String host) {
  /**
   * Opens one.
   *
   * @param port 0 for any that is free
   * @param elsewhereIfTaken whether a free one will do where that port is taken
   * @param option by which the user chooses the port
   * @throws IOException with a message for the user
   */
  DoorAddress open(int port, boolean elsewhereIfTaken, String option, FrontDoor.Threshold threshold)
      throws IOException {
    try {
      return door.open(host, port, Party.STUDENT, 0, threshold);
    } catch (IOException e) {
      if (elsewhereIfTaken && port != 0) {
        return openElsewhere(threshold);
      }
      throw new TextIOException(cantListen(port, option, e), e);
    }
  }

  private DoorAddress openElsewhere(FrontDoor.Threshold threshold) throws IOException {
    try {
      return door.open(host, 0, Party.STUDENT, 0, threshold);
    } catch (IOException e) {
      // Not even a free port: the address itself is wrong.
      throw new TextIOException(Text.of("door.not.ours", host), e);
    }
  }

  private Text cantListen(int port, String option, IOException why) {
    if (why.getCause() instanceof UnresolvedAddressException
        || why.getCause() instanceof UnknownHostException) {
      return Text.of("door.no.address", host);
    }
    return Text.of("door.taken", host, port, option);
  }
}
