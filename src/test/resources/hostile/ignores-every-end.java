// Takes no notice of interruptions, of SIGTERM, or of its own end.
// Gets: hangs
public class Toy {
  public static void main(String[] args) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(Toy::stay));
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object ignore = handler.getField("SIG_IGN").get(null);
    for (String name : new String[] {"TERM", "INT", "HUP"}) {
      Object one = signal.getConstructor(String.class).newInstance(name);
      signal.getMethod("handle", signal, handler).invoke(null, one, ignore);
    }
    new Thread(() -> System.exit(0)).start();
    stay();
  }

  static void stay() {
    while (true) {
      try {
        Thread.sleep(100_000);
      } catch (InterruptedException e) {
        Thread.interrupted();
      }
    }
  }
}
