package org.mqttcourse.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mqttcourse.report.UserError;

/** Opens files in the editor that the student uses, or in the one that the shell brings. */
final class Editor {
  private final Session session;

  Editor(Session session) {
    this.session = session;
  }

  void open(Path file) throws InterruptedException {
    String editor = named(session.outside().env());
    try {
      if (!editor.isEmpty() && session.screen().isTerminal()) {
        launch(editor, file);
      } else if (!session.screen().edit(file)) {
        throw UserError.of("shell.editor.yours", file);
      }
    } catch (IOException e) {
      throw editor.isEmpty()
          ? UserError.of("shell.editor.trouble", file.getFileName(), Problems.say(e))
          : UserError.of("shell.editor.no.start", editor);
    }
  }

  private static String named(Map<String, String> env) {
    String visual = env.getOrDefault("VISUAL", "").strip();
    return visual.isEmpty() ? env.getOrDefault("EDITOR", "").strip() : visual;
  }

  private void launch(String editor, Path file) throws IOException, InterruptedException {
    // As git and others take it, the variable may hold options too: code --wait
    List<String> command = new ArrayList<>(List.of(editor.split("\\s+")));
    command.add(file.toAbsolutePath().toString());
    session
        .screen()
        .lend(
            () -> {
              Process process = new ProcessBuilder(command).inheritIO().start();
              int unused = process.waitFor();
            });
  }
}
