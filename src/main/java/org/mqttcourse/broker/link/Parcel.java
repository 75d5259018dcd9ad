package org.mqttcourse.broker.link;

import java.util.Optional;
import org.mqttcourse.wire.Packet;

/** Something on its way over a link. One of deliver and drop is called, once. */
public interface Parcel {
  /** What it is; empty for the end of the connection. */
  Optional<Packet> packet();

  /** How many bytes. */
  int size();

  /** It arrives. */
  void deliver();

  /** It arrives, and the link is cut when it has. */
  void deliverLast(Runnable cut);

  /** A copy of it arrives; before it itself does. */
  void deliverCopy();

  /** It never arrives. */
  void drop();
}
