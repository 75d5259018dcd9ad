package org.mqttcourse.wire;

import java.util.function.Function;

/**
 * Who sees the packets of a connection pass, and can read them later from their bytes.
 *
 * @param connection where they pass
 * @param clientIdentifier as CONNECT named the client; empty before
 * @param reader of one packet's bytes; never fails
 */
public record Witness(
    Connection connection, String clientIdentifier, Function<Bytes, Event> reader) {}
