package org.mqttcourse.broker;

import io.moquette.broker.CourseEngine;
import io.moquette.broker.NettyUtils;
import io.moquette.broker.QueueKeeper;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mqttcourse.broker.data.DataFolder;
import org.mqttcourse.broker.data.KeptSession;
import org.mqttcourse.text.Text;

/**
 * Moquette, and what the door remembers for it. All of this happens on the door's one event loop,
 * so that no handler needs a lock; only Moquette's own session threads run beside it.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A write or close that fails ends the connection anyway.
final class Engine implements FrontDoor.Behind {
  private final RetainedMessages retained;
  private final Turns turns = new Turns();
  private final DoorSessions sessions;
  private final Traffic traffic = new Traffic();
  private final Figures figures = new Figures(traffic);
  private final SysTopics sysTopics =
      new SysTopics(this::figures, this::isSysListenedTo, this::tell, this::publish);
  private final Limits limits;
  private volatile Access access;
  private volatile Consumer<Text> refusals = unheard -> {};

  /** Client identifiers of the course's own; session threads ask. */
  private final Set<String> trusted = ConcurrentHashMap.newKeySet();

  private final CourseEngine moquette;
  private final SessionThreads threads;
  private int clients;

  /**
   * Starts with what is kept in the folder, if there is one.
   *
   * @param data whoever opened it closes it
   */
  Engine(BrokerSettings settings, Optional<DataFolder> data) {
    retained = new RetainedMessages(change -> data.ifPresent(folder -> folder.keep(change)));
    limits = settings.limits();
    sessions = new DoorSessions(limits, data);
    access = settings.access();
    moquette =
        new CourseEngine(
            retained,
            new OneWriterSubscriptions(),
            new SubscribeRules(() -> access.rules(), trusted::contains),
            limits.waitingMessages(),
            limits.waitingBytes(),
            data.<QueueKeeper>map(QueueDiary::new)
                .orElse((client, topic, qos, payload) -> Optional.of(payload)),
            data.map(folder -> restore(folder)).orElse(Map.of()));
    threads = new SessionThreads(moquette);
  }

  /** Takes back what was kept; the subscriptions, as the engine knows them. */
  private Map<String, Map<String, Integer>> restore(DataFolder folder) {
    folder.found().retained().forEach(retained::restore);
    Map<String, Map<String, Integer>> subscriptions = new HashMap<>();
    for (KeptSession kept : folder.found().sessions()) {
      sessions.restore(folder, kept);
      Map<String, Integer> filters = new HashMap<>();
      kept.subscriptions().forEach((filter, qos) -> filters.put(EmptyLevels.inside(filter), qos));
      subscriptions.put(kept.client(), filters);
    }
    return subscriptions;
  }

  private void tell(Map<String, String> values) {
    retained.tell(values);
  }

  @Override
  public void join(ChannelPipeline pipeline, Visit visit) {
    pipeline.addLast("traffic", traffic);
    pipeline.addLast("decoder", new MqttDecoder(limits.packetBytes(), Short.MAX_VALUE));
    pipeline.addLast("encoder", MqttEncoder.INSTANCE);
    pipeline.addLast("admission", new Admission(visit, this));
    pipeline.addLast("flood gate", new FloodGate(this));
    pipeline.addLast("engine", new EngineBridge(visit, this));
  }

  @Override
  public String inventClientIdentifier() {
    return "auto-" + UUID.randomUUID();
  }

  /** A new connection to the engine for the client, on the client's event loop. */
  EngineChannel connect(Channel client, Visit visit) {
    EngineChannel end = new EngineChannel(client);
    end.pipeline()
        .addLast("one at a time", new OneAtATime(visit, this))
        .addLast("subscription limit", new SubscriptionLimit(visit, limits.subscriptions()))
        .addLast("sys subscribers", new SysSubscribers(sysTopics))
        .addLast("empty levels", new EmptyLevels())
        .addLast("retained messages", new RetainedStore(this))
        .addLast("retained will", new RetainedWill(this))
        .addLast("retain flag", new RetainFlag())
        .addLast("publishes in order", new PublishesInOrder(this))
        .addLast("moquette", moquette.handler());
    client.eventLoop().register(end);
    return end;
  }

  /** Adds what keeps a client to the rules. */
  void guard(
      ChannelPipeline pipeline, Visit visit, MqttConnectMessage connect, String clientIdentifier) {
    AccessRules.Client client =
        new AccessRules.Client(ConnectMessages.userName(connect), clientIdentifier);
    Supplier<AccessRules> rules = visit.isTrusted() ? AccessRules::none : () -> access.rules();
    if (visit.isTrusted()) {
      trusted.add(clientIdentifier);
    } else {
      trusted.remove(clientIdentifier);
    }
    pipeline.addAfter("one at a time", "read rules", new ReadRules(rules, client));
    pipeline.addAfter(
        "one at a time",
        "refused publishes",
        new RefusedPublishes(
            rules, client, ConnectMessages.isFive(connect), what -> refusals.accept(what)));
  }

  /** Adds what only MQTT 3.1.1 needs; MQTT 5 counts and answers otherwise. */
  void mend(ChannelPipeline pipeline, Visit visit) {
    if (DoorSession.of(pipeline.channel()).diary().isOpen()) {
      pipeline.addBefore("subscription limit", "kept subscriptions", new KeptSubscriptions());
    }
    pipeline
        .addAfter("refused publishes", "deliveries", new Deliveries(visit))
        .addAfter("one at a time", "exactly once", new ExactlyOnce());
  }

  /** Adds what only MQTT 5 needs. */
  void mendFive(ChannelPipeline pipeline, String clientIdentifier) {
    pipeline.addAfter("one at a time", "session expiry", new SessionExpiry(this, clientIdentifier));
  }

  /** Ends the session of a client that is not connected, behind all that it was told before. */
  void forgetSession(EventLoop loop, String clientIdentifier) {
    threads.run(loop, clientIdentifier, () -> moquette.forget(clientIdentifier));
  }

  /**
   * Keeps the message and lets go of it: on the publisher's own session thread, so that this has
   * its place among its packets; and before the live copy is sent, so that a new subscriber gets at
   * least one of the two.
   */
  void retain(Channel end, MqttPublishMessage message) {
    threads.run(
        end.eventLoop(),
        NettyUtils.clientID(end),
        () -> {
          retained.store(message);
          message.release();
        });
  }

  /** Has Moquette deal with a packet on this thread, and let go of it. */
  void handle(ChannelHandlerContext ctx, Object message) {
    moquette.handle(ctx, message);
  }

  private Map<String, String> figures() {
    long subscriptions =
        sessions.all().stream().mapToLong(session -> session.filters().size()).sum();
    return figures.now(clients, sessions.all().size(), subscriptions, retained.count());
  }

  private boolean isSysListenedTo() {
    return sessions.all().stream()
        .anyMatch(session -> session.filters().stream().anyMatch(SysTopics::concerns));
  }

  /** At QoS 0, and not 2 as mosquitto does: a second later the value is old, for anybody away. */
  private void publish(String topic, String value) {
    moquette.publish(
        MqttMessageBuilders.publish()
            .topicName(topic)
            .qos(MqttQoS.AT_MOST_ONCE)
            .payload(Unpooled.copiedBuffer(value, StandardCharsets.UTF_8))
            .build());
  }

  /** From now on others may come in, and other rules hold, also for those who are in. */
  @Override
  public void whenRefused(Consumer<Text> listener) {
    refusals = listener;
  }

  @Override
  public void admit(Access other) {
    access = other;
  }

  Access access() {
    return access;
  }

  Limits limits() {
    return limits;
  }

  /** Whether one more client of that name fits; one that is there already will make room. */
  boolean hasRoomFor(String clientIdentifier) {
    return clients < limits.clients() || turns.isTaken(clientIdentifier);
  }

  /** A client has been let in. */
  void enters() {
    clients++;
    figures.connected(clients);
  }

  /** A client that had been let in is gone. */
  void leaves() {
    clients--;
  }

  Turns turns() {
    return turns;
  }

  SessionThreads threads() {
    return threads;
  }

  DoorSessions sessions() {
    return sessions;
  }

  @Override
  public Optional<BrokerState> state() {
    List<BrokerState.Client> all = new ArrayList<>();
    sessions
        .sorted()
        .forEach(
            (name, session) ->
                all.add(
                    new BrokerState.Client(
                        name,
                        turns.isTaken(name),
                        session.isLasting(),
                        session.filters().stream().sorted().toList(),
                        session.outbox().inflight(),
                        session.outbox().waiting() + moquette.queued(name))));
    return Optional.of(new BrokerState(all, retained.all()));
  }

  @Override
  public void awaitQuiet(EventLoop loop, long millis) {
    threads.awaitQuiet(loop, millis);
  }

  @Override
  public void stop() {
    moquette.stop();
  }
}
