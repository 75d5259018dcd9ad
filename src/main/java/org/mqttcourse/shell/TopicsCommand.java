package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.TopicPrinter;
import org.mqttcourse.report.TopicTree;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** Shows the topics that were seen, as a tree. */
final class TopicsCommand implements Command {
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
    return before.isEmpty() ? Suggestions.of(session.seen().topics()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.size() > 1) {
      throw UserError.of("shell.topics.one");
    }
    TopicFilter filter = new TopicFilter(arguments.isEmpty() ? "#" : arguments.get(0));
    if (!filter.isValid()) {
      throw UserError.of("shell.filter.wrong", filter);
    }
    TopicTree tree = new TopicTree();
    session.journal().freeze().sightings().forEach(tree::add);
    List<TopicTree.Line> lines = tree.lines(filter);
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
