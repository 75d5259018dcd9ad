// Keeps memory beside the heap.
// Gets: out-of-memory
public class Toy {
  public static void main(String[] args) throws Exception {
    java.util.List<java.nio.ByteBuffer> all = new java.util.ArrayList<>();
    while (true) {
      all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
    }
  }
}
