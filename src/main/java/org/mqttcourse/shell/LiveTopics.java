package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.TopicPicture;
import org.mqttcourse.report.TopicTree;
import org.mqttcourse.wire.Follower;
import org.mqttcourse.wire.Sighting;
import org.mqttcourse.wire.TopicFilter;

/** A tree of topics that grows while it is shown. Safe for many threads. */
final class LiveTopics implements Follower.Reader {
  private final TopicTree tree = new TopicTree();
  private final TopicFilter filter;

  /** Shows the topics that match. */
  LiveTopics(TopicFilter filter) {
    this.filter = filter;
  }

  synchronized void before(List<Sighting> sightings) {
    sightings.forEach(tree::add);
  }

  @Override
  public synchronized boolean read(List<Sighting> fresh, long missed) {
    fresh.forEach(tree::add);
    return true;
  }

  /** The picture of this moment. */
  synchronized List<String> picture(Theme theme, int columns, int rows) {
    return new TopicPicture(theme, columns, rows).lines(tree, filter);
  }
}
