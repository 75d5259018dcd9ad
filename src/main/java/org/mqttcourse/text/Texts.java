package org.mqttcourse.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All texts of the program in one language. What is not translated is said in English. A text's key
 * begins with the name of its file ({@code shell.hint.last} stands in {@code shell.properties});
 * each file is read when it is first needed. Safe for many threads.
 */
public final class Texts {
  /** The language that everything is written in first. */
  public static final String ENGLISH = "en";

  /** The key of what is said as it comes. */
  static final String WORDS = "door.words";

  private final String language;
  private final Map<String, ResourceBundle> files = new ConcurrentHashMap<>();
  private final Map<String, Recorded> recorded = new ConcurrentHashMap<>();

  private Texts(String language) {
    this.language = language;
  }

  /** In English. */
  public static Texts english() {
    return new Texts(ENGLISH);
  }

  /** In that language, such as {@code de}; in English where there are no texts in it. */
  public static Texts in(String language) {
    return new Texts(language);
  }

  /** The languages that the program speaks. */
  public static List<String> languages() {
    return List.of(ENGLISH, "de");
  }

  /** Its two letters. */
  public String language() {
    return language;
  }

  /**
   * The text of that key.
   *
   * @param arguments for its places {0}, {1} and so on, which stand for themselves where there is
   *     no such argument
   */
  public String of(String key, Object... arguments) {
    return fill(form(key), List.of(arguments));
  }

  /** That text. */
  public String of(Text text) {
    return text.equals(Text.NOTHING) ? "" : fill(form(text.key()), text.arguments());
  }

  /** The text {@code key.one} or {@code key.many}; see {@link Text#count}. */
  public String count(String key, long number, Object... more) {
    return of(Text.count(key, number, more));
  }

  /** The lines of that text; none where there is no such text. */
  public List<String> lines(String key, Object... arguments) {
    return has(key) ? of(key, arguments).lines().toList() : List.of();
  }

  /**
   * What was recorded in English, in this language; as it was where no text of that file reads so.
   *
   * @param area how the file's keys begin, such as {@code reason.}
   */
  public String again(String area, String words) {
    return language.equals(ENGLISH)
        ? words
        : of(recorded.computeIfAbsent(area, one -> new Recorded(english(), one)).of(words));
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return file(key).containsKey(key);
  }

  /**
   * The keys of all texts in a file.
   *
   * @param area how they begin, such as {@code shell.}
   */
  public Set<String> keys(String area) {
    return file(area).keySet();
  }

  private String form(String key) {
    return file(key).getString(key);
  }

  private ResourceBundle file(String key) {
    return files.computeIfAbsent(key.substring(0, key.indexOf('.')), this::read);
  }

  private String fill(String form, List<Object> arguments) {
    StringBuilder filled = new StringBuilder(form.length() + 32);
    for (int i = 0; i < form.length(); i++) {
      int number =
          i + 2 < form.length() && form.charAt(i + 2) == '}' ? form.charAt(i + 1) - '0' : -1;
      if (form.charAt(i) == '{' && number >= 0 && number < arguments.size()) {
        filled.append(said(arguments.get(number)));
        i += 2;
      } else {
        filled.append(form.charAt(i));
      }
    }
    return filled.toString();
  }

  private String said(Object argument) {
    if (argument instanceof Text text) {
      return of(text);
    }
    return argument instanceof List<?> list
        ? list.stream().map(this::said).collect(Collectors.joining(", "))
        : String.valueOf(argument);
  }

  private ResourceBundle read(String file) {
    ResourceBundle english = read(file + ".properties", null);
    String translated = file + "_" + language + ".properties";
    return language.equals(ENGLISH) || Texts.class.getResource(translated) == null
        ? english
        : read(translated, english);
  }

  /** Not by ResourceBundle.getBundle: that takes what is missing from the system's language. */
  private static ResourceBundle read(String name, ResourceBundle otherwise) {
    InputStream in = Texts.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("This jar holds no texts " + name + ".");
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Bundle(reader, otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  private static final class Bundle extends PropertyResourceBundle {
    Bundle(Reader reader, ResourceBundle otherwise) throws IOException {
      super(reader);
      setParent(otherwise);
    }
  }
}
