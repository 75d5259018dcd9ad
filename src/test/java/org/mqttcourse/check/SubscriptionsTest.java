package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Packet;

class SubscriptionsTest {
  private final HandMade story = HandMade.evidence(Values.none());

  @Test
  void knowsWhoListens() {
    story
        .as("mira")
        .subscribes("home/+", 0)
        .as("ben")
        .subscribes("#", 1)
        .as("eva")
        .subscribes("away", 0);
    assertEquals(Set.of("mira", "ben"), listenersTo("home/door"));
  }

  @Test
  void doesNotCountWhatIsNotYetAcknowledged() {
    story.as("mira").sends(new Packet.Subscribe(7, List.of(new Packet.Subscription("home", 0))));
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void doesNotCountWhatWasRefused() {
    story.as("mira").subscribes("home", 1, 0x80);
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void forgetsWhoGaveItsSubscriptionUp() {
    story
        .as("mira")
        .subscribes("home", 0)
        .as("mira")
        .subscribes("away", 0)
        .as("mira")
        .unsubscribes("home");
    assertEquals(Set.of(), listenersTo("home"));
    assertEquals(Set.of("mira"), listenersTo("away"));
  }

  @Test
  void forgetsWhoLeft() {
    story.as("mira").subscribes("home", 0).as("mira").leaves();
    assertEquals(Set.of(), listenersTo("home"));
  }

  @Test
  void looksNoFurtherThanTheGivenSighting() {
    long before = story.as("mira").evidence().conversation().sightings().size() + 1L;
    story.as("mira").subscribes("home", 0);
    assertEquals(
        Set.of(),
        Subscriptions.before(before, story.evidence().conversation()).listenersTo("home"));
  }

  private Set<String> listenersTo(String topic) {
    return Subscriptions.before(Long.MAX_VALUE, story.evidence().conversation()).listenersTo(topic);
  }
}
