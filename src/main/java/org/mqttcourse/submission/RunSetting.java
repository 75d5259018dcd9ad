package org.mqttcourse.submission;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What all programs of one grader have in common.
 *
 * @param sandbox what keeps them in
 * @param libraries on their class path
 * @param archive of classes that start them sooner; empty while there is none
 */
public record RunSetting(Sandbox sandbox, Libraries libraries, Optional<Path> archive) {}
