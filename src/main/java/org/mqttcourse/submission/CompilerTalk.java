package org.mqttcourse.submission;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mqttcourse.check.Finding;
import org.mqttcourse.wire.Bytes;

/** What is said between us and the compiler's JVM: a submission there, and back what came of it. */
final class CompilerTalk {
  /** Said first, by the compiler: from here on all that goes wrong is the program's doing. */
  static final byte READY = 42;

  private static final int REFUSED = 0;
  private static final int COMPILED = 1;
  private static final int EXCUSE = 2;

  private static final int LONGEST = 16 << 20;
  private static final int MOST = 10_000;

  /** A class file below its folder; nothing that leads out of it. */
  private static final Pattern CLASS_FILE = Pattern.compile("([^/\\\\.]+/)*[^/\\\\.]+\\.class");

  private CompilerTalk() {}

  /** A submission and the class that must be in it. */
  record Question(Submission submission, String className) {}

  static void ask(DataOutputStream to, Question question) throws IOException {
    write(to, question.submission().fileName());
    write(to, question.submission().content().toArray());
    write(to, question.className());
    to.flush();
  }

  static Question hear(DataInputStream from) throws IOException {
    Submission submission = new Submission(text(from), Bytes.of(bytes(from)));
    return new Question(submission, text(from));
  }

  /**
   * Answers.
   *
   * @param classes where the compiled classes are
   */
  static void answer(DataOutputStream to, Compilation compilation, Path classes)
      throws IOException {
    if (compilation instanceof Compilation.Refused refused) {
      to.writeByte(REFUSED);
      to.writeInt(refused.findings().size());
      for (Finding finding : refused.findings()) {
        write(to, finding.id());
        write(to, finding.expected());
        write(to, finding.got());
        write(to, finding.hint());
      }
    } else if (compilation instanceof Compilation.Compiled compiled) {
      to.writeByte(COMPILED);
      write(to, compiled.mainClass());
      write(to, compiled.sourceFile());
      List<Path> files = files(classes);
      to.writeInt(files.size());
      for (Path file : files) {
        write(to, classes.relativize(file).toString().replace('\\', '/'));
        write(to, Files.readAllBytes(file));
      }
    }
    to.flush();
  }

  /** Says why there is no answer. */
  static void excuse(DataOutputStream to, IOException why) throws IOException {
    to.writeByte(EXCUSE);
    write(to, String.valueOf(why.getMessage()));
    to.flush();
  }

  /** There is no answer, as nothing can be written where the compiler is. */
  static final class ExcuseException extends IOException {
    private static final long serialVersionUID = 1;

    ExcuseException(String why) {
      super(why);
    }
  }

  /**
   * Hears the answer, and puts the classes into that folder.
   *
   * @throws ExcuseException where there is none
   * @throws UncheckedIOException where nothing can be written where we are
   */
  static Compilation hearAnswer(DataInputStream from, Path classes) throws IOException {
    int kind = from.readByte();
    if (kind == EXCUSE) {
      throw new ExcuseException(text(from));
    }
    if (kind == REFUSED) {
      List<Finding> findings = new ArrayList<>();
      for (int i = count(from); i > 0; i--) {
        findings.add(new Finding(text(from), text(from), text(from), text(from)));
      }
      return new Compilation.Refused(findings);
    }
    Compilation compiled = new Compilation.Compiled(text(from), text(from));
    for (int i = count(from); i > 0; i--) {
      String name = text(from);
      if (!CLASS_FILE.matcher(name).matches()) {
        throw new IOException("the compiler made a file that is no class: " + name);
      }
      save(classes.resolve(name), bytes(from));
    }
    return compiled;
  }

  private static void save(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void write(DataOutputStream to, String text) throws IOException {
    write(to, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream to, byte[] bytes) throws IOException {
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  private static String text(DataInputStream from) throws IOException {
    return new String(bytes(from), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream from) throws IOException {
    int length = from.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("the compiler's JVM says what it can't mean");
    }
    byte[] bytes = new byte[length];
    from.readFully(bytes);
    return bytes;
  }

  private static int count(DataInputStream from) throws IOException {
    int count = from.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("the compiler's JVM says what it can't mean");
    }
    return count;
  }
}
