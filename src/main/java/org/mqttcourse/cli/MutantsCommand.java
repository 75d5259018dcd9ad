package org.mqttcourse.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mqttcourse.course.Course;
import org.mqttcourse.playground.Nearest;
import org.mqttcourse.proof.MutantReport;
import org.mqttcourse.proof.MutantRun;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course mutants}: how sharp are the checks? */
@Command(name = "mutants", mixinStandardHelpOptions = true)
final class MutantsCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;

  @Parameters(arity = "0..*", descriptionKey = "exercises", paramLabel = HelpTexts.EXERCISE)
  private Set<String> only = new LinkedHashSet<>();

  @Mixin private JobsOption jobs;

  @Option(names = "--seed", paramLabel = "N")
  private Long seed;

  @Override
  public Integer call() throws InterruptedException {
    Course all = course.options().course(course.world());
    for (String slug : only) {
      if (!all.exercises().contains(slug)) {
        throw UserError.of("cli.exercise.unknown", slug, Nearest.question(slug, all.exercises()));
      }
    }
    PrintWriter out = course.world().writer();
    ProgressLine progress = ProgressLine.of(course.world());
    long values = seed == null ? course.world().seeds().getAsLong() : seed;
    Map<String, MutantReport> reports;
    try (OpenGrader open = new OpenGrader(Sandbox.find(SandboxMode.AUTO))) {
      reports =
          new MutantRun(
                  all,
                  open.grader(),
                  jobs.number(),
                  values,
                  (done, total, claim, problems) -> progress.at(done, total, claim))
              .of(only.isEmpty() ? all.exercises() : only);
    }
    progress.clear();
    print(reports, out, course.options().texts(course.world()));
    return reports.values().stream().allMatch(report -> report.problems().isEmpty())
        ? ExitStatus.FINE
        : ExitStatus.FAILED;
  }

  private static void print(Map<String, MutantReport> reports, PrintWriter out, Texts texts) {
    out.printf(
        "%-14s %8s %14s %8s %12s%n",
        "",
        texts.of("cli.mutants.changes"),
        texts.of("cli.mutants.not.compiled"),
        texts.of("cli.mutants.refused"),
        texts.of("cli.mutants.equivalent"));
    reports.forEach((slug, report) -> row(slug, List.of(report), out));
    row(texts.of("cli.mutants.all"), List.copyOf(reports.values()), out);
    reports.values().forEach(report -> report.problems().forEach(out::println));
  }

  private static void row(String name, List<MutantReport> reports, PrintWriter out) {
    out.printf(
        "%-14s %8d %14d %8d %12d%n",
        name,
        reports.stream().mapToInt(MutantReport::mutants).sum(),
        reports.stream().mapToInt(MutantReport::notCompiled).sum(),
        reports.stream().mapToInt(MutantReport::killed).sum(),
        reports.stream().mapToInt(MutantReport::equivalent).sum());
  }
}
