package org.mqttcourse.submission;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a compiled program is to be started.
 *
 * @param program what to start
 * @param classes the folder of its classes
 * @param arguments for its main method
 * @param environment the variables that it sees beside those that a JVM can't do without
 * @param systemProperties for its JVM
 * @param links its ways out of a sandbox; they all begin in one folder. Without a sandbox there are
 *     none
 * @param keyboard whether its standard input stays open, for what is typed
 * @param timeLimit after which it is ended
 */
public record Launch(
    Compilation.Compiled program,
    Path classes,
    List<String> arguments,
    Map<String, String> environment,
    Map<String, String> systemProperties,
    List<Link> links,
    boolean keyboard,
    Duration timeLimit) {
  public Launch {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    systemProperties = Map.copyOf(systemProperties);
    links = List.copyOf(links);
  }
}
