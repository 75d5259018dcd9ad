package org.mqttcourse.text;

import java.util.List;

/**
 * Something to say, before it is known in which language.
 *
 * @param key of a text, such as {@code shell.hint.last}
 * @param arguments for its places {0}, {1} and so on; those that are texts are said in the same
 *     language, and lists with commas between
 */
public record Text(String key, List<Object> arguments) {
  /** Says nothing. */
  public static final Text NOTHING = new Text("", List.of());

  public Text {
    arguments = List.copyOf(arguments);
  }

  /** Words of somebody else, which are the same in every language. */
  public static Text words(String words) {
    return of(Texts.WORDS, words);
  }

  /** With these arguments. */
  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }

  /** The text {@code key.one} or {@code key.many}; its {0} is the number, {1} the next argument. */
  public static Text count(String key, long number, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = number;
    System.arraycopy(more, 0, all, 1, more.length);
    return of(key + (number == 1 ? ".one" : ".many"), all);
  }

  /** In English, for who has no reader at hand. */
  @Override
  public String toString() {
    return Texts.english().of(this);
  }
}
