package org.mqttcourse.proof;

import java.util.ArrayList;
import java.util.List;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;

/**
 * What {@link LessonLint} reads of a text.
 *
 * @param prose without listings: code has words of its own
 * @param tables which name in passing what is explained later
 * @param commands that are shown or named, a line each
 */
record LintText(String prose, String tables, List<String> commands) {
  LintText {
    commands = List.copyOf(commands);
  }

  /** Its prose and its tables. */
  String all() {
    return prose + tables;
  }

  static LintText of(Step step) {
    Reader reader = new Reader();
    reader.blocks(step.text());
    if (step instanceof Step.Try attempt) {
      reader.commands.addAll(attempt.commands());
    } else if (step instanceof Step.Quiz quiz) {
      reader.options(quiz.options());
      reader.blocks(quiz.why());
    } else if (step instanceof Step.Predict predict) {
      reader.options(predict.options());
      reader.blocks(predict.answer());
    } else if (step instanceof Step.Discuss discuss) {
      reader.blocks(discuss.answer());
    }
    return reader.read();
  }

  static LintText of(Exercise exercise) {
    Reader reader = new Reader();
    reader.blocks(exercise.task());
    exercise.hints().forEach(reader::blocks);
    reader.blocks(exercise.after());
    return reader.read();
  }

  private static final class Reader {
    private final StringBuilder prose = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();
    private final List<String> commands = new ArrayList<>();

    LintText read() {
      return new LintText(prose.toString(), tables.toString(), commands);
    }

    void options(List<Step.Option> options) {
      options.forEach(option -> line(option.text()));
    }

    void blocks(List<Block> blocks) {
      blocks.forEach(this::block);
    }

    private void block(Block block) {
      if (block instanceof Block.Paragraph paragraph) {
        line(paragraph.text());
      } else if (block instanceof Block.Points points) {
        points.points().forEach(this::blocks);
      } else if (block instanceof Block.Aside aside) {
        blocks(aside.text());
      } else if (block instanceof Block.Terms terms) {
        for (Block.Term term : terms.terms()) {
          // A sentence of its own: what it says of other lessons holds for it alone.
          prose.append(read(term.word())).append(": ").append(read(term.meaning())).append(".\n");
        }
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(row -> row.forEach(cell -> tables.append(read(cell)).append('\n')));
      } else if (block instanceof Block.Code code && code.language().equals("mqtt")) {
        commands.addAll(code.lines());
      } else if (block instanceof Block.Transcript transcript) {
        transcript.lines().stream()
            .filter(line -> line.startsWith(Block.Transcript.SHELL_PROMPT))
            .map(line -> line.substring(Block.Transcript.SHELL_PROMPT.length()))
            .forEach(commands::add);
      }
    }

    private void line(List<Span> text) {
      prose.append(read(text)).append('\n');
    }

    private String read(List<Span> text) {
      text.stream()
          .filter(span -> span.style() == Span.Style.CODE)
          .map(Span::text)
          .forEach(commands::add);
      return Span.text(text);
    }
  }
}
