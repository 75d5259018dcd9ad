package org.mqttcourse.authoring.export;

import com.google.gson.stream.JsonWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes pages that need nothing but each other: no network, no server. */
final class PageSet {
  private static final List<String> ASSETS = List.of("style.css", "theme.js", "pages.js");

  /** A heading that can be linked to. */
  private static final Pattern HEADING =
      Pattern.compile("<h[23] id=\"([^\"]+)\">(.*?)</h[23]>", Pattern.DOTALL);

  private PageSet() {}

  static void write(Frame frame, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Frame.Page page : frame.pages()) {
      put(folder.resolve(page.file()), frame.html(page));
    }
    for (String name : ASSETS) {
      asset(name, folder.resolve(name));
    }
    // A script, not data: a page that was opened from a folder may not read files.
    put(folder.resolve("search-index.js"), "window.courseIndex = " + index(frame) + ";\n");
  }

  static void put(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  static void asset(String name, Path file) throws IOException {
    try (InputStream in = PageSet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("this jar holds no " + name + ": build it again");
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String index(Frame frame) throws IOException {
    StringWriter to = new StringWriter();
    try (JsonWriter json = new JsonWriter(to)) {
      json.setHtmlSafe(true);
      json.beginArray();
      for (Frame.Page page : frame.pages()) {
        index(page, json);
      }
      json.endArray();
    }
    return to.toString();
  }

  /** An entry for what stands before the first heading, and one for each heading's text. */
  private static void index(Frame.Page page, JsonWriter json) throws IOException {
    Matcher heading = HEADING.matcher(page.body());
    String address = page.file();
    String title = page.title();
    int from = 0;
    while (heading.find()) {
      entry(json, address, title, page.body().substring(from, heading.start()));
      address = page.file() + "#" + heading.group(1);
      title = page.title() + ": " + plain(heading.group(2));
      from = heading.end();
    }
    entry(json, address, title, page.body().substring(from));
  }

  private static void entry(JsonWriter json, String address, String title, String html)
      throws IOException {
    json.beginArray().value(address).value(title).value(plain(html)).endArray();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
