package org.mqttcourse.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a file's English texts, by which one finds again what has been said by them. */
final class Recorded {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** What says more comes first: it knows better. */
  private final List<Form> forms;

  private record Form(String key, Pattern words, List<Integer> places, int length) {}

  Recorded(Texts english, String area) {
    forms =
        english.keys(area).stream()
            .map(key -> form(key, english.of(key)))
            .sorted(Comparator.comparing(form -> -form.length()))
            .toList();
  }

  private static Form form(String key, String text) {
    StringBuilder words = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    int length = 0;
    while (place.find()) {
      words.append(Pattern.quote(text.substring(end, place.start()))).append("(.+)");
      places.add(Integer.parseInt(place.group(1)));
      length += place.start() - end;
      end = place.end();
    }
    words.append(Pattern.quote(text.substring(end)));
    return new Form(key, Pattern.compile(words.toString()), places, length + text.length() - end);
  }

  /** The text that was said so; the words themselves where it is none of these. */
  Text of(String words) {
    for (Form form : forms) {
      Matcher matcher = form.words().matcher(words);
      if (matcher.matches()) {
        Object[] arguments = new Object[form.places().size()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[form.places().get(i)] = of(matcher.group(i + 1));
        }
        return Text.of(form.key(), arguments);
      }
    }
    return Text.words(words);
  }
}
