package org.mqttcourse.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.StructuralNode;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Word;

/** Turns {@code lessons/glossary.adoc} into words: a section for each lesson, with its terms. */
final class GlossaryReader {
  static final String FILE = "glossary.adoc";

  private static final Pattern SECTION = Pattern.compile("\\p{L}+ (\\d{1,3})");

  private final AsciiDoc asciiDoc;

  GlossaryReader(AsciiDoc asciiDoc) {
    this.asciiDoc = asciiDoc;
  }

  List<Word> read(Path file) throws AuthoringException {
    TextReader text = new TextReader(asciiDoc, file);
    List<Word> words = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (StructuralNode node : asciiDoc.load(file).getBlocks()) {
      if (!node.getContext().equals("section")) {
        continue; // what stands before the first section is for authors
      }
      Matcher lesson = SECTION.matcher(text.inline().plainTitle(node));
      if (!lesson.matches()) {
        throw text.fail(node, "a section of the glossary is called '== Lesson 4'");
      }
      for (Block block : text.blocks(node.getBlocks())) {
        if (!(block instanceof Block.Terms terms)) {
          throw text.fail(node, "a section of the glossary holds lines such as 'word:: meaning'");
        }
        for (Block.Term term : terms.terms()) {
          Word word = new Word(names(term), Integer.parseInt(lesson.group(1)), term.meaning());
          for (String name : word.names()) {
            if (!known.add(name)) {
              throw text.fail(node, "the glossary has '" + name + "' twice");
            }
          }
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  private static List<String> names(Block.Term term) {
    return Arrays.stream(Span.text(term.word()).split(",")).map(String::strip).toList();
  }
}
