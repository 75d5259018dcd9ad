package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mqttcourse.course.Course;
import org.mqttcourse.proof.Proof;
import org.mqttcourse.proof.ProofReport;
import org.mqttcourse.proof.ProofReportJson;
import org.mqttcourse.report.UserError;
import org.mqttcourse.submission.Sandbox;
import org.mqttcourse.submission.SandboxMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mqtt-course verify}: the course proves itself. */
@Command(
    name = "verify",
    description = {
      "Proves the course: solutions and variants pass, starters fail, and every wrong program is",
      "refused by its name; every try in a lesson does what the lesson says.",
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "EXERCISE|LESSON",
      description = "Only these: exercises by name, lessons by number.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Also writes the report there.")
  private Path json;

  @Mixin private JobsOption jobs;

  @Option(names = "--seed", paramLabel = "N", description = "Draws the same values again.")
  private Long seed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = course.world().writer();
    Course all = course.options().course(course.world());
    if (all.isForAClass()) {
      throw new UserError(
          "This jar is made for a class and carries no solutions to prove anything with. Use the"
              + " instructor's mqtt-course.jar.");
    }
    for (String part : only) {
      if (!isPartOf(all, part)) {
        throw new ParameterException(
            spec.commandLine(), "'" + part + "' is no exercise's name and no lesson's number");
      }
    }
    ProgressLine progress = ProgressLine.of(course.world());
    long random = seed == null ? course.world().seeds().getAsLong() : seed;
    ProofReport report;
    try (Proof proof =
        new Proof(
            all,
            ShellStart.scratch(),
            Sandbox.find(SandboxMode.AUTO),
            jobs.number(),
            random,
            (done, total, claim, problems) -> progress.at(done, total, claim),
            part -> only.isEmpty() || only.contains(part))) {
      // This process ends with this command: there is no need to take the hook away.
      Runtime.getRuntime().addShutdownHook(new Thread(proof::close, "end-programs"));
      report = proof.run();
    }
    progress.clear();
    print(report, out);
    if (json != null) {
      try (Writer writer = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
        ProofReportJson.write(report, writer);
      }
    }
    return report.proven() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private static boolean isPartOf(Course course, String part) {
    return course.exercises().contains(part)
        || course.lessons().stream().anyMatch(entry -> part.equals("" + entry.number()));
  }

  private static void print(ProofReport report, PrintWriter out) {
    out.printf(
        "%d lessons, %d of %d tries do what they say%n",
        report.lessons(), report.triesDone(), report.tries());
    out.printf(
        "%d of %d predictions end as the lesson says%n",
        report.predictionsTrue(), report.predictions());
    out.printf(
        "%d of %d transcripts are what is printed%n",
        report.transcriptsTrue(), report.transcripts());
    out.printf(
        "%d exercises: %d solutions pass, %d starters fail%n",
        report.exercises(), report.solutionsPass(), report.startersFail());
    out.printf(
        "%d of %d wrong programs refused, %d by their own name%n",
        report.mistakesRejected(), report.mistakes(), report.mistakesNamed());
    out.printf("%d of %d variants pass%n", report.variantsPass(), report.variants());
    List<String> problems = report.problems();
    problems.forEach(problem -> out.println("not proven: " + problem));
  }
}
