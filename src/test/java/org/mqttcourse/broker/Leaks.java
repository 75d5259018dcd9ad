package org.mqttcourse.broker;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Has Netty watch every buffer, and keeps what it reports. To be installed before Netty makes its
 * first buffer: in a JVM of its own.
 */
final class Leaks {
  private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

  private Leaks() {}

  static void watch() {
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(
        new ResourceLeakDetectorFactory() {
          @Override
          @SuppressWarnings("deprecation") // Abstract, so it can't be left out.
          public <T> ResourceLeakDetector<T> newResourceLeakDetector(
              Class<T> resource, int samplingInterval, long maxActive) {
            return new Keeping<>(resource, samplingInterval);
          }
        });
  }

  static List<String> found() {
    return List.copyOf(FOUND);
  }

  static void forget() {
    FOUND.clear();
  }

  private static final class Keeping<T> extends ResourceLeakDetector<T> {
    Keeping(Class<T> resource, int samplingInterval) {
      super(resource, samplingInterval);
    }

    /** Netty's own answer hangs on its log, which the course's broker has switched off. */
    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resource, String records) {
      FOUND.add(resource + records);
    }

    @Override
    protected void reportUntracedLeak(String resource) {
      FOUND.add(resource);
    }
  }
}
