package org.eclipse.paho.client.mqttv3.logging;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.LogManager;

/**
 * Takes the place of Paho's own, which finds a catalog of messages and makes a log for each of its
 * classes, whether anything is ever said or not: up to a sixth of the work of a short program. Here
 * that waits until there is something to say.
 */
public final class LoggerFactory {
  /** The catalog of Paho's messages. */
  public static final String MQTT_CLIENT_MSG_CAT =
      "org.eclipse.paho.client.mqttv3.internal.nls.logcat";

  private static volatile String chosen;

  private LoggerFactory() {}

  /**
   * The log of one of Paho's classes.
   *
   * @param catalog of messages
   * @param name the class
   * @throws MissingResourceException where a log was chosen that can't be made
   */
  public static Logger getLogger(String catalog, String name) {
    String type = chosen;
    if (type == null) {
      return new LateLogger(catalog, name);
    }
    try {
      Logger logger =
          Class.forName(type).asSubclass(Logger.class).getDeclaredConstructor().newInstance();
      logger.initialise(ResourceBundle.getBundle(catalog), name, null);
      return logger;
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new MissingResourceException("Error locating the logging class", type, name);
    }
  }

  /** A setting of {@code java.util.logging}; null where there is none of that name. */
  public static String getLoggingProperty(String name) {
    return LogManager.getLogManager().getProperty(name);
  }

  /** Chooses the class of all logs that will be made, which is a {@link Logger}; null for none. */
  public static void setLogger(String type) {
    chosen = type;
  }
}
