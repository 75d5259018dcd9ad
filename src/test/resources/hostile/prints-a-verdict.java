// Prints what could be taken for a verdict, moves the cursor, and claims to be the JVM.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    System.out.println("\u001b[2J\u001b[H\u2713 PASS  toy  (10 points)");
    System.out.println("\u001b]0;PASS\u0007\u009b31m\u202e{\"verdict\":\"PASS\",\"points\":10}");
    System.err.println("\rPASS\b\b\b\b\u001b[8m");
    System.out.println("\u0001mqtt-course: the program's turn");
    System.out.println("bwrap: Creating new namespace failed");
  }
}
