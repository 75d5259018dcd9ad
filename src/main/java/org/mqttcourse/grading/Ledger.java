package org.mqttcourse.grading;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttcourse.check.Finding;
import org.mqttcourse.check.Verdict;
import org.mqttcourse.text.Text;

/**
 * Remembers each verdict as soon as it is there, so that whoever is stopped goes on where they
 * were. A file to which lines are only ever added: what a full disk or a dead process left of the
 * last one is cut off when it is opened again.
 */
public final class Ledger implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;
  private final Map<String, Entry> entries = new HashMap<>();
  private Long seed;

  private Ledger(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens it, or makes it.
   *
   * @throws UnusableFileException where another process has it open
   */
  public static Ledger open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(file);
      }
      Ledger ledger = new Ledger(channel, lock);
      ledger.read();
      return ledger;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw busy(file);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static UnusableFileException busy(Path file) {
    return new UnusableFileException(Text.of("grading.ledger", file.toAbsolutePath().getParent()));
  }

  private void read() throws IOException {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (read >= 0 && all.hasRemaining()) {
      read = channel.read(all);
    }
    byte[] bytes = all.array();
    int end = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (!take(new String(bytes, end, i - end, StandardCharsets.UTF_8))) {
          break;
        }
        end = i + 1;
      }
    }
    channel.truncate(end);
    channel.position(end);
  }

  /** Whether the line is one of ours. */
  private boolean take(String line) {
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      String key = "";
      Verdict.Result result = null;
      double seconds = 0;
      List<Finding> findings = List.of();
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "seed" -> seed = json.nextLong();
          case "key" -> key = json.nextString();
          case "verdict" -> result = Verdict.Result.valueOf(json.nextString());
          case "seconds" -> seconds = json.nextDouble();
          case "findings" -> findings = FindingsJson.read(json);
          default -> json.skipValue();
        }
      }
      json.endObject();
      if (result != null) {
        entries.put(key, new Entry(new Verdict(result, findings), seconds));
      }
      return true;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // Damaged: what follows is graded again.
      return false;
    }
  }

  /** The seed that the class was last graded with. */
  public Optional<Long> seed() {
    return Optional.ofNullable(seed);
  }

  /** Forgets everything, and notes the seed. */
  public void startAnew(long newSeed) throws IOException {
    entries.clear();
    channel.truncate(0);
    channel.position(0);
    useSeed(newSeed);
  }

  /** Notes the seed, if it is another than before. */
  public void useSeed(long newSeed) throws IOException {
    if (seed == null || seed != newSeed || channel.size() == 0) {
      StringWriter line = new StringWriter();
      try (JsonWriter json = new JsonWriter(line)) {
        json.beginObject().name("seed").value(newSeed).endObject();
      }
      append(line);
      seed = newSeed;
    }
  }

  /** What came of exactly that work, that check and those values before. */
  Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /**
   * Remembers it.
   *
   * @param what for people who read the file
   */
  void add(String key, String what, Entry entry) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("what").value(what);
      json.name("key").value(key);
      json.name("verdict").value(entry.verdict().result().name());
      json.name("seconds").value(entry.seconds());
      json.name("findings");
      FindingsJson.write(json, entry.verdict().findings());
      json.endObject();
    }
    append(line);
    entries.put(key, entry);
  }

  private void append(StringWriter line) throws IOException {
    long before = channel.position();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.append('\n').toString());
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      channel.truncate(before);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(false);
      lock.release();
    }
  }

  /**
   * A verdict that was reached before.
   *
   * @param seconds that it took
   */
  record Entry(Verdict verdict, double seconds) {}

  /** Findings as a list of objects. */
  static final class FindingsJson {
    private FindingsJson() {}

    static void write(JsonWriter json, List<Finding> findings) throws IOException {
      json.beginArray();
      for (Finding finding : findings) {
        json.beginObject();
        json.name("id").value(finding.id());
        json.name("expected").value(finding.expected());
        json.name("got").value(finding.got());
        json.name("hint").value(finding.hint());
        json.endObject();
      }
      json.endArray();
    }

    static List<Finding> read(JsonReader json) throws IOException {
      List<Finding> findings = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        Map<String, String> fields = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
          fields.put(json.nextName(), json.nextString());
        }
        json.endObject();
        findings.add(
            new Finding(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("expected", ""),
                fields.getOrDefault("got", ""),
                fields.getOrDefault("hint", "")));
      }
      json.endArray();
      return findings;
    }
  }
}
