package org.mqttcourse.proof;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.submission.ParsedSource;

/**
 * The mistakes that a finger slips into a Java program, one at a time, at every place where there
 * is room for it. Some of the results don't compile.
 */
final class JavaMutants extends TreeScanner<Void, Void> {
  private static final String OTHER_CHARSET = "java.nio.charset.StandardCharsets.ISO_8859_1";

  private static final Map<Tree.Kind, List<String>> OPERATORS =
      Map.ofEntries(
          Map.entry(Tree.Kind.PLUS, List.of("+", "-")),
          Map.entry(Tree.Kind.MINUS, List.of("-", "+")),
          Map.entry(Tree.Kind.MULTIPLY, List.of("*", "/")),
          Map.entry(Tree.Kind.DIVIDE, List.of("/", "*")),
          Map.entry(Tree.Kind.LESS_THAN, List.of("<", "<=")),
          Map.entry(Tree.Kind.LESS_THAN_EQUAL, List.of("<=", "<")),
          Map.entry(Tree.Kind.GREATER_THAN, List.of(">", ">=")),
          Map.entry(Tree.Kind.GREATER_THAN_EQUAL, List.of(">=", ">")),
          Map.entry(Tree.Kind.EQUAL_TO, List.of("==", "!=")),
          Map.entry(Tree.Kind.NOT_EQUAL_TO, List.of("!=", "==")),
          Map.entry(Tree.Kind.CONDITIONAL_AND, List.of("&&", "||")),
          Map.entry(Tree.Kind.CONDITIONAL_OR, List.of("||", "&&")),
          Map.entry(Tree.Kind.PLUS_ASSIGNMENT, List.of("+=", "-=")),
          Map.entry(Tree.Kind.MINUS_ASSIGNMENT, List.of("-=", "+=")));

  private final String file;
  private final ParsedSource source;
  private final List<Mutant> mutants = new ArrayList<>();

  private JavaMutants(String file, ParsedSource source) {
    this.file = file;
    this.source = source;
  }

  /** All of them, in the order of the file. */
  static List<Mutant> of(String file, String text) throws IOException {
    JavaMutants scanner = new JavaMutants(file, ParsedSource.of(file, text));
    scanner.scan(scanner.source.unit(), null);
    return List.copyOf(scanner.mutants);
  }

  @Override
  public Void visitImport(ImportTree node, Void unused) {
    return null;
  }

  @Override
  public Void visitBlock(BlockTree node, Void unused) {
    List<? extends StatementTree> statements = node.getStatements();
    for (int i = 0; i < statements.size(); i++) {
      StatementTree one = statements.get(i);
      if (!(one instanceof VariableTree)) {
        insert(source.begin(one), "if (Boolean.TRUE) return; ", "leave before", one);
      }
      // Where values are fetched first, their order means nothing.
      if (i > 0
          && !(one instanceof VariableTree && statements.get(i - 1) instanceof VariableTree)) {
        swap(statements.get(i - 1), one);
      }
    }
    return super.visitBlock(node, null);
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree node, Void unused) {
    replace(node, ";", "drop " + shown(node));
    return super.visitExpressionStatement(node, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    arguments(node.getArguments());
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    arguments(node.getArguments());
    return super.visitNewClass(node, null);
  }

  private void arguments(List<? extends ExpressionTree> arguments) {
    for (int i = 1; i < arguments.size(); i++) {
      swap(arguments.get(i - 1), arguments.get(i));
    }
    int last = arguments.size() - 1;
    if (last >= 0 && source.text(arguments.get(last)).endsWith("UTF_8")) {
      int begin = last == 0 ? source.begin(arguments.get(0)) : source.end(arguments.get(last - 1));
      add(begin, source.end(arguments.get(last)), "", "leave the charset out");
    }
  }

  @Override
  public Void visitIdentifier(IdentifierTree node, Void unused) {
    charset(node);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree node, Void unused) {
    charset(node);
    return super.visitMemberSelect(node, null);
  }

  private void charset(Tree node) {
    String code = source.text(node);
    if (code.equals("UTF_8") || code.endsWith("StandardCharsets.UTF_8")) {
      replace(node, OTHER_CHARSET, "another charset, ISO-8859-1");
    }
  }

  @Override
  public Void visitLiteral(LiteralTree node, Void unused) {
    Object value = node.getValue();
    if (value instanceof Integer number) {
      change(node, String.valueOf(number + 1));
      if (number > 0) {
        change(node, String.valueOf(number - 1));
      }
    } else if (value instanceof Boolean truth) {
      change(node, String.valueOf(!truth));
    } else if (value instanceof String) {
      String code = source.text(node);
      change(node, code.substring(0, code.length() - 1) + "x\"");
    }
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree node, Void unused) {
    operator(node, source.end(node.getLeftOperand()), source.begin(node.getRightOperand()));
    return super.visitBinary(node, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree node, Void unused) {
    operator(node, source.end(node.getVariable()), source.begin(node.getExpression()));
    return super.visitCompoundAssignment(node, null);
  }

  private void operator(Tree node, int from, int to) {
    List<String> pair = OPERATORS.get(node.getKind());
    if (pair != null) {
      int at = source.text().indexOf(pair.get(0), from);
      if (at < to) {
        add(at, at + pair.get(0).length(), pair.get(1), pair.get(0) + " -> " + pair.get(1));
      }
    }
  }

  @Override
  public Void visitUnary(UnaryTree node, Void unused) {
    String code = source.text(node);
    if (code.contains("++") || code.contains("--")) {
      change(node, code.replace('+', '#').replace('-', '+').replace('#', '-'));
    } else if (node.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      change(node, source.text(node.getExpression()));
    }
    return super.visitUnary(node, null);
  }

  @Override
  public Void visitIf(IfTree node, Void unused) {
    negate(node.getCondition());
    return super.visitIf(node, null);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree node, Void unused) {
    negate(node.getCondition());
    return super.visitWhileLoop(node, null);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree node, Void unused) {
    negate(node.getCondition());
    return super.visitDoWhileLoop(node, null);
  }

  @Override
  public Void visitForLoop(ForLoopTree node, Void unused) {
    negate(node.getCondition());
    return super.visitForLoop(node, null);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree node, Void unused) {
    negate(node.getCondition());
    return super.visitConditionalExpression(node, null);
  }

  private void negate(ExpressionTree condition) {
    if (condition != null) {
      Tree inner = condition instanceof ParenthesizedTree round ? round.getExpression() : condition;
      replace(inner, "!(" + source.text(inner) + ")", "not " + shown(inner));
    }
  }

  private void swap(Tree first, Tree second) {
    String one = source.text(first);
    String other = source.text(second);
    if (!one.equals(other)) {
      String between = source.text().substring(source.end(first), source.begin(second));
      add(
          source.begin(first),
          source.end(second),
          other + between + one,
          "swap " + Mutant.shown(one) + " and " + Mutant.shown(other));
    }
  }

  private void change(Tree node, String replacement) {
    replace(node, replacement, shown(node) + " -> " + Mutant.shown(replacement));
  }

  private void replace(Tree node, String replacement, String change) {
    add(source.begin(node), source.end(node), replacement, change);
  }

  private void insert(int at, String code, String change, Tree where) {
    add(at, at, code, change + " " + shown(where));
  }

  private void add(int begin, int end, String replacement, String change) {
    mutants.add(Mutant.of(file, source.text(), begin, end, replacement, change));
  }

  private String shown(Tree node) {
    return Mutant.shown(source.text(node));
  }
}
