package org.mqttcourse.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Draws strips of lights: coloured lamps where there are colours, else a letter for each. */
public final class LightsPicture {
  private static final int LONGEST_NAME = 20;
  private static final int SHORT_NAME = 10;
  private static final int DARK = 0x20;

  private static final Map<Integer, String> NEAREST =
      Map.of(
          0xff0000, "r", 0x00ff00, "g", 0x0000ff, "b", 0xffff00, "y", 0xff8800, "o", 0x00ffff, "c",
          0xff00ff, "m", 0xffffff, "w");

  private final Theme theme;
  private final int columns;

  /** As wide as that at the most. */
  public LightsPicture(Theme theme, int columns) {
    this.theme = theme;
    this.columns = Math.max(30, columns);
  }

  /**
   * A picture of a tree, from the top.
   *
   * @param tree its topic
   * @param note what else is to be said; empty for nothing
   * @param step of the patterns, counted from 0
   */
  public List<String> lines(String tree, List<Strip> strips, String note, long step, int rows) {
    List<String> lines = new ArrayList<>();
    String head = " " + Safe.value(tree, theme);
    lines.add(theme.paint(Style.HEADING, LeaveLine.of(head, columns, theme)));
    lines.add("");
    int room = Math.max(1, rows - 4);
    int shown = strips.size() <= room ? strips.size() : room - 1;
    int name = nameColumns(strips);
    strips.stream().limit(shown).map(strip -> line(strip, name, step)).forEach(lines::add);
    if (shown < strips.size()) {
      lines.add(dim(theme.text("report.lights.more", strips.size() - shown)));
    }
    if (strips.isEmpty()) {
      lines.add(dim(theme.text("report.lights.none")));
      lines.add(dim(theme.text("report.lights.report", Safe.value(tree, theme))));
    }
    lines.add("");
    if (!note.isEmpty()) {
      lines.add(theme.paint(Style.BAD, fit(Safe.value(note, theme), columns)));
    } else if (!theme.colour() && !strips.isEmpty()) {
      lines.add(fit(theme.text("report.lights.letters"), columns));
    }
    return lines.stream().limit(rows).toList();
  }

  /** One strip as it reports itself, unmoved, for where a line can't be drawn twice. */
  public String line(Strip strip) {
    return line(strip, nameColumns(List.of(strip)), 0).stripTrailing();
  }

  private int nameColumns(List<Strip> strips) {
    int longest =
        strips.stream()
            .mapToInt(strip -> Columns.of(Safe.value(strip.name(), theme)))
            .max()
            .orElse(0);
    return Math.min(longest, columns < 60 ? SHORT_NAME : LONGEST_NAME);
  }

  private String line(Strip strip, int nameColumns, long step) {
    String name = Columns.pad(fit(Safe.value(strip.name(), theme), nameColumns), nameColumns);
    String words = fit(words(strip), columns / 2 - 2);
    int room = columns - nameColumns - 2 - (words.isEmpty() ? 0 : 2 + Columns.of(words));
    String row = row(strip.at(step), room);
    String line = theme.paint(Style.CODE, name) + "  " + row;
    return words.isEmpty() ? line : line + "  " + theme.paint(Style.DIM, words);
  }

  /** As many lamps as there is room for, with a blank between them. */
  private String row(List<Integer> lamps, int room) {
    String more = theme.either("…", "..");
    boolean all = 2 * lamps.size() - 1 <= room;
    int shown = all ? lamps.size() : Math.max(0, (room - more.length()) / 2);
    String row = lamps.stream().limit(shown).map(this::lamp).collect(joining(" "));
    return all ? row : row + " " + more;
  }

  private String words(Strip strip) {
    List<String> words = new ArrayList<>();
    if (!strip.pattern().equals(Strip.STILL)) {
      words.add(Safe.value(strip.pattern(), theme));
    }
    if (!strip.status().isEmpty() && !strip.status().equals("online")) {
      words.add(Safe.value(strip.status(), theme));
    }
    return String.join(", ", words);
  }

  private String lamp(int rgb) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    if (Math.max(red, Math.max(green, blue)) < DARK) {
      return theme.paint(Style.DIM, theme.either("·", "."));
    }
    return theme.colour()
        ? "\u001b[38;2;%d;%d;%dm%s\u001b[0m".formatted(red, green, blue, theme.either("●", "*"))
        : letter(red, green, blue);
  }

  private static String letter(int red, int green, int blue) {
    return NEAREST.entrySet().stream()
        .min(
            Comparator.<Map.Entry<Integer, String>>comparingInt(
                    one -> distance(one.getKey(), red, green, blue))
                .thenComparing(Map.Entry::getValue))
        .orElseThrow()
        .getValue();
  }

  /** Between the hues: however bright the lamp is, its strongest part counts as full. */
  private static int distance(int named, int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int dr = (named >> 16 & 255) - red * 255 / most;
    int dg = (named >> 8 & 255) - green * 255 / most;
    int db = (named & 255) - blue * 255 / most;
    return dr * dr + dg * dg + db * db;
  }

  private String dim(String text) {
    return theme.paint(Style.DIM, fit(" " + text, columns));
  }

  private String fit(String text, int width) {
    return Columns.of(text) <= width
        ? text
        : new DiagramWords(theme).shorten(text, Math.max(1, width));
  }
}
