package org.mqttcourse.shell;

import java.nio.file.Path;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.widget.AutosuggestionWidgets;

/** Makes line readers as the shell wants them. */
final class Readers {
  private static final int HISTORY_LINES = 2000;

  private Readers() {}

  static LineReader make(
      Terminal terminal, Screen.Assistant assistant, boolean colour, Path history) {
    DefaultParser parser = new DefaultParser();
    // What is typed is split by the playground; here quotes and backslashes only guide completion.
    parser.setEofOnUnclosedQuote(false);
    parser.setEofOnEscapedNewLine(false);
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("mqtt-course")
            .parser(parser)
            .completer(new WordCompleter(assistant))
            .highlighter(new CommandHighlighter(assistant, colour))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
            // Passwords are not kept.
            .variable(LineReader.HISTORY_IGNORE, "* -P *:* --pw *")
            .variable(LineReader.BELL_STYLE, "none")
            // "Hello class!" is no reference to the history.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.AUTO_FRESH_LINE, false)
            .option(LineReader.Option.BRACKETED_PASTE, colour)
            .build();
    if (colour) {
      // Drawn in grey after the cursor: without colours nobody could tell it from what was typed.
      new AutosuggestionWidgets(reader).enable();
    }
    return reader;
  }
}
