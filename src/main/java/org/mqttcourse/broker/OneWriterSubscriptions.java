package org.mqttcourse.broker;

import io.moquette.broker.subscriptions.CTrieSubscriptionDirectory;
import io.moquette.broker.subscriptions.ShareName;
import io.moquette.broker.subscriptions.SubscriptionIdentifier;
import io.moquette.broker.subscriptions.Topic;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;

/**
 * Moquette's subscriptions, changed by one thread at a time. Its tree means to do without a lock,
 * but where one client's last subscription to a filter goes while another's first one comes, the
 * new one is lost, or the session thread ends for good. To look up takes no lock.
 */
final class OneWriterSubscriptions extends CTrieSubscriptionDirectory {
  @Override
  public synchronized boolean add(String client, Topic filter, MqttSubscriptionOption option) {
    return super.add(client, filter, option);
  }

  @Override
  public synchronized boolean add(
      String client, Topic filter, MqttSubscriptionOption option, SubscriptionIdentifier id) {
    return super.add(client, filter, option, id);
  }

  @Override
  public synchronized void addShared(
      String client, ShareName name, Topic filter, MqttSubscriptionOption option) {
    super.addShared(client, name, filter, option);
  }

  @Override
  public synchronized void addShared(
      String client,
      ShareName name,
      Topic filter,
      MqttSubscriptionOption option,
      SubscriptionIdentifier id) {
    super.addShared(client, name, filter, option, id);
  }

  @Override
  public synchronized void removeSubscription(Topic filter, String client) {
    super.removeSubscription(filter, client);
  }

  @Override
  public synchronized void removeSharedSubscription(ShareName name, Topic filter, String client) {
    super.removeSharedSubscription(name, filter, client);
  }

  @Override
  public synchronized void removeSharedSubscriptionsForClient(String client) {
    super.removeSharedSubscriptionsForClient(client);
  }
}
