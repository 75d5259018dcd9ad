package once_only;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.wire.Event.Fault;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/**
 * What the program printed about the four orders.
 *
 * @param asked the lines, one for each order
 * @param lines what it printed of these
 */
record Packing(List<String> asked, List<String> lines) {
  private static Packing of(Evidence evidence) {
    List<String> asked =
        List.of("a", "b", "c", "d").stream().map(one -> line(evidence.values(), one)).toList();
    return new Packing(
        asked, evidence.output().stream().map(String::strip).filter(asked::contains).toList());
  }

  private static String line(Values values, String which) {
    return values.get(which) + " " + values.get("item " + which);
  }

  boolean packed(String which) {
    return lines.contains(asked.get("abcd".indexOf(which)));
  }

  /** How often a was packed before b came: three messages about it had come, two alike. */
  long early() {
    return lines.stream()
        .takeWhile(line -> !line.equals(asked.get(1)))
        .filter(line -> line.equals(asked.get(0)))
        .count();
  }

  /** How often a was packed after b, and before c came. */
  long beforeTheBreak() {
    return packed("c")
        ? lines.subList(lines.indexOf(asked.get(1)), lines.indexOf(asked.get(2))).stream()
            .filter(line -> line.equals(asked.get(0)))
            .count()
        : 0;
  }

  long distinct() {
    return lines.stream().distinct().count();
  }

  /** Whether each order was packed that this program can have heard of. */
  static boolean judge(Findings found, Evidence evidence) {
    Packing packing = of(evidence);
    String all = "one line for each order: " + Say.lines(packing.asked());
    String got = Say.lines(packing.lines());
    String ended = "; the program " + Say.ending(evidence.ending());
    if (!packing.packed("a") || !packing.packed("b")) {
      found.add("packs-too-little", all, got + ended, "Print each order when it comes first.");
    } else if (packing.early() > 2) {
      found
          .at(heard(evidence, "a", 2))
          .add(
              "packs-every-copy",
              all,
              got,
              "Keep the numbers that you have packed in a Set; what is in it is a copy.");
    } else if (packing.early() > 1) {
      found
          .at(heard(evidence, "a", 3))
          .add(
              "whole-payload",
              all,
              got,
              "Copies differ in \"attempt\". Compare the order's number only.");
    } else if (packing.beforeTheBreak() > 0) {
      found
          .at(heard(evidence, "a", 4))
          .add(
              "remembers-last",
              all,
              got,
              "Between an order and its copy another one may come: remember all numbers.");
    } else if (!packing.packed("c")) {
      judgeMissing(found, evidence, all, got + ended);
    } else {
      found
          .at(evidence.student().where(OnceOnlyCheck::isCut).first(Fault.class))
          .expect(
              packing.lines().size() == packing.distinct(),
              "forgets-at-reconnect",
              all,
              got,
              "A break of the connection is no reason to forget what you have packed.");
      found.expect(
          packing.packed("d"),
          "mixes-orders",
          all,
          got + ended,
          "Two customers may want the same thing: only the order's number makes it a copy.");
      return true;
    }
    return false;
  }

  private static void judgeMissing(Findings found, Evidence evidence, String all, String got) {
    Optional<Sighting> came = heard(evidence, "c", 1);
    if (came.isPresent()) {
      found
          .at(came)
          .add(
              "trusts-dup",
              all,
              got,
              "DUP says \"perhaps sent before\"; this one had never reached you. Don't ask it.");
    } else {
      found
          .at(evidence.student().where(OnceOnlyCheck::isCut).first(Fault.class))
          .add(
              "never-comes-back",
              all,
              got,
              "options.setAutomaticReconnect(true), or connect again yourself.");
    }
  }

  /** Where the n-th message about that order reached the program. */
  private static Optional<Sighting> heard(Evidence evidence, String which, int n) {
    String number = '"' + evidence.values().get(which) + '"';
    return evidence
        .received()
        .where(
            sighting ->
                sighting.event() instanceof Publish message
                    && message.payload().asUtf8().filter(text -> text.contains(number)).isPresent())
        .sightings()
        .stream()
        .skip(n - 1L)
        .findFirst();
  }
}
