package org.mqttcourse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mqttcourse.broker.CourseBroker;
import org.mqttcourse.wire.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course broker}: only the broker, until it is stopped. */
@Command(
    name = "broker",
    description = "Serves as an MQTT broker until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
  /** What a broker that runs for days keeps of its past. */
  private static final int JOURNAL_CAPACITY = 1_000;

  @ParentCommand private MqttCourse course;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = CourseOptions.LOOPBACK,
      description = "Address to listen on (${DEFAULT-VALUE}: this machine alone; 0.0.0.0: all).")
  private String host;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = course.world().writer();
    Journal journal = new Journal(course.world().nanoClock(), JOURNAL_CAPACITY);
    try (CourseBroker broker = CourseBroker.start(course.options().broker(host), journal)) {
      out.println("listening on " + broker.address());
      new CountDownLatch(1).await();
    }
    return ExitStatus.FINE;
  }
}
