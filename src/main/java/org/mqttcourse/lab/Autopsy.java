package org.mqttcourse.lab;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.lesson.Expectation;
import org.mqttcourse.lesson.Trial;

/**
 * A conversation that went wrong, and the question which packet it was.
 *
 * @param title of the case
 * @param story what people complain of
 * @param suspects to choose from
 * @param why what really was the matter
 * @param trial how it comes about, for real; its options say what each suspect means
 */
public record Autopsy(String title, String story, List<String> suspects, String why, Trial trial) {
  public Autopsy {
    suspects = List.copyOf(suspects);
  }

  private static Autopsy of(
      String title, String story, String why, List<String> commands, Suspect... suspects) {
    List<Suspect> all = List.of(suspects);
    return new Autopsy(
        title,
        story,
        all.stream().map(Suspect::text).toList(),
        why,
        new Trial(
            commands,
            all.stream().map(one -> Expectation.parse(one.when(), Optional.empty())).toList()));
  }

  /** Somebody who may have been it, and what the wire shows then. */
  private record Suspect(String text, String when) {}

  private static Suspect suspect(String text, String when) {
    return new Suspect(text, when);
  }

  /** All cases, from easy to hard. */
  public static List<Autopsy> cases() {
    return List.of(
        of(
            "The silent bell",
            "The mayor sends \"ding\", and the bell never rings. Nothing is broken.",
            "Case matters: tree/Bell is not tree/bell. Both are legal, so nobody complains.",
            List.of("sub -i bell -t tree/Bell -q 1", "pub -i mayor -t tree/bell -m ding -q 1"),
            suspect("the SUBACK: it never came", "no suback client=bell"),
            suspect("the SUBSCRIBE: its filter", "subscribe filter=tree/Bell"),
            suspect("the PUBLISH: the broker has not got it", "no publish topic=tree/bell")),
        of(
            "Too early",
            "The mayor has sent \"ding\", the bell listens to the right topic. And yet: silence.",
            "Who subscribes gets what is published from then on. The message came before.",
            List.of("pub -i mayor -t tree/bell -m ding -q 1", "sub -i bell -t tree/bell -q 1"),
            suspect("the PUBLISH: sent before anybody listened", "no publish to=client"),
            suspect("the SUBSCRIBE: refused", "no suback client=bell"),
            suspect("the PUBLISH: at QoS 0", "publish client=mayor qos=0")),
        of(
            "Twice as bright",
            "The switch was pressed once, and the lamp got the command twice.",
            "The PUBACK was lost when the connection broke. The switch could not know whether its"
                + " message had arrived, and sent it again, with DUP. At QoS 1 that is a new"
                + " message to the broker: at least once.",
            List.of(
                "sub -i lamp -t tree/lamp -q 1",
                "connect -c switch",
                "link switch cut before next puback",
                "pub -i switch -t tree/lamp -m toggle -q 1"),
            suspect(
                "the second PUBLISH: the program sent a new one",
                "publish client=switch dup=false count=2"),
            suspect("the SUBSCRIBE: the lamp asked twice", "subscribe client=lamp count=2"),
            suspect("the PUBACK to the switch: it got lost", "publish client=switch dup=true")),
        of(
            "A hole in the curve",
            "The sensor measured 1, 2 and 3. On the display, 2 is missing.",
            "The connection broke while 2 was on its way, and at QoS 0 nobody sends again.",
            List.of(
                "sub -i display -t tree/temp -q 1",
                "connect sensor",
                "pub -i sensor -t tree/temp -m 1",
                "link sensor cut before next publish up",
                "pub -i sensor -t tree/temp -m 2",
                "pub -i sensor -t tree/temp -m 3"),
            suspect("the PUBLISH of 2: lost at QoS 0", "no publish payload=2"),
            suspect("the PUBACK of 2: lost", "publish client=sensor qos=1"),
            suspect("the CONNECT of the display: too late", "no publish payload=1 to=client")),
        of(
            "The empty mailbox",
            "The box asked for QoS 1 and went away. A letter was sent at QoS 1. The box came back,"
                + " and found nothing.",
            "The second CONNECT asked for a clean session: so the broker threw away what it had"
                + " kept, the letter and the subscription.",
            List.of(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter -q 1",
                "connect box"),
            suspect("the PUBLISH: at QoS 0", "publish client=writer qos=0"),
            suspect("the second CONNECT of the box", "connect client=box clean=true"),
            suspect("the SUBSCRIBE: refused", "no suback client=box")),
        of(
            "Another empty mailbox",
            "The same box, the same way. Again it finds nothing when it comes back.",
            "This time the letter went out at QoS 0. For who is away, the broker keeps only what"
                + " has QoS 1 or 2 on both hops.",
            List.of(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter",
                "connect -c box"),
            suspect("the second CONNECT of the box", "connect client=box clean=true"),
            suspect("the DISCONNECT: it never came", "no disconnect client=box"),
            suspect("the PUBLISH: its QoS", "publish client=writer qos=0")),
        of(
            "Yesterday's alarm",
            "The fire was out long ago. A new display is switched on, and shows: FIRE!",
            "The alarm was published with retain, so the broker keeps it for everybody who comes"
                + " later. Retain is for what is, not for what happens.",
            List.of("pub -i alarm -t fire -m FIRE -r -q 1", "sub -i display -t fire -q 1"),
            suspect("the SUBSCRIBE: it asks for too much", "subscribe filter=#"),
            suspect("the PUBLISH of the alarm", "publish client=alarm retain=true"),
            suspect(
                "the PUBLISH to the display: it came twice",
                "publish client=display to=client count=2")),
        of(
            "Dead or alive",
            "Everybody hears \"lamp is gone\". But the lamp works, it only has a bad connection.",
            "There was no DISCONNECT: its connection broke. That is all the broker can see, so it"
                + " published the will. A will says \"I have lost it\", not \"it is dead\".",
            List.of(
                "sub -i watch -t lamp/state -q 1",
                "connect lamp --will-topic lamp/state --will-payload gone --will-qos 1",
                "link lamp cut",
                "wait lamp/state"),
            suspect("the DISCONNECT of the lamp: missing", "no disconnect client=lamp"),
            suspect("the CONNECT: it has no will", "no connect will=lamp/state"),
            suspect("the SUBSCRIBE: refused", "no suback client=watch")));
  }
}
