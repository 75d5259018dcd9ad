package org.mqttcourse.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mqttcourse.text.Text;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Printable;

/** {@code pub}: publishes a message. */
final class PubCommand implements Command {
  @Override
  public Usage usage() {
    List<Flag> flags =
        new ArrayList<>(
            List.of(Flag.TOPIC, Flag.MESSAGE, Flag.QOS, Flag.RETAIN, Flag.NOTHING, Flag.NAME));
    flags.addAll(Flag.CONNECTING);
    return new Usage("pub", "pub -t test/all -m \"Hello class!\"", 0, flags);
  }

  @Override
  public void run(Arguments arguments, Clients clients)
      throws PlaygroundException, InterruptedException {
    String topic = Topics.name(arguments.required(Flag.TOPIC).get(0));
    Bytes payload = payload(arguments);
    int qos = arguments.qos(Flag.QOS);
    boolean retain = arguments.has(Flag.RETAIN);
    Member member = clients.speaker(arguments);
    clients.publishing(topic);
    Debt debt = new Debt(clients, qos > 0 && member.isKept());
    Delivery.State state = Delivery.State.DONE;
    try {
      state =
          member
              .client()
              .publish(
                  topic,
                  payload,
                  qos,
                  retain,
                  () -> {
                    clients.say(late(member.name(), topic, qos));
                    debt.paid();
                  });
    } finally {
      if (state != Delivery.State.BROKEN) {
        debt.paid();
      }
    }
    List<Text> details = new ArrayList<>();
    if (qos > 0) {
      details.add(Text.of("playground.pub.qos", qos));
    }
    if (retain) {
      details.add(Text.of("playground.pub.retained"));
    }
    if (qos > 0 || state == Delivery.State.UNDER_WAY) {
      details.add(words(state, qos));
    }
    clients.say(
        Text.of(
            "playground.pub",
            member.name(),
            Printable.text(topic),
            details.isEmpty() ? Text.NOTHING : Text.of("playground.pub.details", details)));
    if (state == Delivery.State.BROKEN && qos > 0) {
      clients.say(
          member.isKept()
              ? Text.of("playground.pub.again", member.name())
              : Text.of("playground.pub.unknown"));
    }
  }

  private static Text words(Delivery.State state, int qos) {
    return switch (state) {
      case DONE -> Text.of("playground.pub.acknowledged");
      case UNDER_WAY ->
          qos > 0 ? Text.of("playground.pub.not.acknowledged") : Text.of("playground.pub.not.sent");
      case BROKEN -> Text.of("playground.pub.broke");
    };
  }

  private static Text late(String name, String topic, int qos) {
    return Text.of(
        qos > 0 ? "playground.pub.late.acknowledged" : "playground.pub.late.sent",
        name,
        Printable.text(topic));
  }

  private Bytes payload(Arguments arguments) throws PlaygroundException {
    if (arguments.has(Flag.NOTHING)) {
      if (arguments.has(Flag.MESSAGE)) {
        throw new PlaygroundException(Text.of("playground.pub.empty"));
      }
      return Bytes.NONE;
    }
    return Bytes.utf8(arguments.required(Flag.MESSAGE).get(0));
  }

  /** A message that is sent again until it is acknowledged; paid once, from any thread. */
  private static final class Debt {
    private final Clients clients;
    private final AtomicBoolean open;

    Debt(Clients clients, boolean open) {
      this.clients = clients;
      this.open = new AtomicBoolean(open);
      if (open) {
        clients.owes(1);
      }
    }

    void paid() {
      if (open.getAndSet(false)) {
        clients.owes(-1);
      }
    }
  }
}
