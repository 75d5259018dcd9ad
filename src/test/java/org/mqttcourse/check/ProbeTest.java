package org.mqttcourse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.PubAck;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** What a probe waits for, in conversations that are over. */
class ProbeTest {
  private final HandMade talk = HandMade.evidence(Values.none()).connects();
  private final List<String> inVain = new ArrayList<>();

  @Test
  void resendsAreNotCountedAsMessages() throws InterruptedException {
    talk.sends(said("one", false, 1)).sends(said("one", true, 1)).sends(said("two", false, 2));
    assertTrue(probe().awaitMessages("both", 2));
    assertFalse(probe().awaitMessages("a third", 3));
    assertEquals(List.of("a third"), inVain);
  }

  @Test
  void whatTheProgramIsToldIsNotCountedAmongItsMessages() throws InterruptedException {
    talk.hears("knob", Bytes.utf8("up"), 1);
    assertFalse(probe().awaitMessages("an answer", 1));
  }

  @Test
  void aMessageAtQos0NeedsNoAcknowledgement() throws InterruptedException {
    talk.gets(new Publish("knob", Bytes.utf8("up"), 0, false, false, 0));
    probe().awaitAcknowledged("the turn", "knob", "up");
    assertEquals(List.of(), inVain);
  }

  @Test
  void theAcknowledgementIsThatOfTheMessage() throws InterruptedException {
    talk.gets(new Publish("knob", Bytes.utf8("up"), 1, false, false, 7)).sends(new PubAck(6));
    probe().awaitAcknowledged("the turn", "knob", "up");
    assertEquals(List.of("a PUBACK for it"), inVain);
    inVain.clear();
    talk.sends(new PubAck(7));
    probe().awaitAcknowledged("the turn", "knob", "up");
    assertEquals(List.of(), inVain);
  }

  @Test
  void theAcknowledgementIsOfTheSameConnection() throws InterruptedException {
    talk.gets(new Publish("knob", Bytes.utf8("up"), 1, false, false, 7));
    talk.connects().sends(new PubAck(7));
    probe().awaitAcknowledged("the turn", "knob", "up");
    assertEquals(List.of("a PUBACK for it"), inVain);
  }

  private static Publish said(String text, boolean dup, int packetIdentifier) {
    return new Publish("voice", Bytes.utf8(text), 1, false, dup, packetIdentifier);
  }

  /** One that looks only at what was said so far. */
  private Probe probe() {
    List<Sighting> sightings = talk.evidence().conversation().sightings();
    InvocationHandler past =
        (probe, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(probe, method, arguments);
          }
          assertEquals("await", method.getName());
          @SuppressWarnings("unchecked")
          Predicate<Sighting> condition = (Predicate<Sighting>) arguments[1];
          boolean there = sightings.stream().anyMatch(condition);
          if (!there) {
            inVain.add((String) arguments[0]);
          }
          return there;
        };
    Class<?>[] faces = {Probe.class};
    return (Probe) Proxy.newProxyInstance(Probe.class.getClassLoader(), faces, past);
  }
}
