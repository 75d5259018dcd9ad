package org.mqttcourse.submission;

import java.net.URI;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.SimpleJavaFileObject;

/** A source file that the compiler reads from memory: the bytes that were handed in, no others. */
final class MemorySource extends SimpleJavaFileObject {
  private final String fileName;
  private final String text;

  MemorySource(String fileName, String text) {
    super(URI.create("memory:///" + fileName), Kind.SOURCE);
    this.fileName = fileName;
    this.text = text;
  }

  String fileName() {
    return fileName;
  }

  String text() {
    return text;
  }

  /** Any class may stand in it: that it is the wrong one, we say in our own words. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE;
  }

  @Override
  public NestingKind getNestingKind() {
    return NestingKind.TOP_LEVEL;
  }

  @Override
  public Modifier getAccessLevel() {
    return Modifier.PUBLIC;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
