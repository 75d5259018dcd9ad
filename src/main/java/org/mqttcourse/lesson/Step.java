package org.mqttcourse.lesson;

import java.util.List;
import java.util.Optional;

/** What the shell shows at once; {@code next} goes on to the one after it. */
public sealed interface Step {
  /** Its heading; empty where it goes on under the one before. */
  String title();

  /** Its text. */
  List<Block> text();

  /** Something to read. */
  record Prose(String title, List<Block> text) implements Step {
    public Prose {
      text = List.copyOf(text);
    }
  }

  /**
   * Something to do on the real broker; ticked off when the journal shows that it happened.
   *
   * @param commands what to type, one a line
   * @param until what must have happened, see {@link Condition}
   */
  record Try(String title, List<Block> text, List<String> commands, Condition until)
      implements Step {
    public Try {
      text = List.copyOf(text);
      commands = List.copyOf(commands);
    }
  }

  /**
   * A question answered before something is run, and looked at again after it.
   *
   * @param options to choose from; empty where the answer is a free sentence
   * @param answer what really happens, or why it does, shown after the guess
   * @param trial what is run for real between guess and answer; empty where nothing is
   */
  record Predict(
      String title,
      List<Block> text,
      List<Option> options,
      List<Block> answer,
      Optional<Trial> trial)
      implements Step {
    /** One where nothing is run. */
    public Predict(String title, List<Block> text, List<Option> options, List<Block> answer) {
      this(title, text, options, answer, Optional.empty());
    }

    public Predict {
      text = List.copyOf(text);
      options = List.copyOf(options);
      answer = List.copyOf(answer);
    }
  }

  /**
   * A question with options, at least one of them right.
   *
   * @param why shown after the answer; may be empty
   */
  record Quiz(String title, List<Block> text, List<Option> options, List<Block> why)
      implements Step {
    public Quiz {
      text = List.copyOf(text);
      options = List.copyOf(options);
      why = List.copyOf(why);
    }
  }

  /**
   * An exercise of the course.
   *
   * @param slug its folder's name
   */
  record Exercise(String title, List<Block> text, String slug) implements Step {
    public Exercise {
      text = List.copyOf(text);
    }
  }

  /**
   * A question for the class to talk about.
   *
   * @param answer a model answer, for the instructor
   */
  record Discuss(String title, List<Block> text, List<Block> answer) implements Step {
    public Discuss {
      text = List.copyOf(text);
      answer = List.copyOf(answer);
    }
  }

  /** One option of a question. */
  record Option(List<Span> text, boolean right) {
    public Option {
      text = List.copyOf(text);
    }
  }
}
