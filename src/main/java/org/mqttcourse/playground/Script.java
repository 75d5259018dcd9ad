package org.mqttcourse.playground;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mqttcourse.text.Text;

/**
 * Commands of the playground in a file, one a line. Empty lines and those that begin with {@code #}
 * are skipped.
 *
 * @param lines with commands, in order
 */
public record Script(List<Line> lines) {
  private static final int LARGEST = 1_000_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public Script {
    lines = List.copyOf(lines);
  }

  /**
   * A line that holds a command.
   *
   * @param number in the file, from 1
   */
  public record Line(int number, String text) {}

  /**
   * Reads a file's bytes: UTF-8, with or without a byte order mark, any line ends.
   *
   * @throws PlaygroundException where they are no text in UTF-8, or a script of no sensible size
   */
  public static Script parse(byte[] file) throws PlaygroundException {
    if (file.length > LARGEST) {
      throw new PlaygroundException(Text.of("playground.script.large", LARGEST));
    }
    String text = decode(file);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    if (text.indexOf('\0') >= 0) {
      throw new PlaygroundException(Text.of("playground.script.no.text"));
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      String command = line.strip();
      if (!command.isEmpty() && !command.startsWith("#")) {
        lines.add(new Line(number, command));
      }
    }
    return new Script(lines);
  }

  private static String decode(byte[] file) throws PlaygroundException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      // Up to the first wrong byte everything is UTF-8, where 0x0A only ever ends a line.
      for (int i = 0; i < validUpTo(file); i++) {
        line += file[i] == '\n' ? 1 : 0;
      }
      throw new PlaygroundException(Text.of("playground.script.line", line));
    }
  }

  private static int validUpTo(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    var unused =
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(file.length), true);
    return in.position();
  }

  /**
   * Carries the lines out by clients of its own, which say goodbye at the end.
   *
   * @param brokerUrl such as {@code tcp://localhost:1883}
   * @param variables values by name, for {@code $name} in the lines
   * @param limit for the script as a whole
   * @throws InterruptedException where this thread was interrupted; the script is ended then
   */
  public ScriptResult run(Supplier<String> brokerUrl, Map<String, String> variables, Duration limit)
      throws InterruptedException {
    return new ScriptRun(this, brokerUrl, variables).within(limit);
  }
}
