// Makes files without end, and none of them holds a byte.
// Gets: disk-flood
public class Toy {
  public static void main(String[] args) throws Exception {
    for (long i = 0; true; i++) {
      new java.io.File("f" + i).createNewFile();
    }
  }
}
