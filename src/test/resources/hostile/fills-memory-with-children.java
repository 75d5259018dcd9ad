// Fills much memory, each process no more than one of them may.
// Gets: memory-flood
import java.util.ArrayList;
import java.util.List;

public class Toy {
  public static void main(String[] args) throws Exception {
    if (args[0].equals("child")) {
      Thread.sleep(1_000_000);
      return;
    }
    String java = System.getProperty("java.home") + "/bin/java";
    String path = System.getProperty("java.class.path");
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      children.add(
          new ProcessBuilder(
                  java,
                  "-Xms256m",
                  "-Xmx256m",
                  "-XX:+AlwaysPreTouch",
                  "-XX:+UseSerialGC",
                  "-cp",
                  path,
                  "Toy",
                  "child")
              .start());
    }
    for (Process child : children) {
      child.waitFor();
    }
  }
}
