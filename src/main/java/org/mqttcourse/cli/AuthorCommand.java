package org.mqttcourse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course author}: for those who write lessons and exercises. */
@Command(
    name = "author",
    description = "Begins a lesson or an exercise of your own, and shows what you wrote.",
    mixinStandardHelpOptions = true,
    subcommands = {AuthorNewCommand.class, AuthorPreviewCommand.class})
final class AuthorCommand implements Runnable {
  @ParentCommand private MqttCourse course;

  MqttCourse course() {
    return course;
  }

  @Override
  public void run() {
    course.world().writer().println("author new lesson NAME, author new exercise NAME,");
    course.world().writer().println("author preview FILE. More with: mqtt-course author --help");
  }
}
