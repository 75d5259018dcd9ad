package org.mqttcourse.check.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import all_sent.AllSentCheck;
import any_room.AnyRoomCheck;
import building.BuildingCheck;
import downgrade.DowngradeCheck;
import org.junit.jupiter.api.Test;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.HandMade;
import org.mqttcourse.wire.Bytes;
import publish.PublishCheck;
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
  void isNoPacketWhereNothingWasSent() {
    Check check = new PublishCheck();

    assertEquals("", sample(check).exits().markedBy(check));
  }
}
