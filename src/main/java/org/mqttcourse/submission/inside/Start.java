package org.mqttcourse.submission.inside;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Starts a student's program: {@code Start LINKS CLASS ARGUMENTS...}, with links as {@link Links}
 * reads them. Before the program has its turn, a mark on standard output says that from here on all
 * that happens is the program's doing.
 */
public final class Start {
  /** What is printed first, on a line of its own. */
  public static final String MARK = "\u0001mqtt-course: the program's turn";

  private Start() {}

  /** Called by the JVM, on the main thread, which then becomes the program's. */
  public static void main(String[] arguments) throws Throwable {
    Links links = Links.read(arguments[0]);
    if (!links.none()) {
      joinTo(links);
    }
    sayMark();
    try {
      MethodHandle main = find(arguments[1]);
      main.invokeExact(Arrays.copyOfRange(arguments, 2, arguments.length));
    } catch (Throwable thrown) {
      // The trace that the JVM prints is the student's: our own frame is no news.
      hideUs(thrown);
      throw thrown;
    }
  }

  @SuppressWarnings("deprecation") // Nothing else lets Paho's sockets be anything but TCP.
  static void joinTo(Links links) throws IOException {
    Socket.setSocketImplFactory(() -> new BrokerSocket(links));
  }

  private static void sayMark() throws IOException {
    // Not closed: the program's own output goes through the same descriptor.
    @SuppressWarnings("resource")
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((MARK + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static MethodHandle find(String name) throws ReflectiveOperationException {
    Method main = Class.forName(name).getMethod("main", String[].class);
    main.setAccessible(true);
    return MethodHandles.lookup().unreflect(main).asFixedArity();
  }

  private static void hideUs(Throwable thrown) {
    Throwable one = thrown;
    for (int i = 0; one != null && i < 20; i++, one = one.getCause()) {
      StackTraceElement[] trace = one.getStackTrace();
      if (trace.length > 1
          && trace[trace.length - 1].getClassName().equals(Start.class.getName())) {
        one.setStackTrace(Arrays.copyOf(trace, trace.length - 1));
      }
    }
  }
}
