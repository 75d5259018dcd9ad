package org.mqttcourse.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.mqttcourse.playground.Pace;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.report.LightsPicture;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.TopicFilter;

/** Shows the strips of lights of a tree, as they report themselves. */
final class LightsCommand implements Command {
  private static final String USUAL = "tree";
  private static final long STEP_NANOS = 200_000_000;

  @Override
  public String name() {
    return "lights";
  }

  @Override
  public String example() {
    return "lights tree";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.isEmpty() ? Suggestions.of(session.seen().topics()) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) throws InterruptedException {
    boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    String topic = named ? arguments.get(0) : USUAL;
    List<String> options = arguments.subList(named ? 1 : 0, arguments.size());
    if (!new TopicFilter(topic).isValid() || topic.matches(".*[+#].*") || topic.endsWith("/")) {
      throw UserError.of("shell.lights.topic");
    }
    LightsTree tree = new LightsTree(topic);
    Playground eyes = listen(session, tree, options);
    boolean stays = false;
    try {
      if (!session.screen().show(moving(session, topic, tree))) {
        stays = lineByLine(session, tree);
      }
    } catch (IOException e) {
      throw UserError.of("shell.screen.gone", Problems.say(e));
    } finally {
      if (stays) {
        session.keep(eyes);
      } else {
        eyes.close();
      }
    }
  }

  /**
   * A client of its own: the strips may be on another machine, and what is retained is asked for.
   */
  private static Playground listen(Session session, LightsTree tree, List<String> options)
      throws InterruptedException {
    Playground eyes =
        new Playground(
            () -> session.broker().address().url(),
            () -> session.broker().encryptedAddress().tlsUrl(),
            tree,
            session.outside().clock(),
            Pace.USUAL);
    List<String> words = new ArrayList<>(List.of("sub", "-v", "-q", "1"));
    // Another shell on this broker may look at the lights as well.
    words.addAll(
        List.of("-i", "lights-%04x".formatted(session.outside().seeds().getAsLong() & 0xffff)));
    tree.filters().forEach(filter -> words.addAll(List.of("-t", filter)));
    words.addAll(options);
    try {
      eyes.execute(words);
      return eyes;
    } catch (PlaygroundException e) {
      eyes.close();
      throw UserError.of(e.text());
    }
  }

  private static Screen.Picture moving(Session session, String topic, LightsTree tree) {
    LongSupplier clock = session.outside().nanoClock();
    long began = clock.getAsLong();
    return (columns, rows) -> {
      long step = (clock.getAsLong() - began) / STEP_NANOS;
      String note = session.theme().texts().of(tree.note());
      return new LightsPicture(session.theme(), columns)
          .lines(topic, tree.strips(), note, step, rows);
    };
  }

  /** A line for each change, until Enter; whether it goes on, since nobody can press a key. */
  private static boolean lineByLine(Session session, LightsTree tree)
      throws IOException, InterruptedException {
    Screen screen = session.screen();
    if (!tree.note().equals(Text.NOTHING)) {
      session.say(session.theme().texts().of(tree.note()));
    }
    tree.tell(
        strip -> {
          String line = new LightsPicture(screen.theme(), screen.theme().textWidth()).line(strip);
          screen.print(line + "\n");
        });
    if (screen.isTerminal()) {
      var unused = screen.ask(session.texts().of("shell.lights.leave"));
      tree.tell(strip -> {});
      return false;
    }
    Settling.afterCommand(session);
    return true;
  }
}
