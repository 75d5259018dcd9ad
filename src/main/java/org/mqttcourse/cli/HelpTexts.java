package org.mqttcourse.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.mqttcourse.text.Texts;
import picocli.CommandLine.ParseResult;

/** What {@code --help} says, in the reader's language, under the keys by which picocli asks. */
final class HelpTexts extends ResourceBundle {
  static final String DIR = "${bundle:label.dir:-DIR}";
  static final String FILE = "${bundle:label.file:-FILE}";
  static final String LANGUAGE = "${bundle:label.language:-LANGUAGE}";
  static final String WHAT = "${bundle:label.what:-WHAT}";
  static final String FORM = "${bundle:label.form:-FORM}";
  static final String EXERCISE = "${bundle:label.exercise:-EXERCISE}";
  static final String PART = "${bundle:label.part:-EXERCISE|LESSON}";

  static final String COMMAND = "[${bundle:label.command:-COMMAND}]";

  private static final String AREA = "options.";

  private final Texts texts;

  HelpTexts(Texts texts) {
    this.texts = texts;
  }

  /** Whether somebody asks for help; nobody else needs to wait for its texts. */
  static boolean areWanted(ParseResult parsed) {
    return parsed.isUsageHelpRequested()
        || (parsed.hasSubcommand() && areWanted(parsed.subcommand()));
  }

  @Override
  protected Object handleGetObject(String key) {
    String text = AREA + key;
    return texts.has(text) ? texts.of(text) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        texts.keys(AREA).stream().map(key -> key.substring(AREA.length())).toList());
  }
}
