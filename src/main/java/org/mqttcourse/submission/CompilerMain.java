package org.mqttcourse.submission;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs in the compiler's JVM: {@code CompilerMain FOLDER JARS...}; compiles until nobody asks. */
public final class CompilerMain {
  /** Who asks has the watch, and ends all of us when a source takes too long. */
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private CompilerMain() {}

  /** Called by the JVM. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<Path> jars = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      jars.add(Path.of(arguments[i]));
    }
    Compiler compiler = Compiler.of(jars, FOR_EVER);
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      out.writeByte(CompilerTalk.READY);
      out.flush();
      while (true) {
        CompilerTalk.Question question = CompilerTalk.hear(in);
        Path classes = folder.resolve("classes");
        answer(out, compiler, question, classes);
        Scratch.delete(classes);
      }
    } catch (EOFException e) {
      // Nobody needs a compiler any more.
      return;
    }
  }

  private static void answer(
      DataOutputStream out, Compiler compiler, CompilerTalk.Question question, Path classes)
      throws IOException, InterruptedException {
    Compilation made;
    try {
      made = compiler.compile(question.submission(), question.className(), classes);
    } catch (IOException e) {
      CompilerTalk.excuse(out, e);
      return;
    }
    CompilerTalk.answer(out, made, classes);
  }
}
