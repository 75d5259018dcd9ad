package org.mqttcourse.broker;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How an encrypted door is to be opened.
 *
 * @param folder of the certificate authority, which is made there where it is missing
 * @param port to listen on; 0 for any free one
 * @param elsewhereIfTaken whether to take a free port where the given one is in use
 * @param clock tells when a certificate has expired
 */
public record TlsSettings(Path folder, int port, boolean elsewhereIfTaken, Clock clock) {
  /** The port of MQTT over TLS, registered with IANA. */
  public static final int MQTTS_PORT = 8883;

  /** What clients are given to trust, in that folder. */
  public static final String CERTIFICATE_FILE = "ca.pem";

  /** Its usual port where that is free. */
  public static TlsSettings usual(Path folder, Clock clock) {
    return new TlsSettings(folder, MQTTS_PORT, true, clock);
  }

  /** The same at another port. */
  public TlsSettings at(int otherPort) {
    return new TlsSettings(folder, otherPort, elsewhereIfTaken, clock);
  }
}
