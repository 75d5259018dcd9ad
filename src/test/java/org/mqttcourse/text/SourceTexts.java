package org.mqttcourse.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the program's sources say and ask for, as javac reads them. */
final class SourceTexts {
  private SourceTexts() {}

  /**
   * A string in a source.
   *
   * @param place file and line
   * @param method that it stands in; empty outside of methods
   * @param call the method that it is an argument of, and with how many others behind it; else null
   */
  record Literal(String place, String file, String method, String text, Call call) {}

  /**
   * A call.
   *
   * @param first whether the string is its first argument
   * @param more the arguments behind the first; -1 where they are handed on as an array
   */
  record Call(String name, boolean first, int more) {}

  /** All strings in all sources below a folder. */
  static List<Literal> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Literal> literals = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  nothing -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, task, literals).scan(unit, null);
      }
    }
    return literals;
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final JavacTask task;
    private final List<Literal> literals;
    private String method = "";

    Scanner(CompilationUnitTree unit, JavacTask task, List<Literal> literals) {
      this.unit = unit;
      this.task = task;
      this.literals = literals;
    }

    @Override
    public Void visitMethod(MethodTree node, Void nothing) {
      String before = method;
      method = node.getName().toString();
      Void unused = super.visitMethod(node, null);
      method = before;
      return null;
    }

    @Override
    public Void visitAnnotation(com.sun.source.tree.AnnotationTree node, Void nothing) {
      return null; // warnings' names, and what picocli needs as constants
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void nothing) {
      if (node.getValue() instanceof String text) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        long line =
            unit.getLineMap()
                .getLineNumber(
                    com.sun.source.util.Trees.instance(task)
                        .getSourcePositions()
                        .getStartPosition(unit, node));
        literals.add(new Literal(file + ":" + line, file, method, text, call(node)));
      }
      return null;
    }

    /** The call around it; what chooses between two keys stands for its argument. */
    private Call call(LiteralTree node) {
      var path = getCurrentPath().getParentPath();
      com.sun.source.tree.Tree argument = node;
      while (path.getLeaf() instanceof com.sun.source.tree.ConditionalExpressionTree
          || path.getLeaf() instanceof com.sun.source.tree.ParenthesizedTree) {
        argument = path.getLeaf();
        path = path.getParentPath();
      }
      if (!(path.getLeaf() instanceof MethodInvocationTree call)) {
        return null;
      }
      String select = call.getMethodSelect().toString();
      if (select.matches("(List|Set|Map)\\.of")) {
        return null; // only keeps it
      }
      String name = select.substring(select.lastIndexOf('.') + 1);
      List<? extends ExpressionTree> arguments = call.getArguments();
      boolean first = !arguments.isEmpty() && arguments.get(0) == argument;
      return new Call(name, first, arguments.size() - 1);
    }
  }
}
