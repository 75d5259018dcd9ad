package org.mqttcourse.submission;

import java.nio.file.Path;

/**
 * A way out of the sandbox: what connects to that port of 127.0.0.1 in there comes out at a Unix
 * socket.
 *
 * @param port in the sandbox
 * @param socket where somebody listens
 */
public record Link(int port, Path socket) {}
