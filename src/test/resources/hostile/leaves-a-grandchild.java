// Leaves a process behind whose parent is gone.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    String java = System.getProperty("java.home") + "/bin/java";
    String path = System.getProperty("java.class.path");
    if (args.length == 2) {
      Thread.sleep(1_000_000);
    } else if (args[0].equals("child")) {
      new ProcessBuilder(java, "-Xmx8m", "-cp", path, "Toy", "grandchild", "$TOKEN$").start();
    } else {
      new ProcessBuilder(java, "-Xmx8m", "-cp", path, "Toy", "child").start().waitFor();
    }
  }
}
