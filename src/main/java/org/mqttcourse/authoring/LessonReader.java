package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;

/** Turns {@code lessons/04-wildcards.adoc} into a lesson. */
final class LessonReader {
  private static final Pattern NAME = Pattern.compile("(\\d\\d)-([a-z0-9-]+)\\.adoc");

  private final AsciiDoc asciiDoc;

  LessonReader(AsciiDoc asciiDoc) {
    this.asciiDoc = asciiDoc;
  }

  LessonSource read(Path file) throws AuthoringException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new AuthoringException(file, 0, "a lesson's file is called NN-name.adoc");
    }
    int number = Integer.parseInt(name.group(1));
    Document document = asciiDoc.load(file);
    Attribute attribute = new Attribute(file, document);
    List<Integer> buildsOn = number == 1 ? List.of() : attribute.numbers("builds-on");
    for (int other : buildsOn) {
      if (other >= number) {
        throw new AuthoringException(
            file, 1, "lesson " + number + " can't build on the later lesson " + other);
      }
    }
    TextReader text = new TextReader(asciiDoc, file);
    NoteReader notes = new NoteReader(text);
    List<Integer> lines = new ArrayList<>();
    Lesson lesson =
        new Lesson(
            number,
            name.group(2),
            attribute.title(),
            attribute.number("minutes"),
            buildsOn,
            steps(document, text, notes, lines));
    if (lesson.steps().isEmpty()) {
      throw new AuthoringException(file, 1, "this lesson has no steps");
    }
    return new LessonSource(lesson, notes.notes(), lines);
  }

  private static List<Step> steps(
      Document document, TextReader text, NoteReader notes, List<Integer> lines)
      throws AuthoringException {
    List<Step> steps = new ArrayList<>();
    for (StructuralNode node : document.getBlocks()) {
      if (node.getContext().equals("section")) {
        steps.addAll(
            new StepReader(text, notes, text.inline().plainTitle(node), lines)
                .read(node.getBlocks()));
      } else if (node.getContext().equals("preamble")) {
        steps.addAll(new StepReader(text, notes, "", lines).read(node.getBlocks()));
      } else {
        // A lesson without any section: its blocks stand in the document itself.
        return new StepReader(text, notes, "", lines).read(document.getBlocks());
      }
    }
    return steps;
  }
}
