package org.mqttcourse.shell;

import java.nio.file.Path;
import org.mqttcourse.broker.BrokerSettings;

/**
 * What the command line asks of the shell.
 *
 * @param workspace the student's folder; made where it is missing
 * @param broker how the broker is started, as late as possible
 */
public record ShellSettings(Path workspace, BrokerSettings broker) {}
