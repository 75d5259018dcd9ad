package org.mqttcourse.cli;

import org.mqttcourse.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mqtt-course author}: for those who write lessons and exercises. */
@Command(
    name = "author",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = HelpTexts.COMMAND,
    subcommands = {AuthorNewCommand.class, AuthorPreviewCommand.class})
final class AuthorCommand implements Runnable {
  @ParentCommand private MqttCourse course;

  MqttCourse course() {
    return course;
  }

  @Override
  public void run() {
    Texts texts = course.options().texts(course.world());
    texts.lines("cli.author.usage").forEach(course.world().writer()::println);
  }
}
