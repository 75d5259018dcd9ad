package org.mqttcourse.submission;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A program's syntax tree, and where each part of it stands in its text. */
public final class ParsedSource {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * Parses it; nothing is resolved or compiled.
   *
   * @throws NeedsJdkException where this Java has no compiler
   */
  public static ParsedSource of(String fileName, String text) throws IOException {
    NeedsJdkException.unlessThereIsACompiler();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            javac.getTask(
                new NoOutput(),
                javac.getStandardFileManager(null, Locale.ENGLISH, null),
                null,
                List.of("-proc:none"),
                null,
                List.of(new MemorySource(fileName, text)));
    CompilationUnitTree unit = task.parse().iterator().next();
    return new ParsedSource(text, unit, Trees.instance(task).getSourcePositions());
  }

  /** The whole file. */
  public CompilationUnitTree unit() {
    return unit;
  }

  /** What it was parsed from. */
  public String text() {
    return text;
  }

  /** Where that part begins, in characters from the start; -1 where it stands nowhere. */
  public int begin(Tree part) {
    return (int) positions.getStartPosition(unit, part);
  }

  /** Where that part has ended, in characters from the start; -1 where it stands nowhere. */
  public int end(Tree part) {
    return (int) positions.getEndPosition(unit, part);
  }

  /** What that part looks like in the file. */
  public String text(Tree part) {
    return text.substring(begin(part), end(part));
  }
}
