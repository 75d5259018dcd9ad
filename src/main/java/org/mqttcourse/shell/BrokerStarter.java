package org.mqttcourse.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttcourse.broker.Access;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.broker.link.Links;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Journal;

/** Starts a broker; an interface, so that a test may do without one. */
@FunctionalInterface
public interface BrokerStarter {
  /**
   * Starts it.
   *
   * @param links to its clients; they outlive it
   * @param tell hears what the broker itself has to say, from any thread
   * @throws IOException with a message for the user
   */
  Running start(BrokerSettings settings, Journal journal, Links links, Consumer<Text> tell)
      throws IOException;

  /** A broker that runs. */
  interface Running extends AutoCloseable {
    /** Where it listens. */
    DoorAddress address();

    /**
     * Opens an encrypted port beside it; the same one again where it is open.
     *
     * @throws IOException with a message for the user
     */
    DoorAddress openTls(TlsSettings tls) throws IOException;

    /** What it holds now; empty where it doesn't tell. */
    default Optional<BrokerState> state() {
      return Optional.empty();
    }

    /** Waits until what clients have written has come in and been dealt with. */
    default void settle() {
      // One that doesn't tell has nothing to wait for.
    }

    /** Closes the port and all connections; what the broker remembers is kept. */
    void shut();

    /**
     * Opens the port again.
     *
     * @throws IOException with a message for the user
     */
    void reopen() throws IOException;

    /** From now on others may come in, and other rules hold. */
    void admit(Access access);

    @Override
    void close();
  }

  /** The course's own broker. */
  static BrokerStarter embedded() {
    return (settings, journal, links, tell) -> {
      CourseBroker broker =
          CourseBroker.start(
              settings,
              journal,
              links,
              why -> tell.accept(Text.of("shell.broker.try.restart", why)));
      broker.notice().ifPresent(tell);
      broker.whenRefused(tell);
      return new Running() {
        @Override
        public DoorAddress address() {
          return broker.address();
        }

        @Override
        public DoorAddress openTls(TlsSettings tls) throws IOException {
          return broker.openTlsDoor(tls);
        }

        @Override
        public Optional<BrokerState> state() {
          return broker.state();
        }

        @Override
        public void settle() {
          broker.settle();
        }

        @Override
        public void shut() {
          broker.shut();
        }

        @Override
        public void reopen() throws IOException {
          broker.reopen();
        }

        @Override
        public void admit(Access access) {
          broker.admit(access);
        }

        @Override
        public void close() {
          broker.close();
        }
      };
    };
  }
}
