package sieve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mqttcourse.check.Check;
import org.mqttcourse.check.Draw;
import org.mqttcourse.check.Ending;
import org.mqttcourse.check.Evidence;
import org.mqttcourse.check.Findings;
import org.mqttcourse.check.Manners;
import org.mqttcourse.check.Probe;
import org.mqttcourse.check.Say;
import org.mqttcourse.check.Values;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.wire.Bytes;
import org.mqttcourse.wire.Packet.Publish;
import org.mqttcourse.wire.Sighting;

/** Does this filter take this topic? The questions come from {@link Question}, in any order. */
public final class SieveCheck implements Check {

  @Override
  public Values draw(RandomGenerator random) {
    Draw draw = new Draw(random);
    List<String> topics = draw.topics(2);
    List<Question> questions = draw.shuffled(Question.about(draw.words(3)));
    return values(topics.get(0), topics.get(1), questions);
  }

  @Override
  public Values sample() {
    return values("sieve/questions", "sieve/answers", Question.about(List.of("a", "b", "c")));
  }

  private static Values values(String in, String out, List<Question> questions) {
    Values values = Values.none().give("questions", in).give("answers", out);
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      values =
          values
              .hide("filter" + i, question.filter())
              .hide("name" + i, question.name())
              .hide("rule" + i, question.rule().name());
    }
    return values.hide("count", "" + questions.size());
  }

  private static List<Question> questions(Values values) {
    return IntStream.range(0, Integer.parseInt(values.get("count")))
        .mapToObj(
            i ->
                new Question(
                    values.get("filter" + i),
                    values.get("name" + i),
                    Rule.valueOf(values.get("rule" + i))))
        .toList();
  }

  @Override
  public void stimulate(Probe probe) throws InterruptedException {
    String topic = probe.values().get("questions");
    Probe.Run run = probe.start();
    if (probe.awaitSubscription(topic)) {
      Probe.Player broker = probe.player("asks");
      int asked = 0;
      boolean answers = true;
      // One after the other: Paho's callback thread notes late what is acknowledged, and with ten
      // answers of which it knows nothing yet a right program would die of the eleventh.
      for (Question question : questions(probe.values())) {
        broker.publish(topic, question.filter() + "\n" + question.name(), 1);
        asked++;
        answers = answers && probe.awaitMessages("an answer to question " + asked, asked);
      }
      broker.publish(new Publish(topic, Bytes.NONE, 1, false, false, 0));
      run.awaitEnd();
      broker.disconnect();
    }
  }

  @Override
  public Verdict judge(Evidence evidence) {
    Findings found = new Findings();
    Ending ending = evidence.ending();
    if (!Manners.connects(found, evidence, ending)) {
      return found.verdict();
    }
    if (ending instanceof Ending.Died) {
      found.ending(ending);
    }
    if (!Manners.subscribes(found, evidence, evidence.values().get("questions"))) {
      return found.verdict();
    }
    boolean complete = judgeAnswers(found, evidence);
    if (complete && ending instanceof Ending.TimedOut) {
      found.add(
          "never-ends",
          "the program ends after the empty message",
          "it answered every question, but it " + Say.ending(ending),
          "An empty payload is an empty text: look for it before you cut it into lines.");
    }
    Manners.goodbye(found, evidence);
    if (found.none()) {
      found.ending(ending);
    }
    return found.verdict();
  }

  /** Whether there are as many answers as questions, in the right place. */
  private static boolean judgeAnswers(Findings found, Evidence evidence) {
    List<Question> questions = questions(evidence.values());
    String topic = evidence.values().get("answers");
    List<Publish> answers = evidence.sent().messages();
    if (answers.stream().anyMatch(answer -> !answer.topic().equals(topic))) {
      found
          .at(evidence.sent().first(Publish.class, answer -> !answer.topic().equals(topic)))
          .add(
              "wrong-topic",
              "the answers on " + topic,
              Say.messages(answers),
              "The topic of the answers is the second argument, args[1].");
      return false;
    }
    List<Question> wrong = new ArrayList<>();
    for (int i = 0; i < Math.min(questions.size(), answers.size()); i++) {
      if (!answers.get(i).payload().equals(Bytes.utf8(questions.get(i).answer()))) {
        wrong.add(questions.get(i));
      }
    }
    if (answers.size() != questions.size()) {
      found
          .at(
              answers.size() > questions.size()
                  ? evidence.sightingOf(answers.get(questions.size()))
                  : question(evidence, answers.size()))
          .add(
              answers.size() < questions.size() ? "answers-missing" : "too-many-answers",
              "an answer to each of " + questions.size() + " questions",
              Say.count(answers.size(), "answer")
                  + "; the program "
                  + Say.ending(evidence.ending()),
              "One PUBLISH for each question. Does the program die or hang at one of them?");
    }
    judgeWrong(found, evidence, wrong, questions, answers);
    return answers.size() == questions.size();
  }

  /** Where the question of that number, from 0, came to the program. */
  private static Optional<Sighting> question(Evidence evidence, int number) {
    return evidence
        .received()
        .where(sighting -> sighting.event() instanceof Publish)
        .sightings()
        .stream()
        .skip(number)
        .findFirst();
  }

  private static void judgeWrong(
      Findings found,
      Evidence evidence,
      List<Question> wrong,
      List<Question> questions,
      List<Publish> answers) {
    Set<Rule> broken = new LinkedHashSet<>();
    wrong.forEach(question -> broken.add(question.rule()));
    if (broken.equals(Set.of(Rule.DOLLAR, Rule.EMPTY_FOR_PLUS))) {
      Question first = wrong.get(0);
      found
          .at(evidence.sightingOf(answers.get(questions.indexOf(first))))
          .add(
              "trusts-is-matched",
              "\"" + first.answer() + "\" for " + first,
              Say.payload(answers.get(questions.indexOf(first)).payload())
                  + "; just what Paho's MqttTopic.isMatched says",
              "That method is wrong about $ and about empty levels. Write the comparison yourself.");
      return;
    }
    // The rules stand in the order in which one learns most from them.
    for (Rule rule : Rule.values()) {
      for (Question question : wrong) {
        if (question.rule() == rule) {
          found
              .at(evidence.sightingOf(answers.get(questions.indexOf(question))))
              .add(
                  rule.id(),
                  "\"" + question.answer() + "\" for " + question,
                  Say.payload(answers.get(questions.indexOf(question)).payload()),
                  rule.hint());
          break;
        }
      }
    }
  }
}
