package org.mqttcourse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.wire.Bytes;

/** One picture of what goes on at the broker, as large as a screen. */
public final class ProjectorPicture {
  private static final int NARROW = 70;
  private static final int LOW = 14;
  private static final int CHART = 5;
  private static final int LONGEST_PAYLOAD = 400;

  private final Theme theme;
  private final int columns;
  private final int rows;

  /**
   * What is shown.
   *
   * @param total messages since the beginning
   * @param sinceLast messages since the last picture
   * @param perSecond messages in each second, the current one last
   * @param newest messages, the newest first
   * @param topics as the topic tree has them
   */
  public record Scene(
      long total,
      long sinceLast,
      List<Long> perSecond,
      List<Message> newest,
      List<TopicTree.Line> topics) {
    public Scene {
      perSecond = List.copyOf(perSecond);
      newest = List.copyOf(newest);
      topics = List.copyOf(topics);
    }
  }

  /** A message that somebody published. */
  public record Message(String client, String topic, Bytes payload, int qos, boolean retain) {}

  /** For a screen of that size. */
  public ProjectorPicture(Theme theme, int columns, int rows) {
    this.theme = theme;
    this.columns = Math.max(10, columns);
    this.rows = Math.max(3, rows);
  }

  /** Its lines, from the top: as many as there are rows. */
  public List<String> lines(Scene scene) {
    List<String> lines = new ArrayList<>();
    int chart = rows < LOW ? 0 : CHART + 1;
    int middle = rows - 2 - chart;
    lines.add(head(scene));
    int left = columns < NARROW ? columns : columns * 3 / 5 - 2;
    List<String> messages = new ArrayList<>();
    int shown = messages(scene, left, middle, messages);
    List<String> topics = columns < NARROW ? List.of() : topics(scene, columns - left - 3, middle);
    for (int i = 0; i < middle; i++) {
      String message = i < messages.size() ? messages.get(i) : "";
      lines.add(
          columns < NARROW
              ? message
              : Columns.pad(message, left)
                  + theme.paint(Style.DIM, theme.either(" │ ", " | "))
                  + (i < topics.size() ? topics.get(i) : ""));
    }
    if (chart > 0) {
      lines.addAll(chart(scene));
    }
    lines.add(foot(scene, shown));
    return lines;
  }

  private String head(Scene scene) {
    String text =
        theme.text("report.projector.head", grouped(scene.total()), grouped(latest(scene)));
    return theme.paint(Style.HEADING, LeaveLine.of(text, columns, theme));
  }

  /** Of the last second that is over. */
  private static long latest(Scene scene) {
    int size = scene.perSecond().size();
    return size < 2 ? 0 : scene.perSecond().get(size - 2);
  }

  /** The newest in full and large, the others in a line each. */
  private int messages(Scene scene, int width, int height, List<String> lines) {
    if (scene.newest().isEmpty()) {
      lines.add(theme.paint(Style.DIM, fit(theme.text("report.topics.none"), width)));
      return 0;
    }
    int shown = 0;
    for (Message message : scene.newest()) {
      List<String> block =
          shown == 0 ? large(message, width, height / 2) : List.of(small(message, width));
      if (lines.size() + block.size() > height) {
        break;
      }
      lines.addAll(block);
      shown++;
    }
    return shown;
  }

  private List<String> large(Message message, int width, int height) {
    String bar = theme.paint(Style.GOOD, theme.either(" ┃ ", " # "));
    List<String> lines = new ArrayList<>();
    lines.add(bar + theme.paint(Style.CODE, fit(Safe.value(message.topic(), theme), width - 3)));
    lines.add(bar);
    String payload = payload(message);
    for (Wrap.Line line :
        Wrap.lines(List.of(new Span(Span.Style.STRONG, payload)), theme, Math.max(8, width - 3))) {
      if (lines.size() < Math.max(3, height - 2)) {
        // A word may be longer than its line.
        lines.add(bar + (line.columns() > width - 3 ? fit(payload, width - 3) : line.text()));
      }
    }
    lines.add(bar);
    String client = Safe.value(message.client(), theme);
    String from = theme.text("report.projector.from", client, message.qos());
    String origin = message.retain() ? theme.text("report.projector.retained", from) : from;
    lines.add(bar + theme.paint(Style.DIM, fit(origin, width - 3)));
    lines.add("");
    return lines;
  }

  private String payload(Message message) {
    String text = ConversationPrinter.payload(message.payload(), theme, LONGEST_PAYLOAD);
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private String small(Message message, int width) {
    String topic = fit(Safe.value(message.topic(), theme), width / 2);
    String payload = fit(payload(message), Math.max(1, width - 4 - Columns.of(topic)));
    return "   " + theme.paint(Style.CODE, topic) + " " + payload;
  }

  private List<String> topics(Scene scene, int width, int height) {
    List<String> lines = new TopicPrinter(theme).lines(scene.topics(), width);
    if (lines.size() <= height) {
      return lines;
    }
    List<String> some = new ArrayList<>(lines.subList(0, height - 1));
    String more = theme.text("report.projector.more", lines.size() - height + 1);
    some.add(theme.paint(Style.DIM, fit(more, width)));
    return some;
  }

  private List<String> chart(Scene scene) {
    List<Long> over = scene.perSecond();
    over = over.isEmpty() ? over : over.subList(0, over.size() - 1);
    long most = over.stream().mapToLong(Long::longValue).max().orElse(0);
    String scale = String.format(Locale.ROOT, "%,d/s ", most);
    int margin = Math.max(8, scale.length() + 1);
    List<String> lines = new ArrayList<>();
    lines.add(theme.paint(Style.DIM, fit(theme.text("report.projector.chart"), columns)));
    String pad = " ".repeat(margin);
    for (String bar : BarChart.lines(over, columns - margin - 1, CHART, theme)) {
      boolean top = lines.size() == 1;
      lines.add((top ? Columns.pad(" " + scale, margin) : pad) + theme.paint(Style.ADDED, bar));
    }
    return lines;
  }

  private String foot(Scene scene, int shown) {
    if (scene.sinceLast() <= shown) {
      return "";
    }
    String text = theme.text("report.projector.fast", grouped(shown), grouped(scene.sinceLast()));
    return theme.paint(Style.BAD, fit(text, columns));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String fit(String text, int width) {
    return new DiagramWords(theme).shorten(text, Math.max(1, width));
  }
}
