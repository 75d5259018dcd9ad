package org.mqttcourse.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.mqttcourse.text.Text;

/**
 * MQTT clients by name, and the commands that drive them: connect, disconnect, use, clients, pub,
 * sub, unsub, wait. The shell and script exercises run the same code.
 *
 * <p>One thread gives commands; interrupting it ends whatever it waits for.
 */
public final class Playground implements AutoCloseable {
  private static final String PROMPT = "mqtt>";

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Clients clients;

  /**
   * Nothing is connected yet.
   *
   * @param brokerUrl asked at each connect, so that the broker may start as late as possible; an
   *     {@link java.io.UncheckedIOException} of it is told to the user in its cause's words
   * @param output what the commands answer and what arrives
   */
  public Playground(Supplier<String> brokerUrl, PlaygroundOutput output) {
    this(brokerUrl, output, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * The same with a clock of one's own.
   *
   * @param clock tells when a message arrived
   */
  public Playground(Supplier<String> brokerUrl, PlaygroundOutput output, Clock clock) {
    this(brokerUrl, brokerUrl, output, clock, Pace.USUAL);
  }

  /**
   * The same where encrypted clients find the broker elsewhere.
   *
   * @param encryptedUrl asked at each connect with {@code --cafile}, such as {@code
   *     ssl://localhost:8883}
   * @param pace at which clients whose connection broke come back
   */
  public Playground(
      Supplier<String> brokerUrl,
      Supplier<String> encryptedUrl,
      PlaygroundOutput output,
      Clock clock,
      Pace pace) {
    this(new Clients(brokerUrl, encryptedUrl, output, clock, pace, Bounds.NONE));
  }

  private Playground(Clients clients) {
    this.clients = clients;
    for (Command command :
        List.of(
            new ConnectCommand(),
            new UseCommand(),
            new ClientsCommand(),
            new PubCommand(),
            new SubCommand(),
            new UnsubCommand(),
            new WaitCommand(),
            new DisconnectCommand())) {
      commands.put(command.usage().name(), command);
    }
  }

  /** One for the script of a stranger. */
  static Playground bounded(Supplier<String> brokerUrl, PlaygroundOutput output) {
    Clock clock = Clock.system(ZoneId.systemDefault());
    return new Playground(
        new Clients(brokerUrl, brokerUrl, output, clock, Pace.USUAL, Bounds.SCRIPT));
  }

  /** The commands that it knows, for help and completion. */
  public List<PlaygroundCommand> commands() {
    return commands.values().stream().map(command -> command.usage().describe()).toList();
  }

  /** The client that commands speak for unless they name another; empty while there is none. */
  public Optional<String> current() {
    return clients.members().current();
  }

  /** The names of the clients, for completion. */
  public List<String> clientNames() {
    return clients.members().all().stream().map(Member::name).toList();
  }

  /** Topics that messages went to or came from, for completion; the last few hundred. */
  public SortedSet<String> topicsSeen() {
    return clients.inbox().topics();
  }

  /** The clients that come back by themselves when their connection breaks. */
  public List<String> whoComesBack() {
    return clients.members().all().stream()
        .filter(member -> member.client().settings().reconnect() && !member.client().isGone())
        .map(Member::name)
        .toList();
  }

  /** Whether nothing is to be sent again, because a connection broke before it was acknowledged. */
  public boolean owesNothing() {
    return clients.owesNothing();
  }

  /** Waits until all clients that lost their connection are back, or so long. */
  public void awaitReturns(Duration patience) throws InterruptedException {
    clients.awaitReturns(patience);
  }

  /**
   * Carries one command out.
   *
   * @param words the command and its arguments, already split
   * @throws PlaygroundException with a message for the user
   * @throws InterruptedException where the thread was interrupted while it waited
   */
  public void execute(List<String> words) throws PlaygroundException, InterruptedException {
    if (words.isEmpty()) {
      return;
    }
    Command command = commands.get(words.get(0));
    if (command == null) {
      Text question = Nearest.question(words.get(0), commands.keySet());
      Text rest =
          question.equals(Text.NOTHING)
              ? Text.of("playground.there.are", String.join(", ", commands.keySet()))
              : question;
      throw new PlaygroundException(Text.of("playground.no.command", words.get(0), rest));
    }
    command.run(Arguments.parse(command.usage(), words.subList(1, words.size())), clients);
  }

  /**
   * Splits a line into words as a shell does: spaces, single and double quotes, backslash. A
   * backslash before a letter stands for itself, so that Windows paths survive. A prompt in front,
   * copied with the rest from a lesson, is left out.
   *
   * @param variables values by name; {@code $name} and <code>${name}</code> of others stay as they
   *     are
   */
  public static List<String> split(String line, Map<String, String> variables)
      throws PlaygroundException {
    List<String> words = Words.split(line, variables);
    return !words.isEmpty() && words.get(0).equals(PROMPT) ? words.subList(1, words.size()) : words;
  }

  /** Disconnects all clients, politely and without waiting long. */
  @Override
  public void close() {
    try {
      clients.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
