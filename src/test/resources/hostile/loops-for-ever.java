// Keeps two cores busy.
// Gets: hangs
public class Toy {
  public static void main(String[] args) throws Exception {
    Thread other =
        new Thread(
            () -> {
              while (true) {}
            });
    other.start();
    while (true) {}
  }
}
