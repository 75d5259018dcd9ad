package org.mqttcourse.submission;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mqttcourse.check.Finding;
import org.mqttcourse.wire.Bytes;

/**
 * A submission read as text, or why it can't be.
 *
 * @param text without a byte order mark; empty where there is a problem
 * @param problem absent where all is well
 */
public record SourceText(String text, Optional<Finding> problem) {
  /** The largest file that is looked at, in bytes; a page of program has about 3,000. */
  public static final int LIMIT = 256 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reads it; a file that can't be read as a program becomes a finding, never an exception. */
  public static SourceText of(Submission submission) {
    Bytes content = submission.content();
    if (content.size() > LIMIT) {
      Finding problem = tooBig(submission.fileName(), content.size());
      return new SourceText("", Optional.of(problem));
    }
    byte[] bytes = content.toArray();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(left, text, true);
    if (result.isError()) {
      return notUtf8(submission.fileName(), bytes, left.position());
    }
    String read = text.flip().toString();
    String plain = !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
    if (plain.isBlank()) {
      return refuse(
          "empty-file",
          "a program in " + submission.fileName(),
          "the file is empty",
          "Was it saved? The starter of the exercise is a good beginning.");
    }
    return new SourceText(plain, Optional.empty());
  }

  /**
   * The finding for a file that is larger than {@link #LIMIT}.
   *
   * @param size in bytes
   */
  public static Finding tooBig(String fileName, long size) {
    return new Finding(
        "file-too-big",
        "a text file of at most " + LIMIT / 1024 + " KB",
        "%s has %,d KB".formatted(fileName, size / 1024),
        "Is it the right file? A program for this exercise fits on a page or two.");
  }

  private static SourceText notUtf8(String fileName, byte[] bytes, int at) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    boolean wide = bytes.length >= 2 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
    return refuse(
        "not-utf8",
        "a file saved as UTF-8",
        "line %d of %s is not UTF-8: its byte %d is 0x%02X"
            .formatted(line, fileName, at - lineStart + 1, bytes[at] & 0xFF),
        wide
            ? "It looks like UTF-16 (\"Unicode\" in some editors). Save it again as UTF-8."
            : "Save it again as UTF-8: editors have that in \"Save as\" or in the status line.");
  }

  private static SourceText refuse(String id, String expected, String got, String hint) {
    return new SourceText("", Optional.of(new Finding(id, expected, got, hint)));
  }
}
