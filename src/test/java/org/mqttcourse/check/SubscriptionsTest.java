package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Packet;

class SubscriptionsTest {
  private final Story story = new Story(Values.none());

  @Test
  void knowsWhoListens() {
    story.subscribes("mira", "home/+", 0).subscribes("ben", "#", 1).subscribes("eva", "away", 0);
    assertEquals(Set.of("mira", "ben"), listenersTo("home/door"));
  }

  @Test
  void doesNotCountWhatIsNotYetAcknowledged() {
    story.sends("mira", new Packet.Subscribe(7, List.of(new Packet.Subscription("home", 0))));
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void doesNotCountWhatWasRefused() {
    story.asks("mira", "home", 1, 0x80);
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void forgetsWhoGaveItsSubscriptionUp() {
    story.subscribes("mira", "home", 0).subscribes("mira", "away", 0).unsubscribes("mira", "home");
    assertEquals(Set.of(), listenersTo("home"));
    assertEquals(Set.of("mira"), listenersTo("away"));
  }

  @Test
  void forgetsWhoLeft() {
    story.subscribes("mira", "home", 0).disconnects("mira");
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void looksNoFurtherThanTheGivenSighting() {
    long before = story.connects("mira").conversation().sightings().size() + 1L;
    story.subscribes("mira", "home", 0);
    assertEquals(Set.of(), Subscriptions.before(before, story.conversation()).listenersTo("home"));
  }

  private Set<String> listenersTo(String topic) {
    return Subscriptions.before(Long.MAX_VALUE, story.conversation()).listenersTo(topic);
  }
}
