package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttcourse.broker.BrokerState;
import org.mqttcourse.report.TopicPrinter;
import org.mqttcourse.report.TopicTree;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** Shows the topics that were seen, as a tree. */
final class TopicsCommand implements Command {
  private static final Set<String> LIVE = Set.of("-f", "--live");

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public String example() {
    return "topics home/#";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return LIVE.containsAll(before) ? Suggestions.of(session.seen().topics()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    List<String> filters = new ArrayList<>(arguments);
    boolean live = filters.removeAll(LIVE);
    if (filters.size() > 1) {
      throw UserError.of("shell.topics.one");
    }
    TopicFilter filter = new TopicFilter(filters.isEmpty() ? "#" : filters.get(0));
    if (!filter.isValid()) {
      throw UserError.of("shell.filter.wrong", filter);
    }
    if (!live || !grow(session, filter)) {
      print(session, filter);
    }
  }

  /** Until somebody leaves; false where there is no screen to fill. */
  private static boolean grow(Session session, TopicFilter filter) throws InterruptedException {
    LiveTopics topics = new LiveTopics(filter);
    return LiveView.show(
        session,
        topics::before,
        topics,
        (columns, rows) -> topics.picture(session.theme(), columns, rows));
  }

  private static Set<String> topics(List<BrokerState.Retained> kept) {
    return kept.stream().map(BrokerState.Retained::topic).collect(Collectors.toSet());
  }

  private static void print(Session session, TopicFilter filter) {
    TopicTree tree = new TopicTree();
    session.journal().freeze().sightings().forEach(tree::add);
    List<TopicTree.Line> seen = tree.lines(filter);
    // What the packets tell is all there is where the broker is somebody else's.
    List<TopicTree.Line> lines =
        session
            .broker()
            .settledState()
            .map(state -> topics(state.retained()))
            .map(kept -> seen.stream().map(line -> line.keptBy(kept)).toList())
            .orElse(seen);
    if (lines.isEmpty()) {
      session.tell(
          tree.topics() == 0
              ? Text.of("shell.topics.none")
              : Text.of("shell.topics.no.match", filter));
      return;
    }
    StringBuilder text = new StringBuilder();
    for (String line :
        new TopicPrinter(session.theme()).lines(lines, session.theme().textWidth())) {
      text.append(line.stripTrailing()).append('\n');
    }
    if (tree.beyond() > 0) {
      text.append(session.texts().of("shell.topics.beyond", tree.beyond())).append('\n');
    }
    session.screen().print(text);
  }
}
