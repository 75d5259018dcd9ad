// Wants an ERROR, which is tried again, in place of a FAIL.
// Gets: exit-status
public class Toy {
  public static void main(String[] args) throws Exception {
    System.err.println("bwrap: Creating new namespace failed: Resource temporarily unavailable");
    System.out.println("Error occurred during initialization of VM");
    System.exit(1);
  }
}
