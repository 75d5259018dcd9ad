package org.mqttcourse.broker;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Has a filter refused (SUBACK 0x80, section 3.9.3) where its client may read nothing of what it
 * matches. What it may read only in part is held back message by message.
 *
 * @param rules what may be read just now
 * @param trusted whether the client of that identifier may read everything
 */
record SubscribeRules(Supplier<AccessRules> rules, Predicate<String> trusted)
    implements IAuthorizatorPolicy {
  @Override
  public boolean canRead(Topic filter, String user, String client) {
    return trusted.test(client)
        || rules
            .get()
            .mayAskFor(
                new AccessRules.Client(Optional.ofNullable(user), client),
                EmptyLevels.outside(filter.toString()));
  }

  @Override
  public boolean canWrite(Topic topic, String user, String client) {
    // Asked at the door, where a refusal can be answered.
    return true;
  }
}
