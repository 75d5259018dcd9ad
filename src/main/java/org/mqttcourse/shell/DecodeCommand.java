package org.mqttcourse.shell;

import java.util.HexFormat;
import java.util.List;
import org.mqttcourse.report.DecodePrinter;
import org.mqttcourse.report.UserError;
import org.mqttcourse.wire.Bytes;

/** Shows what bytes may mean. */
final class DecodeCommand implements Command {
  @Override
  public String name() {
    return "decode";
  }

  @Override
  public String example() {
    return "decode 47 72 c3 bc c3 9f 65";
  }

  @Override
  public void run(Session session, List<String> arguments) {
    Bytes bytes = read(String.join(" ", arguments));
    StringBuilder text = new StringBuilder();
    new DecodePrinter(text, session.theme()).print(bytes);
    session.screen().print(text);
  }

  /** The bytes that pairs of hexadecimal digits write, however they are kept apart. */
  private Bytes read(String text) {
    String digits = text.replaceAll("0[xX]|[\\s,:;-]", "");
    if (digits.isEmpty()) {
      throw UserError.of("shell.decode.which", example());
    }
    digits
        .codePoints()
        .filter(c -> c > 'f' || !HexFormat.isHexDigit(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw UserError.of("shell.decode.digit", Character.toString(c));
            });
    if (digits.length() % 2 != 0) {
      throw UserError.of("shell.decode.even");
    }
    return Bytes.of(HexFormat.of().parseHex(digits));
  }
}
