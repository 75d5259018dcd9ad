package org.mqttcourse.shell;

import java.util.List;
import java.util.Optional;
import org.mqttcourse.course.Course;
import org.mqttcourse.lesson.Lesson;
import org.mqttcourse.lesson.Step;
import org.mqttcourse.progress.Progress;
import org.mqttcourse.report.Style;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;

/** The way through the lessons: where one is, and what going on means there. */
final class Walk implements AutoCloseable {
  private final Session session;
  private final LessonOrder order;
  private final Marks marks;
  private final TryWatcher watcher;
  private int number;
  private int index;
  private Lesson lesson;
  private boolean resumed;
  private int wrongAnswers;

  /** Nowhere yet. */
  Walk(Session session) {
    this.session = session;
    this.order = new LessonOrder(session.course());
    this.marks = new Marks(session);
    this.watcher = new TryWatcher(session.journal());
  }

  Marks marks() {
    return marks;
  }

  TryWatcher watcher() {
    return watcher;
  }

  /** Goes to where one left off; a newcomer sees the first step at once. */
  void begin() {
    Progress progress = session.notebook().now();
    Course.Entry entry = progress.lesson() == 0 ? null : order.entry(progress.lesson());
    if (entry == null) {
      session.tell("lesson.walk.welcome");
      openFirst();
      return;
    }
    number = entry.number();
    index = Math.max(0, Math.min(progress.step(), entry.steps() - 1));
    resumed = true;
    session.tell("lesson.walk.welcome.back", number, index + 1, entry.steps());
  }

  private void openFirst() {
    List<Course.Entry> lessons = session.course().lessons();
    if (lessons.isEmpty()) {
      throw UserError.of("lesson.walk.no.lessons");
    }
    go(order.find(Integer.toString(lessons.get(0).number())), 0);
    // Not saved yet: a newcomer's first prompt need not wait for a file that says so little.
    present(true);
  }

  /** The lesson that one is in, by its number; 0 before the first. */
  int lessonNumber() {
    return number;
  }

  /** The step that one is at; empty before the first lesson. */
  Optional<Step> step() {
    if (number == 0) {
      return Optional.empty();
    }
    return Optional.of(lesson().steps().get(index));
  }

  /** The lesson that one is in; empty before the first. */
  Optional<Lesson> lessonAtHand() {
    return number == 0 ? Optional.empty() : Optional.of(lesson());
  }

  /** The index of the step that one is at, from 0. */
  int index() {
    return index;
  }

  /** The slug of the exercise that one is at; empty at other steps. */
  Optional<String> exercise() {
    return step().filter(Step.Exercise.class::isInstance).map(s -> ((Step.Exercise) s).slug());
  }

  private Lesson lesson() {
    if (lesson == null) {
      lesson =
          session
              .course()
              .lesson(Integer.toString(number))
              .orElseThrow(() -> UserError.of("lesson.walk.no.lesson", number));
      index = Math.min(index, lesson.steps().size() - 1);
      watch();
    }
    return lesson;
  }

  /** Makes sure that what is typed now counts for the step that one left off at. */
  void ready() {
    if (number > 0) {
      lesson();
    }
  }

  /** Opens that lesson at that step, from 0. */
  void open(String numberOrName, int step) {
    Lesson found = order.find(numberOrName);
    if (step < 0 || step >= found.steps().size()) {
      throw UserError.of("lesson.walk.no.step", found.number(), found.steps().size());
    }
    go(found, step);
    show(step == 0);
  }

  private void go(Lesson newLesson, int step) {
    if (number != 0 && newLesson.number() != number) {
      session.healLinks();
    }
    lesson = newLesson;
    number = newLesson.number();
    index = step;
  }

  /** Goes on; a question to talk about shows its answer first. */
  void next() throws InterruptedException {
    if (number == 0) {
      openFirst();
      return;
    }
    watcher.settle();
    Step step = lesson().steps().get(index);
    if (resumed && !isDone() && !(step instanceof Step.Prose)) {
      show(false);
      return;
    }
    resumed = false;
    if (step instanceof Step.Prose) {
      marks.done(lesson, index);
    } else if (!isDone() && reveal(step)) {
      return;
    } else if (!isDone()) {
      session.tell(Questions.undone(step));
    }
    if (index + 1 < lesson.steps().size()) {
      index++;
      show(false);
    } else {
      nextLesson();
    }
  }

  private void nextLesson() {
    Course.Entry entry = order.after(number);
    if (entry == null) {
      session.tell("lesson.walk.last");
      return;
    }
    session.tell("lesson.walk.end", number);
    open(Integer.toString(entry.number()), 0);
  }

  private boolean reveal(Step step) {
    Optional<CharSequence> answer = new Questions(session.theme()).reveal(step);
    if (answer.isPresent()) {
      marks.done(lesson, index);
      session.screen().print(answer.get());
    }
    return answer.isPresent();
  }

  /** Returns to the step before. */
  void back() {
    Course.Entry before = order.before(number);
    if (number == 0 || (index == 0 && before == null)) {
      session.tell("lesson.walk.beginning");
      return;
    }
    if (index > 0) {
      lesson();
      index--;
      show(false);
    } else {
      open(Integer.toString(before.number()), before.steps() - 1);
    }
  }

  private void show(boolean opening) {
    present(opening);
    session.notebook().change(progress -> progress.at(number, index));
  }

  private void present(boolean opening) {
    resumed = false;
    wrongAnswers = 0;
    StringBuilder lines = new StringBuilder();
    StepShow show = new StepShow(session, lines);
    if (opening) {
      show.opening(lesson);
    }
    show.step(lesson, index, isDone());
    session.screen().print(lines);
    watch();
  }

  private void watch() {
    if (lesson.steps().get(index) instanceof Step.Try step && !isDone()) {
      Lesson here = lesson;
      int at = index;
      watcher.arm(step.until(), () -> tried(here, at));
    } else {
      watcher.disarm();
    }
  }

  /** On the watcher's thread. */
  private void tried(Lesson here, int at) {
    marks.done(here, at);
    session.showStatus();
    Theme theme = session.theme();
    session
        .screen()
        .print(
            theme.paint(
                    Style.GOOD, theme.either("✓ ", "* ") + session.texts().of("lesson.walk.done"))
                + theme.paint(Style.DIM, session.texts().of("lesson.walk.type.next"))
                + "\n");
  }

  /**
   * Takes the line as an answer, where a question is open and the line looks like one.
   *
   * @return false where it is no answer
   */
  boolean answer(String line) throws InterruptedException {
    Optional<QuizAnswer> answer = Questions.read(line, step());
    if (answer.isEmpty()) {
      return false;
    }
    Questions questions = new Questions(session.theme());
    Step step = lesson.steps().get(index);
    boolean right = answer.get().isRight(Questions.options(step));
    if (right || step instanceof Step.Predict) {
      marks.done(lesson, index);
    }
    if (step instanceof Step.Predict predict && predict.trial().isPresent()) {
      var unused = new Trials(session).run(predict, predict.trial().get(), answer.get().chosen());
    } else if (step instanceof Step.Predict predict) {
      session.screen().print(questions.toGuess(predict, right));
    } else if (step instanceof Step.Quiz quiz) {
      // A first wrong answer gets no explanation: it would give the right one away.
      session
          .screen()
          .print(
              right
                  ? questions.toRight(quiz)
                  : questions.toWrong(quiz, answer.get(), wrongAnswers++ > 0));
    }
    return true;
  }

  /** Whether the line would be taken as an answer. */
  boolean isAnswer(String line) {
    return lesson != null && Questions.read(line, step()).isPresent();
  }

  private boolean isDone() {
    return marks.isDone(lesson, index);
  }

  @Override
  public void close() {
    watcher.close();
  }
}
