// Prints without end.
// Gets: output-flood
public class Toy {
  public static void main(String[] args) throws Exception {
    while (true) {
      System.out.println(args[0]);
    }
  }
}
