package org.mqttcourse.check;

import java.util.List;
import java.util.stream.Collectors;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Conversation;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Packet.Subscribe;

/** Says what was seen in a learner's words, short enough for a line or two. */
public final class Say {
  private static final int SHOWN = 3;
  private static final int LONGEST = 60;

  private Say() {}

  /** Such as {@code 1 answer} or {@code 3 answers}. */
  public static String count(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** Such as {@code "21.5" to home/hall at QoS 1, retained}. */
  public static String message(Publish message) {
    return "%s to %s at QoS %d%s"
        .formatted(
            payload(message.payload()),
            message.topic(),
            message.qos(),
            message.retain() ? ", retained" : "");
  }

  /** The first few of them, and how many more there are. */
  public static String messages(List<Publish> messages) {
    return few(messages.stream().map(Say::message).toList(), "no PUBLISH");
  }

  /** Text in quotes, other bytes in hexadecimal, long ones cut. */
  public static String payload(Bytes payload) {
    if (payload.size() == 0) {
      return "an empty payload";
    }
    String text = payload.preview();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** What the conversation's SUBSCRIBE packets ask for, such as {@code home/# at QoS 1}. */
  public static String subscriptions(Conversation conversation) {
    return few(
        conversation.all(Subscribe.class).stream()
            .flatMap(packet -> packet.subscriptions().stream())
            .map(one -> "SUBSCRIBE to " + one.topicFilter() + " at QoS " + one.qos())
            .toList(),
        "no SUBSCRIBE");
  }

  /** The first few lines, and how many more there are. */
  public static String lines(List<String> lines) {
    return few(lines.stream().map(line -> '"' + cut(line) + '"').toList(), "nothing");
  }

  /** How the program ended, as the second half of a sentence that begins with "it". */
  public static String ending(Ending ending) {
    if (ending instanceof Ending.Exited exited) {
      return "ended with status " + exited.status();
    } else if (ending instanceof Ending.Died died) {
      return "died: " + died.exception() + died.line().map(n -> " (line " + n + ")").orElse("");
    } else if (ending instanceof Ending.TimedOut late) {
      return "was still there after %.0f s%s"
          .formatted(late.seconds(), late.line().map(n -> ", in line " + n).orElse(""));
    } else if (ending instanceof Ending.FloodedOutput) {
      return "printed without end";
    } else if (ending instanceof Ending.OverLimit over) {
      return over.limit().ending();
    } else if (ending instanceof Ending.OutOfMemory) {
      return "ran out of memory";
    }
    return "stopped";
  }

  private static String few(List<String> all, String none) {
    if (all.isEmpty()) {
      return none;
    }
    String first = all.stream().limit(SHOWN).collect(Collectors.joining("; "));
    return all.size() <= SHOWN ? first : first + "; and " + (all.size() - SHOWN) + " more";
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
