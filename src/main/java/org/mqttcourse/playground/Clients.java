package org.mqttcourse.playground;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Packet;

/** What the commands work on: the clients, what arrives at them, and where answers go. */
final class Clients {
  private static final String NAMELESS = "me";
  private static final long LAST_WORDS_MILLIS = 500;
  private static final Duration RETURN_PATIENCE = Duration.ofSeconds(3);
  private static final Duration LAST_MESSAGES = Duration.ofMillis(500);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Supplier<String> brokerUrl;
  private final Supplier<String> encryptedUrl;
  private final PlaygroundOutput output;
  private final Clock clock;
  private final Pace pace;
  private final Bounds bounds;
  private final Members members = new Members();
  private final Inbox inbox = new Inbox();
  private final AtomicInteger owed = new AtomicInteger();
  private final ScheduledThreadPoolExecutor later;

  Clients(
      Supplier<String> brokerUrl,
      Supplier<String> encryptedUrl,
      PlaygroundOutput output,
      Clock clock,
      Pace pace,
      Bounds bounds) {
    this.brokerUrl = brokerUrl;
    this.encryptedUrl = encryptedUrl;
    this.output = output;
    this.clock = clock;
    this.pace = pace;
    this.bounds = bounds;
    this.later =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "playground");
              thread.setDaemon(true);
              return thread;
            });
    later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  Members members() {
    return members;
  }

  Inbox inbox() {
    return inbox;
  }

  Clock clock() {
    return clock;
  }

  void say(Text line) {
    output.say(line);
  }

  /** Connects a client, in place of one of the same name; it becomes the current one. */
  void connect(Optional<String> name, ConnectSettings settings)
      throws PlaygroundException, InterruptedException {
    String called = name.orElse(NAMELESS);
    join(called, settings);
    members.use(called);
  }

  /**
   * The client that a command speaks for: the one it names, else the current one; connected on the
   * spot where it isn't yet.
   */
  Member speaker(Arguments arguments) throws PlaygroundException, InterruptedException {
    String name = arguments.value(Flag.NAME).or(members::current).orElse(NAMELESS);
    Optional<Member> known = members.find(name);
    boolean settled = !ConnectSettings.givenIn(arguments);
    if (known.isPresent() && known.get().comeback().isUnderWay()) {
      awaitReturn(known.get());
    }
    if (known.isPresent() && known.get().isConnected()) {
      if (!settled) {
        throw new PlaygroundException(Text.of("playground.connected.already", name));
      }
      return known.get();
    }
    Optional<ConnectSettings> before =
        settled ? known.map(Member::client).map(Client::settings) : Optional.empty();
    return join(name, before.isPresent() ? before.get() : ConnectSettings.of(arguments));
  }

  private void awaitReturn(Member member) throws PlaygroundException, InterruptedException {
    // Where the broker is stopped, that is what is said.
    BrokerAddress broker = BrokerAddress.ask(brokerUrl);
    member.comeback().await(RETURN_PATIENCE);
    if (!member.isConnected() && !member.client().isGone()) {
      throw new PlaygroundException(Text.of("playground.not.back", member.name(), broker));
    }
  }

  /** A message of a kept session is to be sent again; or, with -1, it is acknowledged now. */
  void owes(int more) {
    owed.addAndGet(more);
  }

  boolean owesNothing() {
    return owed.get() <= 0;
  }

  /** Waits until all who lost their connection are back, or so long. */
  void awaitReturns(Duration patience) throws InterruptedException {
    for (Member member : members.all()) {
      member.comeback().await(patience);
    }
  }

  /** Says goodbye for one client. */
  void disconnect(Member member) throws InterruptedException {
    if (member.isConnected()) {
      leave(member);
      say(Text.of("playground.disconnected", member.name()));
    } else if (member.comeback().isUnderWay()) {
      member.client().disconnect();
      say(Text.of("playground.gave.up", member.name()));
    } else {
      say(Text.of("playground.not.connected", member.name()));
    }
    members.left(member);
  }

  /** Ends a subscription after that time. */
  void endAfter(Duration time, String client, Subscription subscription) {
    var unused =
        later.schedule(() -> end(client, subscription), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Says goodbye for all, when what is under way has had a moment. However many they are, it takes
   * a few seconds at the most: whoever has not gone by then is hung up on.
   */
  void close() throws InterruptedException {
    long end = System.nanoTime() + FAREWELL.toNanos();
    for (Member member : members.all()) {
      member.subscriptions().awaitExpected(within(LAST_MESSAGES, end));
    }
    // After the last messages: one of them may have ended a subscription.
    later.shutdown();
    boolean unused = later.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    for (Member member : members.all()) {
      if (member.isConnected() || member.comeback().isUnderWay()) {
        member.client().disconnect(within(Client.GOODBYE_PATIENCE, end));
      }
      members.left(member);
    }
  }

  private static Duration within(Duration patience, long end) {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    return left.compareTo(patience) < 0 ? left : patience;
  }

  /** A message is about to be published by one of us. */
  void publishing(String topic) {
    inbox.saw(topic);
    members.all().stream()
        .filter(Member::isConnected)
        .forEach(member -> member.subscriptions().expect(topic));
  }

  private static void leave(Member member) throws InterruptedException {
    member.subscriptions().awaitExpected(LAST_MESSAGES);
    member.client().disconnect();
  }

  private Member join(String name, ConnectSettings settings)
      throws PlaygroundException, InterruptedException {
    if (name.isEmpty()) {
      throw new PlaygroundException(Text.of("playground.needs.name"));
    }
    if (members.others(name) >= bounds.clients()) {
      throw new PlaygroundException(Text.of("playground.script.clients", bounds.clients()));
    }
    BrokerAddress broker =
        BrokerAddress.ask(settings.caFile().isPresent() ? encryptedUrl : brokerUrl);
    if (settings.caFile().isPresent() && !broker.isEncrypted()) {
      throw new PlaygroundException(Text.of("playground.not.encrypted", broker));
    }
    Optional<Member> before = members.find(name);
    if (before.isPresent()
        && (before.get().isConnected() || before.get().comeback().isUnderWay())) {
      before.get().client().disconnect();
    }
    Subscriptions subscriptions =
        before
            .filter(member -> !settings.cleanSession())
            .map(Member::subscriptions)
            .orElseGet(Subscriptions::new);
    Comeback comeback = new Comeback(subscriptions, this::say, pace);
    Client client =
        Client.connect(
            name,
            settings,
            broker,
            message -> arrived(name, subscriptions, message),
            lost -> lost(lost, comeback));
    if (!client.sessionPresent()) {
      subscriptions.remove(subscriptions.filters());
    }
    Member member = new Member(name, client, subscriptions, comeback);
    members.put(member);
    say(
        Text.of(
            client.sessionPresent() ? "playground.connected.kept" : "playground.connected",
            name,
            broker));
    return member;
  }

  private void lost(Client client, Comeback comeback) {
    if (client.settings().reconnect()) {
      comeback.begin(client);
    } else {
      say(Text.of("playground.thrown.out", client.name()));
    }
  }

  private void arrived(String name, Subscriptions subscriptions, Packet.Publish message) {
    Subscriptions.Showing showing = subscriptions.arrived(message.topic());
    if (showing.shown()) {
      showing
          .format()
          .map(format -> format.apply(message, bounds.characters()))
          .ifPresentOrElse(
              line -> output.arrived(name, message, line),
              () -> output.arrived(name, message, showing.verbose()));
      // Only now: who waits for the message finds it printed.
      inbox.arrived(message.topic());
    }
    subscriptions.done(message.topic());
    // Not here: this thread is the one that would bring the broker's answer.
    showing.complete().forEach(done -> later.execute(() -> unsubscribe(name, done)));
  }

  private void end(String name, Subscription subscription) {
    Optional<Member> member = members.find(name);
    if (member.isPresent() && member.get().subscriptions().end(subscription)) {
      unsubscribe(name, subscription);
    }
  }

  private void unsubscribe(String name, Subscription subscription) {
    Optional<Member> member = members.find(name);
    List<String> filters = subscription.filters();
    if (member.isEmpty() || filters.isEmpty()) {
      return;
    }
    try {
      if (member.get().isConnected()) {
        member.get().client().unsubscribe(filters);
      }
      member.get().subscriptions().remove(filters);
      say(Text.of("playground.no.longer", name, String.join(", ", filters)));
    } catch (PlaygroundException e) {
      say(e.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
