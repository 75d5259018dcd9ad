// Keeps all it can get.
// Gets: out-of-memory
public class Toy {
  public static void main(String[] args) throws Exception {
    java.util.List<byte[]> all = new java.util.ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }
}
