package org.mqttcourse.broker.link;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.broker.link.LinkFault.Action;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextArgumentException;

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
  public static List<Text> carryOut(Links links, List<String> words) {
    if (words.isEmpty() || words.equals(List.of("show"))) {
      return show(links, Links.ALL);
    } else if (words.equals(List.of("heal"))) {
      return heal(links, Links.ALL);
    }
    String who = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (ACTIONS.contains(who) && !links.clients().contains(who)) {
      throw new TextArgumentException(Text.of("link.whose", EXAMPLE));
    } else if (rest.isEmpty() || rest.equals(List.of("show"))) {
      return show(links, who);
    } else if (rest.equals(List.of("heal"))) {
      return heal(links, who);
    }
    return set(links, who, LinkFault.parse(rest));
  }

  private static List<Text> set(Links links, String who, LinkFault fault) {
    int concerned = links.set(who, fault);
    if (fault.action() == Action.CUT) {
      if (concerned == 0) {
        throw new TextArgumentException(nobody(links, who));
      }
      return List.of(concerned == 1 ? Text.of("link.is.cut") : Text.of("link.are.cut", concerned));
    }
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("link.from.now", who, fault.text()));
    if (concerned == 0 && !who.equals(Links.ALL)) {
      lines.add(Text.of("link.not.now", who));
    }
    if (fault.needsANetworkWithoutTcp()) {
      lines.add(Text.of("link.no.tcp"));
    }
    return lines;
  }

  private static List<Text> heal(Links links, String who) {
    int healed = links.heal(who);
    boolean all = who.equals(Links.ALL);
    if (!all && links.concerns(who)) {
      return List.of(Text.of("link.by.all", who));
    } else if (healed == 0) {
      return List.of(all ? Text.of("link.all.fine") : Text.of("link.fine", who));
    }
    return List.of(all ? Text.of("link.all.healed") : Text.of("link.healed", who));
  }

  private static List<Text> show(Links links, String who) {
    List<Text> lines = new ArrayList<>();
    for (Links.Setting one : links.settings()) {
      if (who.equals(Links.ALL) || one.who().equals(Links.ALL) || who.equals(one.who())) {
        Text left = one.left() < 0 ? Text.NOTHING : Text.of("link.left", one.left());
        Text hits = Text.count("link.hits", one.hits());
        lines.add(Text.of("link.setting", one.who(), one.fault(), hits, left));
      }
    }
    if (lines.isEmpty()) {
      return List.of(
          links.settings().isEmpty() ? Text.of("link.try", EXAMPLE) : Text.of("link.fine", who));
    }
    return lines;
  }

  /** What to say where a client is not connected. */
  public static Text nobody(Links links, String who) {
    List<String> clients = links.clients();
    if (clients.isEmpty()) {
      return Text.of("link.nobody", who.equals(Links.ALL) ? "bob" : who);
    }
    return Text.of("link.not.connected", who, clients);
  }
}
