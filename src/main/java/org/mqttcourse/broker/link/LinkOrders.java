package org.mqttcourse.broker.link;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.broker.link.LinkFault.Action;

/** What stands behind {@code link}, carried out, for the shell and for scripts of a lesson. */
public final class LinkOrders {
  /** The words with which a fault begins. */
  public static final List<String> ACTIONS =
      List.of("drop", "delay", "duplicate", "reorder", "slow", "freeze", "cut");

  private static final String EXAMPLE = "link bob cut before next puback";

  private LinkOrders() {}

  /**
   * Carries it out: {@code bob drop next puback}, {@code all heal}, {@code show}.
   *
   * @return what to say
   * @throws IllegalArgumentException with a message for the user
   */
  public static List<String> carryOut(Links links, List<String> words) {
    if (words.isEmpty() || words.equals(List.of("show"))) {
      return show(links, Links.ALL);
    } else if (words.equals(List.of("heal"))) {
      return heal(links, Links.ALL);
    }
    String who = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (ACTIONS.contains(who) && !links.clients().contains(who)) {
      throw new IllegalArgumentException("Whose link? Its name comes first: " + EXAMPLE);
    } else if (rest.isEmpty() || rest.equals(List.of("show"))) {
      return show(links, who);
    } else if (rest.equals(List.of("heal"))) {
      return heal(links, who);
    }
    return set(links, who, LinkFault.parse(String.join(" ", rest)));
  }

  private static List<String> set(Links links, String who, LinkFault fault) {
    int concerned = links.set(who, fault);
    if (fault.action() == Action.CUT) {
      if (concerned == 0) {
        throw new IllegalArgumentException(nobody(links, who));
      }
      return List.of(concerned == 1 ? "The link is cut." : concerned + " links are cut.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s, from now on".formatted(who, fault.text()));
    if (concerned == 0 && !who.equals(Links.ALL)) {
      lines.add("%s is not connected now; it begins when %s is.".formatted(who, who));
    }
    if (fault.needsANetworkWithoutTcp()) {
      lines.add("(TCP never does that to single packets: this is a network without it.)");
    }
    return lines;
  }

  private static List<String> heal(Links links, String who) {
    int healed = links.heal(who);
    boolean all = who.equals(Links.ALL);
    if (healed == 0) {
      return List.of(all ? "No link is disturbed." : "The link of " + who + " is not disturbed.");
    }
    return List.of(all ? "All links are healed." : "The link of " + who + " is healed.");
  }

  private static List<String> show(Links links, String who) {
    List<String> lines = new ArrayList<>();
    for (Links.Setting one : links.settings()) {
      if (who.equals(Links.ALL) || who.equals(one.who())) {
        String left = one.left() < 0 ? "" : ", " + one.left() + " to go";
        lines.add(
            "%s: %s (%s%s)"
                .formatted(
                    one.who(),
                    one.fault(),
                    one.hits() == 1 ? "1 packet so far" : one.hits() + " packets so far",
                    left));
      }
    }
    if (lines.isEmpty()) {
      return List.of("No link is disturbed. Try: " + EXAMPLE);
    }
    return lines;
  }

  /** What to say where a client is not connected. */
  public static String nobody(Links links, String who) {
    List<String> clients = links.clients();
    if (clients.isEmpty()) {
      return "No client is connected. First: connect " + (who.equals(Links.ALL) ? "bob" : who);
    }
    return "%s is not connected. There are: %s".formatted(who, String.join(", ", clients));
  }
}
