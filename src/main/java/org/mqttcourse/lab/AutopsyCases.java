package org.mqttcourse.lab;

import static org.mqttcourse.lab.Clue.connect;
import static org.mqttcourse.lab.Clue.cut;
import static org.mqttcourse.lab.Clue.lost;
import static org.mqttcourse.lab.Clue.packet;
import static org.mqttcourse.lab.Clue.thrownOut;

import java.util.List;

/** The cases, from easy to hard. */
final class AutopsyCases {
  private AutopsyCases() {}

  static List<Autopsy> all() {
    return List.of(
        of(
                "silent-bell",
                "The silent bell",
                "All the village sends its \"ding\" to tree/bell, and so does the mayor. The bell"
                    + " never rings.")
            .asks("Which packet is the mistake?")
            .hint("Nothing was lost here. Read the topics aloud, letter by letter.")
            .decoy(
                packet("publish client=mayor"),
                "The mayor sent to tree/bell, as all the village does, and the broker took it.")
            .why(
                "The bell listens to tree/Bell, and case matters: that is another topic. Both"
                    + " are legal, so nobody complains.")
            .played("sub -i bell -t tree/Bell -q 1", "pub -i mayor -t tree/bell -m ding -q 1")
            .culprit(packet("subscribe client=bell")),
        of(
                "hole-in-the-curve",
                "A hole in the curve",
                "The sensor measured 1, 2 and 3. On the display, 2 is missing.")
            .asks("Which packet is the one that is missing there?")
            .hint("Follow each value from the sensor to the display.")
            .decoy(cut(), "The link broke, that is true. What was under way at that moment?")
            .why(
                "The connection broke while 2 was on its way. At QoS 0 nobody acknowledges a"
                    + " message, so nobody knows that it is gone, and nobody sends it again.")
            .played(
                "sub -i display -t tree/temp -q 1",
                "connect sensor",
                "pub -i sensor -t tree/temp -m 1",
                "link sensor cut before next publish up",
                "pub -i sensor -t tree/temp -m 2",
                "pub -i sensor -t tree/temp -m 3")
            .culprit(lost("PUBLISH")),
        of(
                "empty-display",
                "The empty display",
                "The sun's highest temperature is sent once a day. A display is switched on in the"
                    + " evening, and stays empty until the next day.")
            .asks("Which packet should have been another one?")
            .hint("When the display comes, what could the broker have for it?")
            .decoy(
                packet("subscribe client=display"),
                "The display can't ask before it is switched on, and its filter is right.")
            .why(
                "The message was published without retain. So it went to who listened then,"
                    + " nobody, and the broker kept nothing for who comes later.")
            .played("pub -i sun -t sun/highest -m 31 -q 1", "sub -i display -t sun/highest -q 1")
            .culprit(packet("publish client=sun")),
        of(
                "yesterdays-alarm",
                "Yesterday's alarm",
                "The fire was out long ago. A new display is switched on, and shows: FIRE!")
            .asks("Which packet is the mistake?")
            .hint("The display only shows what it gets. Why did the broker still have it?")
            .decoy(
                packet("publish client=display to=client"),
                "The broker keeps what it was told to keep, and gives it to who asks. Who told it?")
            .why(
                "The alarm was published with retain, so the broker keeps it for everybody who"
                    + " comes later. Retain is for what is, not for what happens.")
            .played("pub -i alarm -t fire -m FIRE -r -q 1", "sub -i display -t fire -q 1")
            .culprit(packet("publish client=alarm")),
        of(
                "vanished-setting",
                "The vanished setting",
                "The panel set the heating to 21 degrees, with retain. The heating restarts at"
                    + " night, asks, and gets nothing.")
            .asks("Which packet took the setting away?")
            .hint("The setting was kept, first. Look at everything with retain.")
            .decoy(
                packet("publish client=panel"),
                "That one has retain and a value: the broker has kept it. Until when?")
            .why(
                "An empty message with retain is how one takes a retained message away. Somebody"
                    + " tidied up, and the broker had nothing more for the heating.")
            .played(
                "pub -i panel -t heating/target -m 21 -r -q 1",
                "sub -i visitor -t heating/# -q 1",
                "pub -i cleaner -t heating/target -r -n -q 1",
                "sub -i heating -t heating/target -q 1")
            .culprit(packet("publish client=cleaner")),
        of(
                "twice-as-bright",
                "Twice as bright",
                "The switch was pressed once, and the lamp got the command twice.")
            .asks("Which packet went wrong, so that all this had to follow?")
            .hint("Two PUBLISH to the lamp come from two PUBLISH of the switch. What lies between?")
            .decoy(
                packet("publish client=switch dup=true"),
                "It says DUP: the switch sends again, and says so. What had it waited for?")
            .decoy(
                packet("publish client=switch dup=false"),
                "That one is right: QoS 1, and it arrived. But did the switch hear of it?")
            .decoy(cut(), "The link broke, that is true. Which packet did it take along?")
            .why(
                "The PUBACK was lost when the connection broke. The switch could not know whether"
                    + " its message had arrived, and sent it again, with DUP. At QoS 1 that is a new"
                    + " message to the broker: at least once.")
            .played(
                "sub -i lamp -t tree/lamp -q 1",
                "connect -c switch",
                "link switch cut before next puback",
                "pub -i switch -t tree/lamp -m toggle -q 1")
            .culprit(lost("PUBACK")),
        of(
                "empty-mailbox",
                "The empty mailbox",
                "The box asked for QoS 1 and went away. A letter was sent at QoS 1. The box came"
                    + " back, and found nothing.")
            .asks("Which packet lost the letter?")
            .hint("The broker had kept the letter. What made it throw it away?")
            .decoy(
                packet("publish client=writer"),
                "QoS 1, and acknowledged: the broker has it, and keeps it for the box.")
            .decoy(
                packet("disconnect client=box"),
                "It may go as often as it likes: its session stays. Until when?")
            .why(
                "The second CONNECT asked for a clean session: so the broker threw away what it"
                    + " had kept, the letter and the subscription.")
            .played(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter -q 1",
                "connect box")
            .culprit(packet("connect client=box clean=true")),
        of(
                "another-empty-mailbox",
                "Another empty mailbox",
                "The same box, the same way. Again it finds nothing when it comes back.")
            .asks("Which packet is the mistake this time?")
            .hint("Compare with the case before, packet by packet: 'autopsy 7' shows it again.")
            .decoy(
                packet("connect client=box"),
                "A persistent session this time: that one is right. So what was not kept?")
            .why(
                "This time the letter went out at QoS 0. For who is away, the broker keeps only"
                    + " what has QoS 1 or 2 on both hops.")
            .played(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter",
                "connect -c box")
            .culprit(packet("publish client=writer")),
        of(
                "dead-or-alive",
                "Dead or alive",
                "Everybody hears \"lamp is gone\". But nobody has switched it off: it burns.")
            .asks("Which row made the broker believe that the lamp is gone?")
            .hint("Who wants to go says DISCONNECT. What happened here in its place?")
            .decoy(
                packet("publish client=watch to=client"),
                "That is the will: the lamp had left it with the broker, just for this case.")
            .decoy(
                packet("connect client=lamp"),
                "With its CONNECT the lamp left a will: that is good. What set it off?")
            .why(
                "There was no DISCONNECT: its connection broke. That is all the broker can see, so"
                    + " it published the will. A will says \"I have lost it\", not \"it is dead\".")
            .played(
                "sub -i watch -t lamp/state -q 1",
                "connect lamp --no-reconnect --will-topic lamp/state --will-payload gone"
                    + " --will-qos 1",
                "link lamp cut",
                "wait lamp/state")
            .culprit(cut()),
        of(
                "two-coffees",
                "Two coffees",
                "The till orders one coffee at QoS 2, exactly once. The line broke for a moment, and"
                    + " the machine makes two.")
            .asks("Which packet ordered the second coffee?")
            .hint("At QoS 2 the packet identifier tells a copy from something new.")
            .decoy(
                packet("publish client=till dup=true"),
                "It has DUP and the same identifier as before: the broker knows that it has it.")
            .decoy(
                lost("PUBREC"),
                "It was lost, but the handshake went on after the break: that is mended.")
            .decoy(
                packet("publish client=machine to=client"),
                "The machine gets what the broker was given. What was it given?")
            .why(
                "The handshake did all that it should: the copy with DUP and the same identifier"
                    + " counted once. The second coffee is a PUBLISH of its own, with a new"
                    + " identifier: somebody had no patience, and ordered again.")
            .played(
                "sub -i machine -t coffee -q 2",
                "connect -c till",
                "link till cut before next pubrec",
                "pub -i till -t coffee -m one -q 2",
                "pub -i till -t coffee -m one -q 2")
            .culprit(
                packet("publish client=till dup=false")
                    .and(sighting -> Clue.identifier(sighting) == 2)),
        of(
                "lost-heartbeat",
                "Lost heartbeat",
                "\"Pump is gone\", says its will. But the pump runs, and says that it has kept"
                    + " alive all the time: a sign of life each second.")
            .asks("Which packet would have made the difference?")
            .hint("The pump has a keep alive of 1 s: in that time the broker must hear something.")
            .decoy(
                thrownOut("pump"),
                "The broker did its duty: for 1.5 times the keep alive it had heard nothing. Why?")
            .decoy(
                packet("connect client=pump"),
                "A keep alive of 1 s is short, but legal, and the pump kept to it.")
            .why(
                "The PINGREQ was sent, and never arrived. The broker heard nothing for one and a"
                    + " half times the keep alive, closed the connection and published the will."
                    + " (TCP loses no single packet: here the network is a bad one, on purpose.)")
            .played(
                "sub -i guard -t pump/state -q 1",
                "connect pump -k 1 --no-reconnect --will-topic pump/state --will-payload gone"
                    + " --will-qos 1",
                "link pump drop pingreq",
                "wait pump/state")
            .culprit(lost("PINGREQ")),
        of(
                "two-zoes",
                "Two Zoes",
                "Zoe's phone gets her messages, until all at once it gets nothing any more. Nobody"
                    + " has touched it, and its network is fine. Today she has set up her tablet, by"
                    + " copying everything from the phone.")
            .asks("Which packet threw the phone out?")
            .hint("A client identifier belongs to one client at a time.")
            .decoy(
                thrownOut("zoe"),
                "There the broker closes the phone's connection. Why? Look just above.")
            .decoy(
                packet("publish client=ben"),
                "Ben's message is fine, and the broker took it. Is the phone still there?")
            .why(
                "The tablet has the phone's client identifier, zoe. The broker takes it for the"
                    + " same client that comes anew, and closes the older connection. With two"
                    + " programs that come back by themselves this goes on for ever.")
            .played(
                "connect zoe --no-reconnect",
                "sub -i zoe -t zoe/news -q 1",
                "pub -i ben -t zoe/news -m hello -q 1",
                "elsewhere connect zoe -k 30 --no-reconnect",
                "pub -i ben -t zoe/news -m party -q 1")
            .culprit(connect("zoe", 30)));
  }

  private static AutopsyDraft of(String name, String title, String story) {
    return new AutopsyDraft(name, title, story);
  }
}
