package org.mqttcourse.submission.inside;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports of 127.0.0.1 that lead out of the sandbox, each through a Unix socket. Any other address is
 * what it is in there: nobody is at home.
 */
final class Links {
  private final Map<Integer, SocketAddress> sockets;

  private Links(Map<Integer, SocketAddress> sockets) {
    this.sockets = sockets;
  }

  /** Reads {@code 1883=/run/broker/a:8883=/run/broker/b}; empty text for none. */
  static Links read(String text) {
    Map<Integer, SocketAddress> sockets = new HashMap<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf(':', from);
      String link = text.substring(from, end < 0 ? text.length() : end);
      int equals = link.indexOf('=');
      sockets.put(
          Integer.valueOf(link.substring(0, equals)),
          UnixDomainSocketAddress.of(link.substring(equals + 1)));
      from += link.length() + 1;
    }
    return new Links(sockets);
  }

  boolean none() {
    return sockets.isEmpty();
  }

  /** Where a connection to that address really goes. */
  SocketAddress of(InetSocketAddress address) {
    SocketAddress socket = sockets.get(address.getPort());
    return socket != null && address.getAddress().isLoopbackAddress() ? socket : address;
  }
}
