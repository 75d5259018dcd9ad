package org.mqttcourse.grading;

import java.util.List;
import org.mqttcourse.submission.Link;

/**
 * Where a program finds its broker.
 *
 * @param url as the program is told
 * @param links that bring it there where it runs in a sandbox
 */
record BrokerAt(String url, List<Link> links) {
  BrokerAt {
    links = List.copyOf(links);
  }

  /** Reached without further ado. */
  static BrokerAt url(String url) {
    return new BrokerAt(url, List.of());
  }
}
