package org.mqttcourse.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Expectation;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;

/** Cuts the blocks of one section into steps; a reader serves one section only. */
final class StepReader {
  private final TextReader reader;
  private final NoteReader notes;
  private final String section;
  private final List<Integer> lines;
  private final List<Step> steps = new ArrayList<>();
  private final List<Block> text = new ArrayList<>();
  private String title;
  private List<StructuralNode> nodes = List.of();
  private int place;
  private int proseLine;

  /**
   * Opens a reader.
   *
   * @param notes takes what is for the teacher alone
   * @param title of the section; its first step has it
   * @param lines takes the line of each step
   */
  StepReader(TextReader reader, NoteReader notes, String title, List<Integer> lines) {
    this.lines = lines;
    this.reader = reader;
    this.notes = notes;
    this.section = title;
    this.title = title;
  }

  List<Step> read(List<StructuralNode> section) throws AuthoringException {
    nodes = section;
    for (place = 0; place < nodes.size(); place++) {
      StructuralNode node = nodes.get(place);
      int before = steps.size();
      step(node);
      if (steps.size() > before) {
        lines.add(node.getContext().equals("thematic_break") ? proseLine : line(node));
      }
    }
    int before = steps.size();
    endProse();
    if (steps.size() > before) {
      lines.add(proseLine);
    }
    return List.copyOf(steps);
  }

  private static int line(StructuralNode node) {
    return node.getSourceLocation() == null ? 0 : node.getSourceLocation().getLineNumber();
  }

  private void step(StructuralNode node) throws AuthoringException {
    if (node.getContext().equals("thematic_break")) {
      endProse();
      return;
    }
    if (node.getContext().equals("section")) {
      throw reader.fail(node, "steps have no sections of their own: write == instead of ===");
    }
    switch (TextReader.role(node)) {
      case "try" -> attempt(node);
      case "quiz" -> quiz(node);
      case "predict" -> predict(node);
      case "discuss" -> discuss(node);
      case "exercise" -> exercise(node);
      case "teacher" -> notes.read(node, section);
      case "why" -> throw reader.fail(node, "[why] belongs right behind a [quiz]");
      case "run" -> throw reader.fail(node, "[run] belongs right behind a [predict]");
      case "answer" ->
          throw reader.fail(node, "[answer] belongs right behind a [predict] or a [discuss]");
      default -> {
        proseLine = text.isEmpty() ? line(node) : proseLine;
        text.addAll(reader.blocks(List.of(node)));
      }
    }
  }

  private void attempt(StructuralNode node) throws AuthoringException {
    Object until = node.getAttribute("until", null, false);
    if (until == null) {
      throw reader.fail(node, "a [try] says when it is done: [try,until=\"publish topic=...\"]");
    }
    List<String> commands = reader.code(node);
    if (commands.isEmpty()) {
      throw reader.fail(node, "a [try] without a line to type");
    }
    try {
      steps.add(new Step.Try(takeTitle(), takeText(), commands, new Condition(until.toString())));
    } catch (IllegalArgumentException e) {
      throw reader.fail(node, "until=\"" + until + "\": " + e.getMessage());
    }
  }

  private void quiz(StructuralNode node) throws AuthoringException {
    question(node);
    List<Step.Option> options = options(node);
    List<Block> why = follows("why") ? reader.inside(nodes.get(++place)) : List.of();
    steps.add(new Step.Quiz(takeTitle(), takeText(), options, why));
  }

  private void predict(StructuralNode node) throws AuthoringException {
    question(node);
    List<Step.Option> options = List.of();
    if (node.getContext().equals("ulist")) {
      options = options(node);
    } else {
      text.addAll(reader.inside(node));
    }
    Optional<Trial> trial =
        follows("run") ? Optional.of(trial(nodes.get(++place), options)) : Optional.empty();
    List<Block> answer = answer(node);
    steps.add(new Step.Predict(takeTitle(), takeText(), options, answer, trial));
  }

  /** What settles a prediction: each option's letter says what must have happened. */
  private Trial trial(StructuralNode node, List<Step.Option> options) throws AuthoringException {
    List<String> commands = reader.code(node);
    if (commands.isEmpty() || options.isEmpty()) {
      throw reader.fail(node, "a [run] needs a line to type, and a question with options");
    }
    Optional<String> measure = attribute(node, "measure");
    List<Expectation> expectations = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      String letter = String.valueOf((char) ('a' + i));
      String text =
          attribute(node, letter)
              .orElseThrow(
                  () -> reader.fail(node, "a [run] says what each option means: " + letter + "=1"));
      try {
        expectations.add(Expectation.parse(text, measure));
      } catch (IllegalArgumentException e) {
        throw reader.fail(node, letter + "=\"" + text + "\": " + e.getMessage());
      }
    }
    return new Trial(commands, expectations);
  }

  private static Optional<String> attribute(StructuralNode node, String name) {
    return Optional.ofNullable(node.getAttribute(name, null, false)).map(Object::toString);
  }

  private void discuss(StructuralNode node) throws AuthoringException {
    question(node);
    text.addAll(reader.inside(node));
    List<Block> answer = answer(node);
    steps.add(new Step.Discuss(takeTitle(), takeText(), answer));
  }

  private void exercise(StructuralNode node) throws AuthoringException {
    String slug = TextReader.target(node);
    if (slug.isEmpty()) {
      throw reader.fail(node, "an exercise has a name: [exercise,hello]");
    }
    question(node);
    text.addAll(reader.inside(node));
    steps.add(new Step.Exercise(takeTitle(), takeText(), slug));
  }

  /** The title above a special block is its question. */
  private void question(StructuralNode node) throws AuthoringException {
    if (node.getTitle() != null) {
      text.add(new Block.Paragraph(reader.inline().title(node)));
    }
  }

  private List<Step.Option> options(StructuralNode node) throws AuthoringException {
    if (!node.getContext().equals("ulist")) {
      throw reader.fail(node, "options are a list: * [x] right, * [ ] wrong");
    }
    List<Step.Option> options = new ArrayList<>();
    for (StructuralNode item : node.getBlocks()) {
      if (!item.hasAttribute("checkbox")) {
        throw reader.fail(item, "an option begins with [x] or [ ]");
      }
      if (!item.getBlocks().isEmpty()) {
        throw reader.fail(item, "an option is one line of text");
      }
      boolean right = item.hasAttribute("checked");
      options.add(new Step.Option(reader.inline().item((ListItem) item), right));
    }
    if (options.stream().noneMatch(Step.Option::right)) {
      throw reader.fail(node, "none of the options is right: mark one with [x]");
    }
    if (options.size() < 2) {
      throw reader.fail(node, "a question has at least two options");
    }
    return options;
  }

  private List<Block> answer(StructuralNode node) throws AuthoringException {
    if (!follows("answer")) {
      throw reader.fail(node, "a [" + TextReader.role(node) + "] is followed by an [answer]");
    }
    return reader.inside(nodes.get(++place));
  }

  private boolean follows(String role) {
    return place + 1 < nodes.size() && TextReader.role(nodes.get(place + 1)).equals(role);
  }

  private void endProse() {
    if (!text.isEmpty()) {
      steps.add(new Step.Prose(takeTitle(), takeText()));
    }
  }

  private String takeTitle() {
    String taken = title;
    title = "";
    return taken;
  }

  private List<Block> takeText() {
    List<Block> taken = List.copyOf(text);
    text.clear();
    return taken;
  }
}
