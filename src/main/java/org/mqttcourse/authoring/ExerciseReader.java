package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.exercise.ExerciseText;
import org.mqttcourse.lesson.Block;

/** Turns {@code exercises/SLUG/exercise.adoc} into an exercise's text. */
final class ExerciseReader {
  private static final List<String> SECTIONS = List.of("Task", "Hints", "After");
  private static final int HINTS = 3;

  private final AsciiDoc asciiDoc;

  ExerciseReader(AsciiDoc asciiDoc) {
    this.asciiDoc = asciiDoc;
  }

  ExerciseText read(Path file) throws AuthoringException {
    Document document = asciiDoc.load(file);
    Attribute attribute = new Attribute(file, document);
    TextReader text = new TextReader(asciiDoc, file);
    Map<String, StructuralNode> sections = sections(document, text);
    return new ExerciseText(
        attribute.title(),
        attribute.number("lesson"),
        attribute.number("points"),
        attribute.oneOf("kind", Exercise.Kind.class),
        attribute.oneOf("level", Exercise.Level.class),
        text.inside(sections.get("Task")),
        hints(sections.get("Hints"), text),
        text.inside(sections.get("After")),
        PartialReader.read(attribute, file.resolveSibling("mistakes")));
  }

  private static Map<String, StructuralNode> sections(Document document, TextReader text)
      throws AuthoringException {
    Map<String, StructuralNode> sections = new HashMap<>();
    for (StructuralNode node : document.getBlocks()) {
      if (!node.getContext().equals("section") || !SECTIONS.contains(node.getTitle())) {
        throw text.fail(node, "an exercise has the sections " + SECTIONS + " and nothing else");
      }
      sections.put(node.getTitle(), node);
    }
    for (String name : SECTIONS) {
      if (!sections.containsKey(name)) {
        throw text.fail(document, "the section '== " + name + "' is missing");
      }
    }
    return sections;
  }

  private static List<List<Block>> hints(StructuralNode section, TextReader text)
      throws AuthoringException {
    List<StructuralNode> nodes = section.getBlocks();
    if (nodes.size() != 1 || !nodes.get(0).getContext().equals("olist")) {
      throw text.fail(section, "hints are one numbered list, each beginning with '. '");
    }
    List<List<Block>> hints = text.points(nodes.get(0));
    if (hints.size() != HINTS) {
      throw text.fail(section, "an exercise has three hints, this one has " + hints.size());
    }
    return hints;
  }
}
