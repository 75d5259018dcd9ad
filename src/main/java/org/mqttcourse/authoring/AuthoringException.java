package org.mqttcourse.authoring;

import java.nio.file.Path;
import org.asciidoctor.ast.StructuralNode;

/** Something that an author has to mend; its message says where, what, and what is allowed. */
public final class AuthoringException extends Exception {
  private static final long serialVersionUID = 1L;

  AuthoringException(String message) {
    super(message);
  }

  AuthoringException(Path file, int line, String what) {
    super(file.toString().replace('\\', '/') + (line > 0 ? ":" + line : "") + ": " + what);
  }

  AuthoringException(Path file, StructuralNode where, String what) {
    this(file, line(where), what);
  }

  private static int line(StructuralNode node) {
    return node.getSourceLocation() == null ? 0 : node.getSourceLocation().getLineNumber();
  }
}
