package org.mqttcourse.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.MissingResourceException;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.eclipse.paho.client.mqttv3.logging.JSR47Logger;
import org.eclipse.paho.client.mqttv3.logging.Logger;
import org.eclipse.paho.client.mqttv3.logging.LoggerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PahosLogTest {
  private static final String ABOVE = PahosLogTest.class.getName();
  private static final String NAME = ABOVE + ".log";

  /** Stands for "< exception" in the catalog of Paho 1.2.5. */
  private static final String KEY = "105";

  private final java.util.logging.Logger above = java.util.logging.Logger.getLogger(ABOVE);

  @AfterEach
  void leaveItAsItWas() {
    LoggerFactory.setLogger(null);
  }

  @Test
  void isNotMadeForWhatJavaWouldNotShow() {
    Logger log = LoggerFactory.getLogger(LoggerFactory.MQTT_CLIENT_MSG_CAT, NAME + ".quiet");
    log.setResourceName("client");
    log.fine("Type", "method", KEY);
    log.trace(Logger.FINEST, "Type", "method", KEY, null, null);
    assertFalse(log.isLoggable(Logger.FINE));
    assertFalse(
        Collections.list(LogManager.getLogManager().getLoggerNames()).contains(NAME + ".quiet"));
  }

  @Test
  void saysWithPahosWordsWhatJavaShows() {
    List<LogRecord> said = new ArrayList<>();
    Handler handler = new Kept(said);
    above.addHandler(handler);
    above.setUseParentHandlers(false);
    try {
      Logger log = LoggerFactory.getLogger(LoggerFactory.MQTT_CLIENT_MSG_CAT, NAME);
      log.setResourceName("client");
      log.severe("Type", "method", KEY);
      assertEquals(1, said.size());
      assertEquals(java.util.logging.Level.SEVERE, said.get(0).getLevel());
      assertEquals("client: < exception", said.get(0).getMessage());
    } finally {
      above.removeHandler(handler);
      above.setUseParentHandlers(true);
    }
  }

  @Test
  void isOfTheClassThatAProgramChose() {
    LoggerFactory.setLogger(Mine.class.getName());
    assertInstanceOf(
        Mine.class, LoggerFactory.getLogger(LoggerFactory.MQTT_CLIENT_MSG_CAT, NAME + ".mine"));
  }

  @Test
  void cannotBeOfAClassThatIsNoLog() {
    LoggerFactory.setLogger(String.class.getName());
    assertThrows(
        MissingResourceException.class,
        () -> LoggerFactory.getLogger(LoggerFactory.MQTT_CLIENT_MSG_CAT, NAME));
  }

  /** A log of a program's own. */
  public static final class Mine extends JSR47Logger {}

  private static final class Kept extends Handler {
    private final List<LogRecord> records;

    Kept(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
