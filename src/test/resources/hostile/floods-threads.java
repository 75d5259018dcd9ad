// Starts threads until it can have no more, and then tries again.
// Gets: thread-flood
public class Toy {
  public static void main(String[] args) throws Exception {
    while (true) {
      try {
        new Thread(() -> sleep()).start();
      } catch (Throwable none) {
        Thread.onSpinWait();
      }
    }
  }

  static void sleep() {
    try {
      Thread.sleep(1_000_000);
    } catch (InterruptedException e) {
      sleep();
    }
  }
}
