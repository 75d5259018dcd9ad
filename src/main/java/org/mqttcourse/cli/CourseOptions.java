package org.mqttcourse.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.mqttcourse.broker.BrokerSettings;
import org.mqttcourse.course.Course;
import org.mqttcourse.report.Theme;
import org.mqttcourse.report.UserError;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command understands, before and after its name. */
final class CourseOptions {
  static final String LOOPBACK = BrokerSettings.LOOPBACK;

  private static final int HIGHEST_PORT = 65_535;

  @Option(names = "--workspace", paramLabel = HelpTexts.DIR, scope = ScopeType.INHERIT)
  private Path workspace;

  @Option(names = "--port", paramLabel = "N", scope = ScopeType.INHERIT)
  private Integer port;

  @Option(names = "--broker", paramLabel = "URL", scope = ScopeType.INHERIT)
  private String broker;

  @Option(names = "--course", paramLabel = HelpTexts.DIR, scope = ScopeType.INHERIT)
  private Path courseFolder;

  @Option(names = "--lang", paramLabel = HelpTexts.LANGUAGE, scope = ScopeType.INHERIT)
  private String language;

  /**
   * The reader's language. The system's own is not asked: a course that is translated in part would
   * surprise whoever never chose it.
   */
  Language language(World world) {
    String named = world.environment().getOrDefault("MQTT_COURSE_LANG", "").strip();
    return language == null && named.isEmpty()
        ? Language.ENGLISH
        : Language.of(language == null ? named : language);
  }

  /** All texts in the reader's language; in English where that one is unknown. */
  Texts texts(World world) {
    try {
      return language(world).texts();
    } catch (UserError e) {
      return Texts.english();
    }
  }

  /**
   * The course as a reader sees it, in the language that is meant.
   *
   * @throws UserError where it can't be used, or knows no word of that language
   */
  Course readersCourse(World world) {
    return language(world).of(course(world));
  }

  /** How text is set for who reads it. */
  Theme theme(World world) {
    return Theme.of(world.environment(), world.interactive(), world.charset(), 0)
        .in(language(world).texts());
  }

  /** A course of one's own has its own place, so that exercises of the same name stay apart. */
  Path workspace(World world) {
    if (workspace != null) {
      return workspace.toAbsolutePath();
    }
    Path usual = world.home().resolve("mqtt-course");
    return courseFolder == null
        ? usual
        : usual.resolve("courses").resolve(courseFolder.toAbsolutePath().normalize().getFileName());
  }

  /** Where an author writes: this folder, unless another is named. */
  Path courseFolder() {
    return courseFolder == null ? Path.of("") : courseFolder;
  }

  /**
   * The course that is meant; one of the instructor's own is compiled now if it has changed.
   *
   * @throws UserError where it can't be used
   */
  Course course(World world) {
    return courseFolder == null
        ? Course.inJar()
        : new CourseFolder(
                courseFolder,
                workspace(world).resolve("cache").resolve("courses"),
                ProgressLine.of(world),
                texts(world))
            .open();
  }

  /** The broker to start; a port that nobody asked for may be exchanged for a free one. */
  BrokerSettings broker(String host) {
    int wanted = port == null ? BrokerSettings.MQTT_PORT : port;
    checkPort("--port", wanted);
    return new BrokerSettings(
        host, wanted, port == null, Optional.ofNullable(broker).map(CourseOptions::address));
  }

  private static URI address(String typed) {
    try {
      URI address = new URI(typed);
      if ("tcp".equals(address.getScheme())
          && address.getHost() != null
          && address.getPort() <= HIGHEST_PORT) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw noAddress(typed);
    }
    throw noAddress(typed);
  }

  private static UserError noAddress(String typed) {
    return UserError.of("cli.broker.address", typed);
  }

  /** Refuses a number that no port has. */
  static void checkPort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw UserError.of("cli.port", option, port);
    }
  }
}
