package org.mqttcourse.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.lesson.Block;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Expectation;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Span.Style;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;

class LessonReaderTest {
  @TempDir Path folder;

  @Test
  void readsWhatStandsAtTheHead() throws Exception {
    Lesson lesson = lesson("Hello.");

    assertEquals(
        new Lesson(
            4,
            "wildcards",
            "Wildcards & more",
            20,
            List.of(1, 3),
            List.of(new Step.Prose("", List.of(text("Hello."))))),
        lesson);
  }

  @Test
  void beginsAStepAtASectionAndAtARule() throws Exception {
    assertEquals(
        List.of(
            new Step.Prose("", List.of(text("Before."))),
            new Step.Prose("One level", List.of(text("First. Second."))),
            new Step.Prose("", List.of(text("Third."))),
            new Step.Prose("Summary", List.of(text("End.")))),
        steps(
            """
            Before.

            == One level
            First.
            Second.

            '''

            Third.

            == Summary
            End.
            """));
  }

  @Test
  void readsATranscriptWithItsPlaceInTheFile() throws Exception {
    assertEquals(
        List.of(
            new Step.Prose(
                "",
                List.of(
                    text("You see:"),
                    new Block.Transcript(
                        9, List.of("connect a", "connect b"), List.of(), List.of("mqtt> use a"))))),
        steps(
            """
            You see:

            [transcript,before="connect a; connect b"]
            ----
            mqtt> use a
            ----
            """));
  }

  @Test
  void readsAPartOfAProgram() throws Exception {
    assertEquals(
        List.of(
            new Step.Prose("", List.of(new Block.Code("java", "Hello.java", List.of("int a;"))))),
        steps("[source,java,file=Hello.java]\n----\nint a;\n----\n"));
  }

  @Test
  void givesATryTheTextBeforeIt() throws Exception {
    assertEquals(
        List.of(
            new Step.Try(
                "Send",
                List.of(text("Now you.")),
                List.of("pub -t test/all -m \"<Hello> & $x\"", "wait 1"),
                new Condition("publish topic=test/all")),
            new Step.Prose("", List.of(text("After.")))),
        steps(
            """
            == Send
            Now you.

            [try,until="publish topic=test/all"]
            ----
            pub -t test/all -m "<Hello> & $x"
            wait 1
            ----

            After.
            """));
  }

  @Test
  void readsAPredictionThatIsRun() throws Exception {
    List<Step.Option> options =
        List.of(
            new Step.Option(List.of(Span.plain("once")), false),
            new Step.Option(List.of(Span.plain("twice")), true));
    Condition arrived = new Condition("publish to=client");
    assertEquals(
        List.of(
            new Step.Predict(
                "Ask",
                List.of(text("How often?")),
                options,
                List.of(text("So.")),
                Optional.of(
                    new Trial(
                        List.of("sub -t a", "pub -t a -m b"),
                        List.of(
                            new Expectation(arrived, 1, 1),
                            new Expectation(arrived, 2, Integer.MAX_VALUE)))))),
        steps(
            """
            == Ask
            [predict]
            .How often?
            * [ ] once
            * [x] twice

            [run,measure="publish to=client",a=1,b=2+]
            ----
            sub -t a
            pub -t a -m b
            ----

            [answer]
            So.
            """));
  }

  @Test
  void readsQuestions() throws Exception {
    List<Step.Option> options =
        List.of(
            new Step.Option(List.of(Span.plain("one")), false),
            new Step.Option(List.of(new Span(Style.CODE, "two")), true));

    assertEquals(
        List.of(
            new Step.Quiz("Ask", List.of(text("Which?")), options, List.of(text("Because."))),
            new Step.Quiz("", List.of(text("Again?")), options, List.of()),
            new Step.Predict("", List.of(text("What?")), options, List.of(text("This."))),
            new Step.Predict(
                "", List.of(text("How?"), text("Say it.")), List.of(), List.of(text("So."))),
            new Step.Discuss(
                "",
                List.of(text("Why?"), text("Talk."), text("More.")),
                List.of(text("A model.")))),
        steps(
            """
            == Ask
            [quiz]
            .Which?
            * [ ] one
            * [x] `two`

            [why]
            Because.

            [quiz]
            .Again?
            * [ ] one
            * [x] `two`

            [predict]
            .What?
            * [ ] one
            * [x] `two`

            [answer]
            This.

            [predict]
            .How?
            Say it.

            [answer]
            So.

            [discuss]
            .Why?
            --
            Talk.

            More.
            --

            [answer]
            --
            A model.
            --
            """));
  }

  @Test
  void readsEveryBlockOfText() throws Exception {
    List<Block> aside = List.of(text("Mind."));

    assertEquals(
        List.of(
            new Step.Prose(
                "",
                List.of(
                    new Block.Points(
                        false,
                        List.of(
                            List.of(text("a"), new Block.Code("", List.of("x  y"))),
                            List.of(text("b")))),
                    text("Then."),
                    new Block.Points(true, List.of(List.of(text("c")))),
                    text("Then."),
                    new Block.Terms(
                        List.of(
                            new Block.Term(
                                List.of(Span.plain("client")), List.of(Span.plain("who talks"))))),
                    new Block.Code("java", List.of("int a = 1;", "", "a++;")),
                    new Block.Code("", List.of("plain <text>")),
                    new Block.Aside("NOTE", aside),
                    new Block.Aside(
                        "PYTHON", List.of(text("Mind."), new Block.Code("python", List.of("x")))),
                    new Block.Table(
                        List.of(
                            List.of(List.of(Span.plain("A")), List.of(Span.plain("B"))),
                            List.of(
                                List.of(Span.plain("1")), List.of(new Span(Style.CODE, "2")))))))),
        steps(
            """
            * a
            +
            ....
            x  y
            ....
            * b

            Then.

            . c

            Then.

            client:: who talks

            [source,java]
            ----
            int a = 1;

            a++;
            ----

            ....
            plain <text>
            ....

            NOTE: Mind.

            [python]
            --
            Mind.

            [source,python]
            ----
            x
            ----
            --

            |===
            |A |B

            |1 |`2`
            |===
            """));
  }

  @Test
  void readsExercisesByName() throws Exception {
    assertEquals(
        List.of(new Step.Exercise("Your turn", List.of(text("Before."), text("Go.")), "any_room")),
        steps(
            """
            == Your turn
            Before.

            [exercise,any_room]
            Go.
            """));
  }

  @Test
  void keepsThePlusesOfPassedCode() throws Exception {
    assertEquals(
        List.of(
            new Step.Prose(
                "",
                List.of(
                    new Block.Paragraph(
                        List.of(
                            new Span(Style.CODE, "a/+/+/b"),
                            Span.plain(" and "),
                            new Span(Style.CODE, "+/+"),
                            Span.plain(" and "),
                            new Span(Style.CODE, "+"),
                            Span.plain(" and "),
                            new Span(Style.CODE, "#")))))),
        steps("`++a/+/+/b++` and `pass:c[+/+]` and `+` and `#`"));
  }

  private static Block text(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  private List<Step> steps(String body) throws Exception {
    return lesson(body).steps();
  }

  private Lesson lesson(String body) throws Exception {
    Path file = folder.resolve("04-wildcards.adoc");
    Files.writeString(file, "= Wildcards & more\n:minutes: 20\n:builds-on: 1, 3\n\n" + body);
    return new LessonReader(OneAsciiDoc.OPEN).read(file).lesson();
  }
}
