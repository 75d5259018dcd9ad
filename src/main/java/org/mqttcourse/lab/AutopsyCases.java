package org.mqttcourse.lab;

import static org.mqttcourse.lab.Clue.connect;
import static org.mqttcourse.lab.Clue.cut;
import static org.mqttcourse.lab.Clue.lost;
import static org.mqttcourse.lab.Clue.packet;
import static org.mqttcourse.lab.Clue.thrownOut;

import java.util.List;

/** The cases, from easy to hard; what is said of them stands with the texts, under their names. */
final class AutopsyCases {
  private AutopsyCases() {}

  static List<Autopsy> all() {
    return List.of(
        of("silent-bell")
            .decoy(packet("publish client=mayor"))
            .played("sub -i bell -t tree/Bell -q 1", "pub -i mayor -t tree/bell -m ding -q 1")
            .culprit(packet("subscribe client=bell")),
        of("hole-in-the-curve")
            .decoy(cut())
            .played(
                "sub -i display -t tree/temp -q 1",
                "connect sensor",
                "pub -i sensor -t tree/temp -m 1",
                "link sensor cut before next publish up",
                "pub -i sensor -t tree/temp -m 2",
                "pub -i sensor -t tree/temp -m 3")
            .culprit(lost("PUBLISH")),
        of("empty-display")
            .decoy(packet("subscribe client=display"))
            .played("pub -i sun -t sun/highest -m 31 -q 1", "sub -i display -t sun/highest -q 1")
            .culprit(packet("publish client=sun")),
        of("yesterdays-alarm")
            .decoy(packet("publish client=display to=client"))
            .played("pub -i alarm -t fire -m FIRE -r -q 1", "sub -i display -t fire -q 1")
            .culprit(packet("publish client=alarm")),
        of("vanished-setting")
            .decoy(packet("publish client=panel"))
            .played(
                "pub -i panel -t heating/target -m 21 -r -q 1",
                "sub -i visitor -t heating/# -q 1",
                "pub -i cleaner -t heating/target -r -n -q 1",
                "sub -i heating -t heating/target -q 1")
            .culprit(packet("publish client=cleaner")),
        of("twice-as-bright")
            .decoy(packet("publish client=switch dup=true"))
            .decoy(packet("publish client=switch dup=false"))
            .decoy(cut())
            .played(
                "sub -i lamp -t tree/lamp -q 1",
                "connect -c switch",
                "link switch cut before next puback",
                "pub -i switch -t tree/lamp -m toggle -q 1")
            .culprit(lost("PUBACK")),
        of("empty-mailbox")
            .decoy(packet("publish client=writer"))
            .decoy(packet("disconnect client=box"))
            .played(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter -q 1",
                "connect box")
            .culprit(packet("connect client=box clean=true")),
        of("another-empty-mailbox")
            .decoy(packet("connect client=box"))
            .played(
                "connect -c box",
                "sub -i box -t post -q 1",
                "disconnect box",
                "pub -i writer -t post -m letter",
                "connect -c box")
            .culprit(packet("publish client=writer")),
        of("dead-or-alive")
            .decoy(packet("publish client=watch to=client"))
            .decoy(packet("connect client=lamp"))
            .played(
                "sub -i watch -t lamp/state -q 1",
                "connect lamp --no-reconnect --will-topic lamp/state --will-payload gone --will-qos 1",
                "link lamp cut",
                "wait lamp/state")
            .culprit(cut()),
        of("two-coffees")
            .decoy(packet("publish client=till dup=true"))
            .decoy(lost("PUBREC"))
            .decoy(packet("publish client=machine to=client"))
            .played(
                "sub -i machine -t coffee -q 2",
                "connect -c till",
                "link till cut before next pubrec",
                "pub -i till -t coffee -m one -q 2",
                "pub -i till -t coffee -m one -q 2")
            .culprit(
                packet("publish client=till dup=false")
                    .and(sighting -> Clue.identifier(sighting) == 2)),
        of("lost-heartbeat")
            .decoy(thrownOut("pump"))
            .decoy(packet("connect client=pump"))
            .played(
                "sub -i guard -t pump/state -q 1",
                "connect pump -k 1 --no-reconnect --will-topic pump/state --will-payload gone --will-qos 1",
                "link pump drop pingreq",
                "wait pump/state")
            .culprit(lost("PINGREQ")),
        of("two-zoes")
            .decoy(thrownOut("zoe"))
            .decoy(packet("publish client=ben"))
            .played(
                "connect zoe --no-reconnect",
                "sub -i zoe -t zoe/news -q 1",
                "pub -i ben -t zoe/news -m hello -q 1",
                "elsewhere connect zoe -k 30 --no-reconnect",
                "pub -i ben -t zoe/news -m party -q 1")
            .culprit(connect("zoe", 30)));
  }

  private static AutopsyDraft of(String name) {
    return new AutopsyDraft(name);
  }
}
