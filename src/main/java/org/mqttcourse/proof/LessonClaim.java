package org.mqttcourse.proof;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mqttcourse.lab.Lab;
import org.mqttcourse.lab.TrialRun;
import org.mqttcourse.lesson.Condition;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.lesson.Trial;
import org.mqttcourse.playground.Playground;
import org.mqttcourse.playground.PlaygroundException;
import org.mqttcourse.wire.Journal;
import org.mqttcourse.wire.Sighting;

/**
 * What a lesson says of itself: whoever types the commands of its try steps, one after the other,
 * sees each step ticked off.
 */
final class LessonClaim {
  private static final long SEED = 1;
  private static final int LEAST_TRIES = 2;
  private static final int LEAST_QUESTIONS = 2;

  /** Of the shell's own; they have no part in what crosses the wire. */
  private static final Set<String> SHELL_COMMANDS =
      Set.of(
          "lessons",
          "lesson",
          "next",
          "back",
          "hint",
          "check",
          "run",
          "solution",
          "diff",
          "reset",
          "progress",
          "edit",
          "watch",
          "diagram",
          "trace",
          "match",
          "topics",
          "retained",
          "sessions",
          "lights",
          "bytes",
          "decode",
          "experiment",
          "autopsy",
          "be-the-broker",
          "help",
          "quit");

  private final Lesson lesson;
  private final List<String> exercises;
  private final Duration patience;

  /**
   * The claim of one lesson.
   *
   * @param exercises slugs of all exercises that there are
   * @param patience how long a try step's packets may take, once its last command was carried out
   */
  LessonClaim(Lesson lesson, List<String> exercises, Duration patience) {
    this.lesson = lesson;
    this.exercises = List.copyOf(exercises);
    this.patience = patience;
  }

  /** It, to be tried. */
  Claim claim() {
    return new Claim(part(), part(), this::prove);
  }

  private String part() {
    return "lesson " + lesson.number() + " (" + lesson.name() + ")";
  }

  private Outcome prove() throws IOException, InterruptedException {
    Outcome outcome = parts();
    try (Lab lab = new Lab(SEED, new Unheard())) {
      for (Step step : lesson.steps()) {
        if (step instanceof Step.Try aTry) {
          outcome = attempt(aTry, lab, outcome.and(Fact.TRY));
        } else if (step instanceof Step.Predict predict && predict.trial().isPresent()) {
          outcome = trial(predict, predict.trial().get(), outcome.and(Fact.TRIAL));
        } else if (step instanceof Step.Exercise one) {
          outcome =
              outcome.unless(
                  exercises.contains(one.slug()),
                  part() + " has an exercise that does not exist: " + one.slug());
        }
      }
    }
    return outcome;
  }

  /** What the curriculum asks of every lesson. */
  private Outcome parts() {
    long questions = count(Step.Quiz.class) + count(Step.Predict.class);
    return Outcome.NOTHING
        .and(Fact.LESSON)
        .unless(count(Step.Try.class) >= LEAST_TRIES, part() + " has too little to try")
        .unless(questions >= LEAST_QUESTIONS, part() + " has too few quizzes and predictions")
        .unless(count(Step.Discuss.class) > 0, part() + " has no question to talk about");
  }

  private long count(Class<? extends Step> kind) {
    return lesson.steps().stream().filter(kind::isInstance).count();
  }

  /** A prediction whose marked options are what really happens. */
  private Outcome trial(Step.Predict predict, Trial trial, Outcome so)
      throws IOException, InterruptedException {
    TrialRun run = TrialRun.of(trial, line -> {}, new Unheard());
    Set<Integer> marked = new TreeSet<>();
    for (int i = 0; i < predict.options().size(); i++) {
      if (predict.options().get(i).right()) {
        marked.add(i);
      }
    }
    String where = part() + ": the prediction run by '" + trial.commands().get(0) + "'";
    Outcome outcome =
        so.and(
            run.happened().equals(marked),
            Fact.TRIAL_AS_MARKED,
            where
                + " marks "
                + letters(marked)
                + ", but what happens is "
                + letters(run.happened()));
    for (String trouble : run.troubles()) {
      outcome = outcome.but(part() + ": " + trouble);
    }
    return outcome;
  }

  private static String letters(Set<Integer> options) {
    return options.isEmpty()
        ? "nothing"
        : new TreeSet<>(options)
            .stream().map(option -> String.valueOf((char) ('a' + option))).collect(joining(" "));
  }

  private Outcome attempt(Step.Try aTry, Lab lab, Outcome so) throws InterruptedException {
    Journal journal = lab.journal();
    long before = journal.lastNumber();
    List<String> failures = new ArrayList<>();
    for (String command : aTry.commands()) {
      try {
        carryOut(command, lab);
      } catch (PlaygroundException e) {
        failures.add("'" + command + "': " + e.getMessage());
      }
    }
    Outcome outcome =
        so.and(
            happens(aTry.until(), before, journal),
            Fact.TRY_DONE,
            part()
                + ": '"
                + aTry.until().text()
                + "' does not happen by "
                + String.join("; ", aTry.commands()));
    for (String failure : failures) {
      outcome = outcome.but(part() + ": " + failure);
    }
    return outcome;
  }

  private static void carryOut(String command, Lab lab)
      throws PlaygroundException, InterruptedException {
    List<String> words = Playground.split(command, Map.of());
    if (words.isEmpty() || words.get(0).startsWith("#") || SHELL_COMMANDS.contains(words.get(0))) {
      return;
    }
    lab.carryOut(command);
  }

  private boolean happens(Condition until, long before, Journal journal)
      throws InterruptedException {
    long number = before;
    for (int i = 0; i < until.count(); i++) {
      Optional<Sighting> seen = journal.awaitAfter(number, until.packet(), patience);
      if (seen.isEmpty()) {
        return false;
      }
      number = seen.get().number();
    }
    return true;
  }
}
