package org.mqttcourse.authoring;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a new exercise begins with: what each of its folders holds, with {@code @SLUG@} and
 * {@code @CLASS@} in it.
 *
 * @param text the template of its exercise.adoc
 * @param check the template of its check
 * @param file what a student hands in
 * @param solution the model solution
 * @param others starter, mistakes and variants, by folder
 */
record ExerciseTemplate(
    String text, String check, String file, String solution, Map<String, String> others) {
  private static final String CONNECT = "client.connect();";
  private static final String DISCONNECT = "client.disconnect();";
  private static final String RIGHT = "topic, message.getBytes(UTF_8), 1, false";

  /** A script of the shell's commands. */
  static ExerciseTemplate script() {
    Map<String, String> others = new LinkedHashMap<>();
    others.put(
        "starter",
        """
        # $topic and $message stand for what the check draws anew each time.
        # Write your commands below, one a line. Then type: check @SLUG@
        """);
    others.put("mistakes/never-published", "connect me\n");
    others.put("mistakes/wrong-topic", "pub -t topic -m \"$message\" -q 1\n");
    others.put("mistakes/wrong-message", "pub -t $topic -m '$message' -q 1\n");
    others.put("mistakes/wrong-qos", "pub -t $topic -m \"$message\"\n");
    others.put("variants/another-client", "pub -i somebody -t $topic -m \"$message\" -q 1\n");
    others.put(
        "variants/polite",
        """
        connect me
        pub -t $topic -m "$message" -q 1
        disconnect
        """);
    return new ExerciseTemplate(
        "exercise.adoc",
        "Check.java.txt",
        "@SLUG@.mqtt",
        "pub -t $topic -m \"$message\" -q 1\n",
        others);
  }

  /**
   * A program in Java.
   *
   * @param frame what stands around its steps, which take the place of {@code @STEPS@}
   */
  static ExerciseTemplate program(String frame) {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("starter", steps(frame, "// Connect.", "// Publish the message.", "// Disconnect."));
    others.put("mistakes/never-connects", steps(frame));
    others.put("mistakes/never-published", steps(frame, CONNECT, DISCONNECT));
    others.put(
        "mistakes/wrong-topic", whole(frame, "\"topic\", message.getBytes(UTF_8), 1, false"));
    others.put(
        "mistakes/wrong-message", whole(frame, "topic, \"message\".getBytes(UTF_8), 1, false"));
    others.put("mistakes/wrong-qos", whole(frame, "topic, message.getBytes(UTF_8), 0, false"));
    others.put(
        "mistakes/never-disconnects", steps(frame, CONNECT, publish(RIGHT), "System.exit(0);"));
    others.put(
        "variants/by_topic",
        steps(
            frame,
            CONNECT,
            "client.getTopic(topic).publish(message.getBytes(UTF_8), 1, false).waitForCompletion();",
            DISCONNECT));
    others.put(
        "variants/with_options",
        steps(
            frame,
            "var options = new org.eclipse.paho.client.mqttv3.MqttConnectOptions();",
            "options.setKeepAliveInterval(10);",
            "client.connect(options);",
            publish(RIGHT),
            DISCONNECT));
    return new ExerciseTemplate(
        "exercise-program.adoc",
        "ProgramCheck.java.txt",
        "@CLASS@.java",
        whole(frame, RIGHT),
        others);
  }

  private static String publish(String arguments) {
    return "client.publish(" + arguments + ");";
  }

  private static String whole(String frame, String arguments) {
    return steps(frame, CONNECT, publish(arguments), DISCONNECT);
  }

  private static String steps(String frame, String... steps) {
    return frame.replace("@STEPS@", String.join("\n      ", steps));
  }
}
