package org.mqttcourse.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttcourse.exercise.Exercise;

class ZipSubmissionsTest {
  private static final Exercise TOY = ToyCheck.exercise(new ToyCheck(Duration.ofSeconds(1)));

  @TempDir Path root;
  private Path zip;

  @BeforeEach
  void name() {
    zip = root.resolve("anna.zip");
  }

  @Test
  void findsAFileHoweverDeep() throws Exception {
    Zips.write(zip, "work/", "", "work/Toy.java", "short", "work/x/toy/Toy.java", "named");
    assertEquals(Optional.of("named"), found());
  }

  @Test
  void readsWhatWindowsPacked() throws Exception {
    Zips.write(zip, Charset.forName("IBM437"), "\u00dcbung\\toy\\Toy.java", "named");
    assertEquals(Optional.of("named"), found());
  }

  @Test
  void ignoresHiddenFilesAndWhatMacsAdd() throws Exception {
    Zips.write(zip, "__MACOSX/Toy.java", "", ".git/Toy.java", "", "x/._Toy.java", "");
    assertEquals(Optional.empty(), found());
  }

  @Test
  void refusesEntriesThatWantToLieOutside() throws Exception {
    for (String name : new String[] {"../../Toy.java", "a/../../Toy.java", "/etc/Toy.java"}) {
      assertTrue(refusal(Zips.write(zip, name, "x")).contains("wants to lie outside"), name);
    }
    for (String name : new String[] {"..\\Toy.java", "C:\\Toy.java", "c:/Toy.java"}) {
      assertTrue(refusal(Zips.write(zip, name, "x")).contains("wants to lie outside"), name);
    }
  }

  @Test
  void refusesABombByWhatItUnpacksTo() throws Exception {
    zeros(300, "Toy.java");
    assertEquals("Toy.java in the zip unpacks to 300 MB", refusal(zip));
    zeros(10, "Toy.java");
    assertEquals("Toy.java in the zip unpacks to 10 MB", refusal(zip));
  }

  @Test
  void refusesABombOfManyEntries() throws Exception {
    String[] entries = new String[2 * 10_001];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "e" + i;
      entries[i + 1] = "";
    }
    assertTrue(refusal(Zips.write(zip, entries)).matches("a zip with 10.001 entries"));
  }

  @Test
  void readsNoMoreOfAnEntryThanItMustWhateverItsSizeClaims() throws Exception {
    zeros(1, "Toy.java");
    HandedFile handed = ZipSubmissions.read(zip).find(TOY).orElseThrow();
    assertEquals(1000, handed.read(1000).length);
    assertEquals(
        "file-too-big",
        assertThrows(BadHandInException.class, () -> handed.read("Toy.java")).finding().id());
  }

  @Test
  void saysThatAZipIsDamaged() throws Exception {
    Files.writeString(zip, "no zip at all");
    assertTrue(refusal(zip).startsWith("the zip is damaged ("), refusal(zip));
    Files.writeString(zip, "");
    assertTrue(refusal(zip).startsWith("the zip is damaged ("), refusal(zip));
    Zips.write(zip, "toy/Toy.java", "x".repeat(5000));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(zip).startsWith("the zip is damaged ("), refusal(zip));
  }

  @Test
  void noticesContentThatIsNotAsItWasPacked() throws Exception {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(0);
      out.putNextEntry(new ZipEntry("Toy.java"));
      out.write("original".getBytes(StandardCharsets.UTF_8));
    }
    Zips.replaceAll(zip, "original", "ORIGINAL");
    HandedFile handed = ZipSubmissions.read(zip).find(TOY).orElseThrow();
    String got = assertThrows(BadHandInException.class, () -> handed.read("Toy.java")).getMessage();
    assertTrue(got.contains("not as it was packed"), got);
  }

  @Test
  void saysThatAZipHasAPassword() throws Exception {
    Zips.write(zip, "Toy.java", "x");
    // The flags of an entry stand eight bytes behind "PK\1\2"; bit 0 means encrypted.
    byte[] bytes = Files.readAllBytes(zip);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("PK\1\2") + 8] |= 1;
    Files.write(zip, bytes);
    assertEquals("the zip has a password", refusal(zip));
  }

  @Test
  void writesNothingAnywhere() throws Exception {
    Zips.write(zip, "toy/Toy.java", "named");
    assertEquals(Optional.of("named"), found());
    try (Stream<Path> files = Files.list(root)) {
      assertEquals(1, files.count());
    }
  }

  private Optional<String> found() throws IOException {
    Optional<HandedFile> file = ZipSubmissions.read(zip).find(TOY);
    return file.isEmpty() ? Optional.empty() : file.get().read("Toy.java").content().asUtf8();
  }

  private static String refusal(Path zip) {
    BadHandInException refused =
        assertThrows(BadHandInException.class, () -> ZipSubmissions.read(zip));
    assertEquals("unusable-zip", refused.finding().id());
    return refused.finding().got();
  }

  private void zeros(int megabytes, String name) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
      out.closeEntry();
    }
  }
}
