package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.broker.DoorAddress;
import org.mqttcourse.broker.TlsSettings;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;
import org.mqttcourse.wire.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course broker}: only the broker, until it is stopped. */
@Command(name = "broker", mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
  /** What a broker that runs for days keeps of its past. */
  private static final int JOURNAL_CAPACITY = 1_000;

  @ParentCommand private MqttCourse course;

  @Option(names = "--host", paramLabel = "H", defaultValue = CourseOptions.LOOPBACK)
  private String host;

  @Option(names = "--tls-port", paramLabel = "N")
  private Integer tlsPort;

  @Option(names = "--data", paramLabel = HelpTexts.DIR)
  private Path data;

  @Mixin private BrokerAccess access;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = course.world().writer();
    Texts texts = course.options().texts(course.world());
    if (access.isForAdding()) {
      out.println(texts.of(access.add(course.world(), texts)));
      return ExitStatus.FINE;
    }
    BrokerSettings settings = settings();
    PrintWriter err = course.world().errorWriter();
    CountDownLatch trouble = new CountDownLatch(1);
    try (CourseBroker broker =
        CourseBroker.start(
            settings,
            new Journal(course.world().nanoClock(), JOURNAL_CAPACITY),
            why -> {
              err.println(texts.of(why));
              trouble.countDown();
            })) {
      broker.notice().map(texts::of).ifPresent(err::println);
      // Ctrl-C: what was written last shall be on the disk, not only on its way there.
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-end"));
      if (tlsPort != null) {
        openTlsDoor(broker, out);
      }
      out.println("listening on " + broker.address());
      trouble.await();
    }
    return ExitStatus.OUR_ERROR;
  }

  private BrokerSettings settings() throws IOException {
    BrokerSettings settings =
        course
            .options()
            .broker(host)
            .with(access.read())
            .keepingIn(Optional.ofNullable(data).map(Path::toAbsolutePath));
    if (settings.upstream().isPresent() && (data != null || access.isGiven())) {
      throw UserError.of("cli.broker.ours.alone");
    }
    return settings;
  }

  /** Named before the other door, whose line tells that everything is ready. */
  private void openTlsDoor(CourseBroker broker, PrintWriter out) throws IOException {
    CourseOptions.checkPort("--tls-port", tlsPort);
    Path workspace = course.options().workspace(course.world());
    DoorAddress address =
        broker.openTlsDoor(new TlsSettings(workspace, tlsPort, false, course.world().clock()));
    out.println("listening with TLS on " + address);
    out.println("certificate authority in " + workspace.resolve(TlsSettings.CERTIFICATE_FILE));
  }
}
