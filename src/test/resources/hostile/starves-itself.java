// Starves itself with the threads of other processes, so that the machine looks too busy to judge.
// Gets: hangs
public class Toy {
  public static void main(String[] args) throws Exception {
    if (args[0].equals("child")) {
      for (int i = 0; i < 8; i++) {
        new Thread(Toy::spin).start();
      }
      return;
    }
    String java = System.getProperty("java.home") + "/bin/java";
    String path = System.getProperty("java.class.path");
    for (int i = 0; i < 5; i++) {
      new ProcessBuilder(
              java,
              "-Xmx8m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-XX:CICompilerCount=1",
              "-cp",
              path,
              "Toy",
              "child")
          .start();
    }
    while (true) {}
  }

  static void spin() {
    while (true) {}
  }
}
