package org.mqttcourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpellingWriterTest {
  private static String written(String text, Charset charset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintWriter writer = new PrintWriter(new SpellingWriter(out, charset), true)) {
      writer.print(text);
    }
    return out.toString(charset);
  }

  @Test
  void spellsOutWhatATerminalLacks() throws IOException {
    assertEquals(
        "Die Uebung laeuft -> gross", written("Die Übung läuft → groß", StandardCharsets.US_ASCII));
    assertEquals("Übung -> \n", written("Übung → \n", StandardCharsets.ISO_8859_1));
  }

  @Test
  void changesNothingThatItHas() throws IOException {
    String text = "Übung → 東京 \ud83d\ude00\r\u001b[2K\n";
    assertEquals(text, written(text, StandardCharsets.UTF_8));
  }
}
