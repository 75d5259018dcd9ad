package io.moquette.broker;

import io.moquette.BrokerConstants;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.AcceptAllAuthenticator;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.ISubscriptionsDirectory;
import io.moquette.broker.subscriptions.Subscription;
import io.moquette.broker.subscriptions.Topic;
import io.moquette.interception.BrokerInterceptor;
import io.moquette.persistence.MemorySessionsRepository;
import io.moquette.persistence.MemorySubscriptionsRepository;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;

/**
 * Moquette without its own listeners: put together from its parts, as its {@code Server} does, so
 * that a front door can stand before it. Lives in Moquette's package because these parts do.
 */
public final class CourseEngine {
  /** Tasks waiting for one session thread; when there are more, Moquette drops them. */
  private static final int SESSION_QUEUE = 100_000;

  private final ScheduledExecutorService scheduler;
  private final BrokerInterceptor interceptor;
  private final ISubscriptionsDirectory subscriptions;
  private final MemorySessionsRepository sessionData = new MemorySessionsRepository();
  private final BoundedQueues queues;
  private final SessionRegistry sessions;
  private final PostOffice postOffice;
  private final int sessionThreads;
  private final NewNettyMQTTHandler handler;

  /**
   * Starts an engine that keeps everything in memory.
   *
   * @param retained where it looks for retained messages
   * @param subscriptions where it keeps who wants what
   * @param policy whom it asks when somebody subscribes or publishes
   * @param waitingMessages that it keeps for one client that is not connected, at the most
   * @param waitingBytes of payload that it keeps for one such client, at the most
   * @param keeper hears of what waits
   * @param lasting the sessions to begin with: client identifiers, with filters and their QoS
   */
  public CourseEngine(
      IRetainedRepository retained,
      ISubscriptionsDirectory subscriptions,
      IAuthorizatorPolicy policy,
      int waitingMessages,
      long waitingBytes,
      QueueKeeper keeper,
      Map<String, Map<String, Integer>> lasting) {
    // Its asserts fail on legal repeats and would end a session thread where -ea is on.
    getClass()
        .getClassLoader()
        .setClassAssertionStatus(getClass().getPackageName() + ".LimitedQuota", false);
    this.subscriptions = subscriptions;
    MemoryConfig config = new MemoryConfig(settings());
    scheduler = Executors.newScheduledThreadPool(0);
    interceptor = new BrokerInterceptor(config, List.of());
    SessionEventLoopGroup loops = new SessionEventLoopGroup(interceptor, SESSION_QUEUE);
    sessionThreads = loops.getEventLoopCount();
    MemorySubscriptionsRepository known = new MemorySubscriptionsRepository();
    Authorizator rules = new Authorizator(policy);
    queues = new BoundedQueues(waitingMessages, waitingBytes, keeper);
    for (String client : lasting.keySet()) {
      subscriptions(client, lasting.get(client)).forEach(known::addNewSubscription);
      sessionData.saveSession(session(client));
      // Moquette takes a session up only where it finds a queue.
      SessionMessageQueue<?> unused = queues.getOrCreateQueue(client);
    }
    subscriptions.init(known);
    sessions = new SessionRegistry(subscriptions, sessionData, queues, rules, scheduler, loops);
    // Or a clean session of the same name would not end them.
    lasting.forEach(
        (client, filters) ->
            sessions.retrieve(client).addSubscriptions(subscriptions(client, filters)));
    postOffice =
        new PostOffice(subscriptions, retained, sessions, sessionData, interceptor, rules, loops);
    handler =
        new NewNettyMQTTHandler(
            new MQTTConnectionFactory(
                new BrokerConfiguration(config),
                new AcceptAllAuthenticator(),
                sessions,
                postOffice));
  }

  private static List<Subscription> subscriptions(String client, Map<String, Integer> filters) {
    return filters.entrySet().stream()
        .map(
            entry ->
                new Subscription(
                    client,
                    new Topic(entry.getKey()),
                    MqttSubscriptionOption.onlyFromQos(MqttQoS.valueOf(entry.getValue()))))
        .toList();
  }

  private static ISessionsRepository.SessionData session(String client) {
    return new ISessionsRepository.SessionData(
            client, MqttVersion.MQTT_3_1_1, Session.INFINITE_EXPIRY, Clock.systemUTC())
        .withExpirationComputed();
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    settings.setProperty(BrokerConstants.ALLOW_ZERO_BYTE_CLIENT_ID_PROPERTY_NAME, "true");
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "immediate");
    return settings;
  }

  /** The handler at the end of a connection's pipeline; one serves all. */
  public ChannelHandler handler() {
    return handler;
  }

  /** Deals with a packet of that connection at once, on this thread, and lets go of it. */
  public void handle(ChannelHandlerContext connection, Object message) {
    try {
      handler.channelRead(connection, message);
    } catch (Exception e) {
      // It only says that it might; but no exception must reach a session thread, which would end.
      var unused = connection.close();
    }
  }

  /**
   * Runs a task on the session thread of that client, behind all that waits there already.
   *
   * @return false where that thread has too much to do; the task will not run then
   */
  public boolean onSessionThread(String clientIdentifier, Runnable task) {
    return postOffice
        .routeCommand(
            clientIdentifier,
            "door",
            () -> {
              task.run();
              return null;
            })
        .isSuccess();
  }

  /** Ends the session of a client that is not connected; to be called on its session thread. */
  public void forget(String clientIdentifier) {
    Session session = sessions.retrieve(clientIdentifier);
    if (session != null
        && session.assignState(
            Session.SessionStatus.DISCONNECTED, Session.SessionStatus.DESTROYED)) {
      sessions.remove(session);
      sessionData.delete(session.getSessionData());
      subscriptions.removeSharedSubscriptionsForClient(clientIdentifier);
    }
  }

  /** How many messages wait here for that client; it has its own queue while it is away. */
  public int queued(String clientIdentifier) {
    return queues.size(clientIdentifier);
  }

  /** Sends a message of the broker's own to all who want it now. */
  public void publish(MqttPublishMessage message) {
    postOffice.internalPublish(message);
  }

  /** A client identifier for each session thread, so that all of them can be reached. */
  public List<String> oneIdentifierPerThread() {
    // A string of one character has that character as its hash.
    return IntStream.range(0, sessionThreads).mapToObj(Character::toString).toList();
  }

  /** Ends its threads; may take a moment. */
  public void stop() {
    scheduler.shutdownNow();
    // Before the sessions, which its threads may be changing.
    postOffice.terminate();
    sessions.close();
    interceptor.stop();
  }
}
