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
import org.mqttcourse.text.Text;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mqtt-course verify}: the course proves itself. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private MqttCourse course;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", descriptionKey = "parts", paramLabel = HelpTexts.PART)
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--json", paramLabel = HelpTexts.FILE)
  private Path json;

  @Mixin private JobsOption jobs;

  @Option(names = "--seed", paramLabel = "N")
  private Long seed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = course.world().writer();
    Course all = course.options().course(course.world());
    if (all.isForAClass()) {
      throw UserError.of("cli.verify.class");
    }
    for (String part : only) {
      if (!isPartOf(all, part)) {
        throw new WrongWordException(spec.commandLine(), Text.of("cli.verify.unknown", part));
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
    print(report, out, course.options().texts(course.world()));
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

  private static void print(ProofReport report, PrintWriter out, Texts texts) {
    out.println(
        texts.of("cli.verify.lessons", report.lessons(), report.triesDone(), report.tries()));
    out.println(texts.of("cli.verify.predictions", report.predictionsTrue(), report.predictions()));
    out.println(texts.of("cli.verify.transcripts", report.transcriptsTrue(), report.transcripts()));
    out.println(
        texts.of(
            "cli.verify.exercises",
            report.exercises(),
            report.solutionsPass(),
            report.startersFail()));
    out.println(
        texts.of(
            "cli.verify.mistakes",
            report.mistakesRejected(),
            report.mistakes(),
            report.mistakesNamed()));
    out.println(texts.of("cli.verify.variants", report.variantsPass(), report.variants()));
    List<String> problems = report.problems();
    problems.forEach(problem -> out.println(texts.of("cli.verify.problem", problem)));
  }
}
