package org.mqttcourse.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.TeacherNote;

/** Reads {@code [teacher]} blocks: description lists whose labels are known. */
final class NoteReader {
  private static final String LABELS =
      Arrays.stream(TeacherNote.Kind.values())
          .map(TeacherNote.Kind::label)
          .collect(Collectors.joining(", "));

  private final TextReader reader;
  private final List<TeacherNote> notes = new ArrayList<>();

  NoteReader(TextReader reader) {
    this.reader = reader;
  }

  /** All notes so far. */
  List<TeacherNote> notes() {
    return notes;
  }

  /** Reads one block; on a list, {@code [teacher]} stands above it, with or without dashes. */
  void read(StructuralNode node, String section) throws AuthoringException {
    List<StructuralNode> lists = node instanceof DescriptionList ? List.of(node) : node.getBlocks();
    if (lists.isEmpty()) {
      throw reader.fail(node, "a [teacher] block is a list of LABEL:: text");
    }
    for (StructuralNode list : lists) {
      if (!(list instanceof DescriptionList terms)) {
        throw reader.fail(list, "a [teacher] block is a list of LABEL:: text");
      }
      for (DescriptionListEntry entry : terms.getItems()) {
        notes.add(note(entry, section));
      }
    }
  }

  private TeacherNote note(DescriptionListEntry entry, String section) throws AuthoringException {
    ListItem term = entry.getTerms().get(0);
    ListItem text = entry.getDescription();
    String label = Span.text(reader.inline().item(term));
    Optional<TeacherNote.Kind> kind =
        Arrays.stream(TeacherNote.Kind.values()).filter(k -> k.label().equals(label)).findFirst();
    if (kind.isEmpty()) {
      throw reader.fail(term, "a teacher's note is one of " + LABELS + "; not '" + label + "'");
    }
    if (text == null || !text.hasText() || !text.getBlocks().isEmpty()) {
      throw reader.fail(
          term,
          "a teacher's note is one paragraph; between -- and -- it stays apart from what follows");
    }
    List<Span> spans = reader.inline().item(text);
    boolean timed = kind.get() == TeacherNote.Kind.MINUTES || kind.get() == TeacherNote.Kind.NINETY;
    if (timed && !Span.text(spans).matches("[1-9]\\d*\\b(?s:.*)")) {
      throw reader.fail(term, "the note " + label + " begins with a number of minutes");
    }
    return new TeacherNote(section, kind.get(), spans);
  }
}
