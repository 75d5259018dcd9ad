package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import all_sent.AllSentCheck;
import any_room.AnyRoomCheck;
import bad_apple.BadAppleCheck;
import building.BuildingCheck;
import downgrade.DowngradeCheck;
import java.util.List;
import java.util.Optional;
import last_will.LastWillCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet;
import publish.PublishCheck;
import refused.RefusedCheck;
import thermostat.ThermostatCheck;
import umlaut.UmlautCheck;

/** A finding knows the packet that decided it, so that a drawing can point at it. */
class DecisivePacketTest {
  private static HandMade sample(Check check) {
    return HandMade.evidence(check.sample());
  }

  @Test
  void isTheFirstMessageAtAnotherQos() {
    Check check = new AllSentCheck();
    HandMade evidence = sample(check).connects();
    evidence.publishes("home/cellar/water", "level 1", 1);
    evidence.publishes("home/cellar/water", "level 2", 2);

    assertEquals("Publish 6", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isTheGoodbyeThatCameTooEarly() {
    Check check = new DowngradeCheck();
    HandMade evidence = sample(check).connects().subscribes("home/hall/bell", 0);
    evidence.throwsAt("home/hall/bell", Bytes.utf8("Somebody rings"), 2);

    assertEquals("Disconnect 7", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isTheEndOfAConnectionWithoutAGoodbye() {
    Check check = new PublishCheck();
    HandMade evidence = sample(check).connects();
    evidence.publishes(check.sample().get("topic"), check.sample().get("text"), 0);

    assertEquals("Closed 5", evidence.vanishes().exits().markedBy(check));
  }

  @Test
  void isTheMessageOnAnotherTopic() {
    Check check = new BuildingCheck();
    HandMade evidence = sample(check).connects();
    evidence.publishes("elsewhere", check.sample().get("temp1"), 0);

    assertEquals("Publish 4", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isTheMessageThatAFilterShouldNotHaveLetIn() {
    Check check = new AnyRoomCheck();
    HandMade evidence = sample(check).connects().subscribes("#", 0);
    evidence.hears(check.sample().get("first"), Bytes.utf8("21"), 0);
    evidence.hears(check.sample().get("elsewhere"), Bytes.utf8("22"), 0);

    assertEquals("Publish 7", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isThePayloadInAnotherCharset() {
    Check check = new UmlautCheck();
    HandMade evidence = sample(check).connects().subscribes("school/hall/names", 1);
    evidence.hears("school/hall/names", Bytes.utf8("Zoë"), 1);
    evidence.publishes("school/hall/names/greetings", Bytes.of((byte) 'G', (byte) 0xfc), 1);

    assertEquals("Publish 8", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isTheMessageThatWasNotHandledAsAsked() {
    Check check = new BadAppleCheck();
    HandMade evidence = sample(check).connects().subscribes(check.sample().get("topic"), 1);
    for (int i = 0; i < 5; i++) {
      evidence.hears(check.sample().get("topic"), Bytes.utf8(check.sample().get("crate" + i)), 1);
    }

    assertEquals("Publish 6", evidence.prints("juice 1").leaves().exits().markedBy(check));
  }

  @Test
  void isTheAnswerThatWasMisunderstood() {
    Check check = new RefusedCheck();
    String kitchen = check.sample().get("topic1");
    String forbidden = check.sample().get("forbidden");
    HandMade evidence =
        sample(check)
            .connects()
            .subscribes(kitchen, 1)
            .subscribes(forbidden, 1, 0x80)
            .subscribes(check.sample().get("topic3"), 1)
            .prints("refused " + forbidden)
            .prints("refused " + kitchen);

    assertEquals("SubAck 5", evidence.leaves().exits().markedBy(check));
  }

  @Test
  void isTheWordBehindWhichTheProgramShouldHaveEnded() {
    Check check = new ThermostatCheck();
    HandMade evidence = sample(check).connects().subscribes("hall/knob", 1);
    for (String turn : List.of("20.0", "21.5", "18.0")) {
      evidence.sends(publish("hall/thermostat", turn, true));
      evidence.sends(publish("hall/click", "click", false));
    }
    evidence.hears("hall/knob", Bytes.utf8("off"), 1);
    evidence.sends(publish("hall/thermostat", "", true));

    assertEquals("Publish 12", evidence.hangs().markedBy(check));
  }

  private static Packet.Publish publish(String topic, String text, boolean retain) {
    return new Packet.Publish(topic, Bytes.utf8(text), 1, retain, false, 7);
  }

  @Test
  void isTheReadingBehindWhichTheProgramShouldHaveDied() {
    Check check = new LastWillCheck();
    HandMade evidence =
        sample(check)
            .connects(
                true,
                Optional.of(
                    new Packet.Will(
                        check.sample().get("topic"),
                        Bytes.utf8(check.sample().get("will")),
                        1,
                        false)));
    evidence.publishes(check.sample().get("readings"), check.sample().get("reading"), 1);

    assertEquals("Publish 4", evidence.hangs().markedBy(check));
  }

  @Test
  void isNoPacketWhereNothingWasSent() {
    Check check = new PublishCheck();

    assertEquals("", sample(check).exits().markedBy(check));
  }
}
