package org.mqttcourse.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Block;

/** Reads what is typed and what is printed then. */
final class TranscriptReader {
  private final TextReader reader;

  TranscriptReader(TextReader reader) {
    this.reader = reader;
  }

  Block.Transcript read(StructuralNode node) throws AuthoringException {
    List<String> lines = reader.code(node);
    if (lines.isEmpty() || !Block.Transcript.isTyped(lines.get(0))) {
      throw reader.fail(
          node,
          "a [transcript] begins with what is typed, behind '%s' or '%s'"
              .formatted(Block.Transcript.SHELL_PROMPT, Block.Transcript.TERMINAL_PROMPT));
    }
    // Asciidoctor names the line of the delimiter; the text begins behind it.
    int line = node.getSourceLocation() == null ? 0 : node.getSourceLocation().getLineNumber() + 1;
    return new Block.Transcript(line, commands(node, "before"), commands(node, "meanwhile"), lines);
  }

  private static List<String> commands(StructuralNode node, String name) {
    String text = Objects.toString(node.getAttribute(name, "", false));
    return Arrays.stream(text.split(";", -1))
        .map(String::strip)
        .filter(command -> !command.isEmpty())
        .toList();
  }
}
