package org.mqttcourse.grading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.mqttcourse.check.Finding;
import org.mqttcourse.submission.SourceText;

/**
 * Looks into a zip inside of a zip, as a stream: what its entries really unpack to is counted, and
 * never kept.
 */
final class NestedZip {
  private static final int STEP = 1 << 16;

  private final HandedFile zip;
  private final ZipBudget budget;
  private final int depth;
  private final List<HandedFile> files = new ArrayList<>();
  private Finding refused;

  private NestedZip(HandedFile zip, ZipBudget budget, int depth) {
    this.zip = zip;
    this.budget = budget;
    this.depth = depth;
  }

  /**
   * Adds what it holds to the files, each under the zip's own path.
   *
   * @param depth 2 for a zip in a zip
   * @return why the zip, or one inside it, was not looked into: its own files are left out then
   */
  static Optional<Finding> read(HandedFile zip, ZipBudget budget, int depth, List<HandedFile> files)
      throws IOException {
    try {
      budget.zip(depth);
      NestedZip nested = new NestedZip(zip, budget, depth);
      nested.read();
      files.addAll(nested.files);
      return Optional.ofNullable(nested.refused);
    } catch (BadHandInException e) {
      return Optional.of(e.finding());
    }
  }

  private void read() throws IOException {
    try {
      read(StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!ZipSubmissions.said(e).contains("entry name")) {
        throw ZipSubmissions.broken(e);
      }
      files.clear();
      try {
        read(StandardCharsets.ISO_8859_1);
      } catch (ZipException | EOFException again) {
        throw ZipSubmissions.broken(again);
      }
    } catch (EOFException e) {
      throw ZipSubmissions.broken(e);
    }
  }

  private void read(Charset names) throws IOException {
    int index = 0;
    try (ZipInputStream in = new ZipInputStream(buffered(), names)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        budget.entries(1);
        String path = ZipBudget.path(entry.getName());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long size = unpack(in, HandIn.isJava(path) ? SourceText.LIMIT : 0, head);
        budget.entry(path, size, entry.getCompressedSize());
        if (!entry.isDirectory() && ZipBudget.isWork(path)) {
          NestedContent content =
              new NestedContent(names, index, DeclaredClass.in(head.toByteArray()));
          add(new HandedFile(zip.path() + "/" + path, size, zip.time(), content));
        }
        index++;
      }
    }
    if (index == 0) {
      throw new ZipException("there is nothing in it");
    }
  }

  private void add(HandedFile file) throws IOException {
    if (HandIn.isZip(file.path())) {
      read(file, budget, depth + 1, files).ifPresent(finding -> refused = finding);
    } else {
      files.add(file);
    }
  }

  /** How many bytes it really has; of the first ones, so many go to the head. */
  private long unpack(InputStream in, int most, ByteArrayOutputStream head) throws IOException {
    byte[] step = new byte[STEP];
    long size = 0;
    for (int read = in.read(step); read >= 0; read = in.read(step)) {
      size += read;
      budget.unpacked(read);
      head.write(step, 0, Math.min(read, most - head.size()));
    }
    return size;
  }

  private BufferedInputStream buffered() throws IOException {
    return new BufferedInputStream(zip.content().open());
  }

  private InputStream open(Charset names, int place) throws IOException {
    ZipInputStream in = new ZipInputStream(buffered(), names);
    try {
      for (int i = 0; i <= place; i++) {
        if (in.getNextEntry() == null) {
          throw new IOException(zip.path() + " is no longer what it was");
        }
      }
      return in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** One entry; to open it, all that lies before it has to be unpacked again. */
  private final class NestedContent implements HandedFile.Content {
    private final Charset names;
    private final int place;
    private final Optional<String> declared;

    NestedContent(Charset names, int place, Optional<String> declared) {
      this.names = names;
      this.place = place;
      this.declared = declared;
    }

    @Override
    public InputStream open() throws IOException {
      return NestedZip.this.open(names, place);
    }

    /** Known since the zip was looked through, as opening each one takes ever longer. */
    @Override
    public Optional<String> declared() {
      return declared;
    }
  }
}
