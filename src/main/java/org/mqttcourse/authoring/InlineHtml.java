package org.mqttcourse.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttcourse.lesson.Span;
import org.mqttcourse.lesson.Span.Style;

/**
 * Reads the few HTML tags that Asciidoctor makes of inline mark-up. Its own converter is a class
 * that must escape and unescape just the same, so the tags are the simpler way.
 */
final class InlineHtml {
  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([a-z]+)([^>]*)>|&(#?\\w+);|([^<&]+)", Pattern.DOTALL);
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final Map<String, Style> STYLES =
      Map.of("strong", Style.STRONG, "em", Style.EMPHASIS, "code", Style.CODE, "a", Style.LINK);
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private final Deque<Style> open = new ArrayDeque<>();
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String target = "";

  private InlineHtml() {}

  /**
   * Stretches of text; line ends become spaces.
   *
   * @throws IllegalArgumentException where there is mark-up that the shell can't show
   */
  static List<Span> spans(String html) {
    InlineHtml reader = new InlineHtml();
    Matcher token = TOKEN.matcher(html.strip());
    while (token.find()) {
      if (token.group(2) != null) {
        reader.tag(token.group(1).isEmpty(), token.group(2), token.group(3));
      } else if (token.group(4) != null) {
        reader.text.append(character(token.group(4)));
      } else {
        reader.text.append(token.group(5).replace('\n', ' '));
      }
    }
    reader.endSpan();
    return List.copyOf(reader.spans);
  }

  private void tag(boolean opens, String name, String attributes) {
    Style style = STYLES.get(name);
    if (style == null) {
      throw new IllegalArgumentException(
          "mark-up that becomes <"
              + name
              + "> can't be shown; use *strong*, _emphasis_, `code` or a link, and put signs such"
              + " as # into `++#++`");
    }
    if (opens && style == Style.LINK) {
      Matcher href = HREF.matcher(attributes);
      target = unescape(href.find() ? href.group(1) : "");
    }
    if (!opens && style == Style.LINK && !text.toString().equals(target)) {
      // A terminal can't hide an address behind a word.
      open.remove(Style.LINK);
      text.append(" (");
      endSpan();
      spans.add(new Span(Style.LINK, target));
      text.append(')');
      return;
    }
    endSpan();
    if (opens) {
      open.push(style);
    } else {
      open.pop();
    }
  }

  private void endSpan() {
    if (text.length() > 0) {
      Style style =
          open.contains(Style.CODE) ? Style.CODE : open.isEmpty() ? Style.PLAIN : open.peek();
      spans.add(new Span(style, text.toString()));
      text.setLength(0);
    }
  }

  private static String unescape(String attribute) {
    return attribute.replace("&quot;", "\"").replace("&amp;", "&");
  }

  private static String character(String entity) {
    if (!entity.startsWith("#")) {
      String known = ENTITIES.get(entity);
      if (known == null) {
        throw new IllegalArgumentException(
            "write the character itself instead of &" + entity + ";");
      }
      return known;
    }
    int code = Integer.parseInt(entity.substring(1));
    return switch (code) {
      case 0x200B -> ""; // a place where a browser may break the line
      case 0x2009 -> " "; // thin spaces around a dash
      case 0x2019 -> "'"; // every terminal has the plain one
      default -> Character.toString(code);
    };
  }
}
