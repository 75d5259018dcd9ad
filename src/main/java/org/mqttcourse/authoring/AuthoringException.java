package org.mqttcourse.authoring;

import java.nio.file.Path;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.text.Said;
import org.mqttcourse.text.Text;

/** Something that an author has to mend; its message says where, what, and what is allowed. */
public final class AuthoringException extends Exception implements Said {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  AuthoringException(String message) {
    super(message);
    text = Text.words(message);
  }

  AuthoringException(Text text) {
    super(text.toString());
    this.text = text;
  }

  AuthoringException(Path file, int line, String what) {
    this(file.toString().replace('\\', '/') + (line > 0 ? ":" + line : "") + ": " + what);
  }

  AuthoringException(Path file, StructuralNode where, String what) {
    this(file, line(where), what);
  }

  @Override
  public Text text() {
    return text;
  }

  private static int line(StructuralNode node) {
    return node.getSourceLocation() == null ? 0 : node.getSourceLocation().getLineNumber();
  }
}
