package org.mqttcourse.authoring.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.mqttcourse.authoring.ReadProgress;
import org.mqttcourse.text.Texts;

/** Asciidoctor as a maker of books and slides; it takes some seconds to start. */
final class Converter implements AutoCloseable {
  private final Asciidoctor asciidoctor;

  Converter(ReadProgress progress, Texts texts) {
    progress.at(0, 1, texts.of("export.starting"));
    // Pure Java serves us, and loads no native library that a newer JDK warns of.
    System.setProperty("jruby.native.enabled", "false");
    Logger.getLogger("asciidoctor").setUseParentHandlers(false);
    asciidoctor = Asciidoctor.Factory.create();
  }

  void toPdf(String source, Path file, Map<String, Object> attributes) {
    asciidoctor.requireLibrary("asciidoctor-pdf");
    asciidoctor
        .rubyExtensionRegistry()
        .loadClass(Converter.class.getResourceAsStream("book-language.rb"));
    AttributesBuilder all = Attributes.builder();
    attributes.forEach(all::attribute);
    Options options =
        Options.builder()
            .backend("pdf")
            .safe(SafeMode.SAFE)
            .baseDir(file.toAbsolutePath().getParent().toFile())
            .toFile(file.toAbsolutePath().toFile())
            .attributes(all.build())
            .build();
    String unused = asciidoctor.convert(source, options);
  }

  /** The slides alone, without a page around them. */
  String toSlides(String source) {
    asciidoctor.requireLibrary("asciidoctor-revealjs");
    return asciidoctor.convert(
        source,
        Options.builder().backend("revealjs").safe(SafeMode.SAFE).standalone(false).build());
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
