// Writes without end.
// Gets: disk-flood
public class Toy {
  public static void main(String[] args) throws Exception {
    try (java.io.FileOutputStream out = new java.io.FileOutputStream("big")) {
      while (true) {
        out.write(new byte[1 << 16]);
      }
    }
  }
}
