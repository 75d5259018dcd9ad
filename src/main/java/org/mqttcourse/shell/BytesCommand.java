package org.mqttcourse.shell;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.mqttcourse.report.BytesPrinter;
import org.mqttcourse.report.UserError;

/** Shows which bytes a text becomes. */
final class BytesCommand implements Command {
  private static final List<String> CHARSETS =
      List.of("UTF-8", "ISO-8859-1", "UTF-16BE", "UTF-16LE", "US-ASCII", "windows-1252");

  @Override
  public String name() {
    return "bytes";
  }

  @Override
  public String example() {
    return "bytes \"Grüße\" UTF-8";
  }

  @Override
  public List<Screen.Suggestion> complete(Session session, List<String> before) {
    return before.size() == 1 ? Suggestions.of(CHARSETS) : List.of();
  }

  @Override
  public void run(Session session, List<String> arguments) {
    if (arguments.isEmpty()) {
      throw UserError.of("shell.bytes.which");
    }
    if (arguments.size() > 2) {
      throw UserError.of("shell.bytes.quotes");
    }
    StringBuilder text = new StringBuilder();
    BytesPrinter printer = new BytesPrinter(text, session.theme());
    if (arguments.size() == 1) {
      printer.print(arguments.get(0));
    } else {
      printer.print(arguments.get(0), charset(arguments.get(1)));
    }
    session.screen().print(text);
  }

  private static Charset charset(String name) {
    UserError unknown = UserError.of("shell.bytes.charset", name, String.join(", ", CHARSETS));
    try {
      Charset charset = Charset.forName(name);
      if (!charset.canEncode()) {
        throw unknown;
      }
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw unknown;
    }
  }
}
