package org.mqttcourse.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.playground.PlaygroundCommand;
import org.mqttcourse.text.Text;

/** The list of commands: the course's own, and the playground's. */
final class Commands implements Screen.Assistant {
  /** What other programs call some of the commands. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("exit", "quit", "bye", "quit", "q", "quit", "?", "help");

  private final Session session;
  private Map<String, Command> course;
  private Map<String, Command> playground;

  /** Makes no command yet: the first prompt needs none. */
  Commands(Session session) {
    this.session = session;
  }

  private synchronized Map<String, Command> courseByName() {
    if (course != null) {
      return course;
    }
    course = new LinkedHashMap<>();
    List.of(
            new LessonsCommand(),
            new LessonCommand(),
            new NextCommand(),
            new BackCommand(),
            new TaskCommand(),
            new EditCommand(),
            new RunCommand(),
            new CheckCommand(),
            new WatchCommand(),
            new HintCommand(),
            new SolutionCommand(),
            new DiffCommand(),
            new ResetCommand(),
            new ProgressCommand(),
            new CertificateCommand(),
            new ReviewCommand(),
            new GlossaryCommand(),
            new PythonCommand(),
            new DiagramCommand(),
            new TraceCommand(),
            new TopicsCommand(),
            new RetainedCommand(),
            new SessionsCommand(),
            new ScreenCommand(),
            new LightsCommand(),
            new BrokerCommand(),
            new LinkCommand(),
            new KickCommand(),
            new ExperimentCommand(),
            new BeTheBrokerCommand(),
            new AutopsyCommand(),
            new MatchCommand(),
            new BytesCommand(),
            new DecodeCommand(),
            new HelpCommand(this),
            new QuitCommand())
        .forEach(command -> course.put(command.name(), command));
    return course;
  }

  /** The course's own. */
  List<Command> course() {
    return List.copyOf(courseByName().values());
  }

  /** The playground's. */
  List<Command> playground() {
    return List.copyOf(playgroundByName().values());
  }

  private synchronized Map<String, Command> playgroundByName() {
    if (playground == null) {
      playground = new LinkedHashMap<>();
      for (PlaygroundCommand command : session.playground().commands()) {
        Command adapted = new PlaygroundAdapter(command);
        playground.put(
            command.name(),
            command.name().equals("clients") ? new ClientsCommand(adapted) : adapted);
      }
    }
    return playground;
  }

  /** The command of that name. */
  Optional<Command> find(String name) {
    return Optional.ofNullable(courseByName().get(ELSEWHERE.getOrDefault(name, name)))
        .or(() -> Optional.ofNullable(playgroundByName().get(name)));
  }

  /** What to say to a word that is no command. */
  Text noCommand(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (!small.equals(name) && find(small).isPresent()) {
      return Text.of("shell.command.small", small);
    }
    if (session.course().exercises().contains(small)) {
      return Text.of("shell.command.exercise", small);
    }
    if (name.length() == 1 && Character.isLetter(name.charAt(0))) {
      int options = session.walk().step().map(step -> Questions.options(step).size()).orElse(0);
      return options == 0
          ? Text.of("shell.command.no.question")
          : Text.of("shell.command.letters", (char) ('a' + options - 1));
    }
    return Text.of("shell.command.unknown", name, Nearest.question(name, names()));
  }

  /** All names. */
  List<String> names() {
    List<String> names = new ArrayList<>(courseByName().keySet());
    names.addAll(playgroundByName().keySet());
    return names;
  }

  @Override
  public List<Screen.Suggestion> complete(List<String> before) {
    if (before.isEmpty()) {
      List<Screen.Suggestion> all = new ArrayList<>();
      for (String name : names()) {
        all.add(
            new Screen.Suggestion(
                name, find(name).map(c -> c.summary(session.texts())).orElse("")));
      }
      return all;
    }
    return find(before.get(0))
        .map(command -> command.complete(session, before.subList(1, before.size())))
        .orElse(List.of());
  }

  @Override
  public boolean knows(String word) {
    return find(word).isPresent() || session.walk().isAnswer(word);
  }

  @Override
  public boolean mayBecomeKnown(String beginning) {
    for (String name : names()) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
