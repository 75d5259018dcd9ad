package org.mqttcourse.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.course.Course;
import org.mqttcourse.exercise.Exercise;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Word;

/** A course of two lessons, number 1 and number 3, and one exercise. */
final class FakeCourse implements Material {
  static final Lesson TALK =
      new Lesson(
          1,
          "talk",
          "How do things talk?",
          15,
          List.of(),
          List.of(
              new Step.Try(
                  "Hello",
                  List.of(paragraph("Say something.")),
                  List.of("pub -t test/all -m hi"),
                  new Condition("publish topic=test/all")),
              new Step.Prose(
                  "",
                  List.of(
                      paragraph("That was a message."),
                      new Block.Aside("PYTHON", List.of(paragraph("So it is in paho."))))),
              new Step.Quiz(
                  "",
                  List.of(paragraph("Which are words of MQTT?")),
                  List.of(option("topic", true), option("letter", false), option("broker", true)),
                  List.of(paragraph("Letters are for the post.")))));

  static final Lesson ANSWERS =
      new Lesson(
          3,
          "answers",
          "Answers",
          20,
          List.of(1),
          List.of(
              new Step.Exercise("Your turn", List.of(paragraph("Greet.")), "hello"),
              new Step.Predict(
                  "",
                  List.of(paragraph("What will arrive?")),
                  List.of(option("nothing", false), option("one", true)),
                  List.of(paragraph("One arrives."))),
              new Step.Discuss(
                  "",
                  List.of(paragraph("Why so light?")),
                  List.of(paragraph("Networks are weak.")))));

  static final Exercise HELLO =
      new Exercise(
          "hello",
          "Say hello",
          3,
          5,
          Exercise.Kind.SCRIPT,
          Exercise.Level.CORE,
          List.of(paragraph("Subscribe, then publish.")),
          List.of(List.of(paragraph("Look here.")), List.of(paragraph("Call that."))),
          List.of(paragraph("Well met.")),
          Map.of("hello.mqtt", "# your commands\n"),
          new NoCheck());

  @Override
  public List<Course.Entry> lessons() {
    return List.of(entry(TALK), entry(ANSWERS));
  }

  private static Course.Entry entry(Lesson lesson) {
    return new Course.Entry(
        lesson.number(), lesson.name(), lesson.title(), lesson.minutes(), lesson.steps().size());
  }

  @Override
  public Optional<Lesson> lesson(String numberOrName) {
    return List.of(TALK, ANSWERS).stream()
        .filter(
            lesson ->
                lesson.name().equals(numberOrName)
                    || Integer.toString(lesson.number()).equals(numberOrName))
        .findFirst();
  }

  @Override
  public List<String> exercises() {
    return List.of("hello");
  }

  @Override
  public Optional<Exercise> exercise(String slug) {
    return slug.equals("hello") ? Optional.of(HELLO) : Optional.empty();
  }

  @Override
  public Optional<String> solution(String slug) {
    return Optional.of("sub -t hello\npub -t hello -m hi\n");
  }

  @Override
  public List<Word> glossary() {
    return List.of(
        new Word(List.of("broker"), 1, List.of(Span.plain("It passes messages on."))),
        new Word(List.of("topic filter", "filter"), 4, List.of(Span.plain("What one asks for."))),
        new Word(List.of("filter bank"), 4, List.of(Span.plain("No word of MQTT."))));
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  static Step.Option option(String text, boolean right) {
    return new Step.Option(List.of(Span.plain(text)), right);
  }

  private static final class NoCheck implements Check {
    @Override
    public Values draw(RandomGenerator random) {
      return Values.none();
    }

    @Override
    public Values sample() {
      return Values.none();
    }

    @Override
    public Verdict judge(Evidence evidence) {
      throw new IllegalStateException("the fake examiner judges");
    }
  }
}
