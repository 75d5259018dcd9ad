package org.eclipse.paho.client.mqttv3.logging;

import java.util.ResourceBundle;

/** A log that is made when there is something to say that Java shows without being asked. */
final class LateLogger extends JSR47Logger {
  private final String catalog;
  private final String name;
  private String resource;
  private boolean made;

  /** Makes nothing yet. */
  LateLogger(String catalog, String name) {
    this.catalog = catalog;
    this.name = name;
  }

  private synchronized void make() {
    if (!made) {
      made = true;
      initialise(ResourceBundle.getBundle(catalog), name, resource);
    }
  }

  @Override
  public synchronized void setResourceName(String resourceName) {
    resource = resourceName;
    super.setResourceName(resourceName);
  }

  /** From INFO upwards; Paho's smaller numbers are the weightier levels. */
  private static boolean isShown(int level) {
    return level <= INFO;
  }

  @Override
  public boolean isLoggable(int level) {
    if (!isShown(level)) {
      return false;
    }
    make();
    return super.isLoggable(level);
  }

  @Override
  public void log(
      int level, String type, String method, String message, Object[] inserts, Throwable thrown) {
    if (isShown(level)) {
      make();
      super.log(level, type, method, message, inserts, thrown);
    }
  }

  @Override
  public void trace(
      int level, String type, String method, String message, Object[] inserts, Throwable thrown) {
    if (isShown(level)) {
      make();
      super.trace(level, type, method, message, inserts, thrown);
    }
  }

  /** What it would dump is what a handler has kept; there is none that keeps anything. */
  @Override
  public void dumpTrace() {}
}
