package org.mqttcourse.shell;

import java.util.List;
import org.mqttcourse.report.TopicPrinter;
import org.mqttcourse.report.TopicTree;
import org.mqttcourse.report.UserError;
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
      throw new UserError("One topic filter at a time, such as: topics home/#");
    }
    TopicFilter filter = new TopicFilter(arguments.isEmpty() ? "#" : arguments.get(0));
    if (!filter.isValid()) {
      throw new UserError("'" + filter + "' is no topic filter: # stands last, + for one level.");
    }
    TopicTree tree = new TopicTree();
    session.journal().freeze().sightings().forEach(tree::add);
    List<TopicTree.Line> lines = tree.lines(filter);
    if (lines.isEmpty()) {
      session.say(
          tree.topics() == 0
              ? "No message was seen yet. Try: pub -t test/all -m hi"
              : "No topic that was seen matches " + filter + ".");
      return;
    }
    StringBuilder text = new StringBuilder();
    for (String line :
        new TopicPrinter(session.theme()).lines(lines, session.theme().textWidth())) {
      text.append(line.stripTrailing()).append('\n');
    }
    if (tree.beyond() > 0) {
      text.append("... and ").append(tree.beyond()).append(" messages to more topics than fit\n");
    }
    session.screen().print(text);
  }
}
