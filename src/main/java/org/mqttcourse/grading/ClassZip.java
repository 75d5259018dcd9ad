package org.mqttcourse.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mqttcourse.text.Text;

/** One zip with what a whole class handed in, as platforms export it. */
final class ClassZip {
  private static final int MOST_ENTRIES = 500_000;

  private ClassZip() {}

  /**
   * Sorts its entries by student.
   *
   * @throws NoClassException where it can't be opened, or an entry wants to lie outside of it
   */
  static ClassParts read(Path zip) throws IOException {
    List<String> names = names(zip);
    String folder = wrapper(names, zip);
    Map<String, String> tops = new LinkedHashMap<>();
    for (String name : names) {
      String inside = name.substring(folder.length());
      int slash = inside.indexOf('/');
      String top = slash < 0 ? inside : inside.substring(0, slash + 1);
      if (!top.isEmpty() && ZipBudget.isWork(top.replaceFirst("/$", ""))) {
        tops.put(top, folder + top);
      }
    }
    ClassParts parts = new ClassParts();
    tops.forEach(
        (top, entry) ->
            parts.add(
                top.replaceFirst("/$", ""),
                top.endsWith("/"),
                called -> Place.in(zip, entry, called)));
    return parts;
  }

  /** Whether all that lies at its top is named as platforms name what they export. */
  static boolean isExport(Path zip) {
    try {
      List<String> tops =
          names(zip).stream().map(name -> name.replaceFirst("/.*", "")).distinct().toList();
      return tops.stream()
          .filter(ZipBudget::isWork)
          .allMatch(top -> PlatformName.of(top).isPresent());
    } catch (IOException e) {
      // Then it is a student's, and refused as one.
      return false;
    }
  }

  /** People zip the folder and not what is in it: then it has the zip's own name. */
  private static String wrapper(List<String> names, Path zip) {
    String zipName = zip.getFileName().toString();
    String folder = zipName.substring(0, zipName.length() - ".zip".length()) + "/";
    boolean wrapped =
        names.stream().filter(ZipBudget::isWork).allMatch(name -> name.startsWith(folder));
    return wrapped ? folder : "";
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      return names(open);
    } catch (ZipException e) {
      if (!ZipSubmissions.said(e).contains("entry name")) {
        throw unusable(zip, ZipSubmissions.said(e));
      }
    }
    try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
      return names(open);
    } catch (ZipException e) {
      throw unusable(zip, ZipSubmissions.said(e));
    }
  }

  private static List<String> names(ZipFile zip) throws IOException {
    Path path = Path.of(zip.getName());
    if (zip.size() > MOST_ENTRIES) {
      throw unusable(path, "more than %,d entries".formatted(MOST_ENTRIES));
    }
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try {
        names.add(ZipBudget.path(entry.getName()));
      } catch (BadHandInException e) {
        throw unusable(path, e.getMessage());
      }
    }
    return names;
  }

  private static NoClassException unusable(Path zip, String why) {
    return new NoClassException(Text.of("grading.class.zip", zip.getFileName(), why));
  }
}
