package org.mqttcourse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.mqttcourse.report.Safe;
import org.mqttcourse.report.Theme;

/** Spells out what a charset lacks, such as {@code ue} for a German letter, in place of a "?". */
final class SpellingWriter extends Writer {
  private static final Theme ASCII = Theme.PLAIN.ascii();

  private final Writer to;
  private final CharsetEncoder encoder;

  SpellingWriter(OutputStream to, Charset charset) {
    this.to = new OutputStreamWriter(to, charset);
    this.encoder = charset.newEncoder();
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    String words = new String(text, start, length);
    if (encoder.canEncode(words)) {
      to.write(words);
      return;
    }
    for (int c : words.codePoints().toArray()) {
      String one = Character.toString(c);
      to.write(encoder.canEncode(one) ? one : Safe.line(one, ASCII));
    }
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }

  @Override
  public void close() throws IOException {
    to.close();
  }
}
