package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/** Asciidoctor, which takes two seconds to start: open one for all files. */
final class AsciiDoc implements AutoCloseable {
  private final Asciidoctor asciidoctor;
  private final List<LogRecord> complaints = new ArrayList<>();

  AsciiDoc() {
    // Pure Java serves us, and loads no native library that a newer JDK warns of.
    System.setProperty("jruby.native.enabled", "false");
    // We hand its warnings on ourselves; it would print them too.
    Logger.getLogger("asciidoctor").setUseParentHandlers(false);
    asciidoctor = Asciidoctor.Factory.create();
    asciidoctor.registerLogHandler(this::keep);
  }

  /** Reads a file into a tree whose nodes know their lines; text is converted when asked for. */
  Document load(Path file) throws AuthoringException {
    complaints.clear();
    Options options =
        Options.builder()
            .sourcemap(true)
            .safe(SafeMode.SAFE)
            .attributes(Attributes.builder().attribute("attribute-missing", "warn").build())
            .build();
    Document document = asciidoctor.loadFile(file.toFile(), options);
    refuseWarnings(file, 0);
    return document;
  }

  /**
   * Fails where Asciidoctor has warned of something.
   *
   * @param line to name where the warning names none
   */
  void refuseWarnings(Path file, int line) throws AuthoringException {
    if (!complaints.isEmpty()) {
      LogRecord first = complaints.get(0);
      int at = first.getCursor() == null ? line : first.getCursor().getLineNumber();
      throw new AuthoringException(file, at, "Asciidoctor says: " + first.getMessage());
    }
  }

  @Override
  public void close() {
    asciidoctor.close();
  }

  private void keep(LogRecord log) {
    if (log.getSeverity().compareTo(Severity.WARN) >= 0) {
      complaints.add(log);
    }
  }
}
