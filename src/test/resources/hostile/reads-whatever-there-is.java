// Reads every file that it can find, for the answers and for what the others handed in.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    for (String name : System.getenv().keySet()) {
      if (!java.util.List.of("LC_ALL", "MQTT_URL", "PWD").contains(name)) {
        System.out.println("GOT IT: variable " + name);
      }
    }
    if (java.nio.file.Files.exists(java.nio.file.Path.of("$OUTSIDE$"))) {
      System.out.println("GOT IT: $OUTSIDE$");
    }
    if (java.nio.file.Files.exists(java.nio.file.Path.of("$HOME$"))) {
      System.out.println("GOT IT: $HOME$");
    }
    look(new java.io.File("/"));
  }

  static void look(java.io.File folder) throws Exception {
    java.io.File[] files = folder.listFiles();
    for (java.io.File file : files == null ? new java.io.File[0] : files) {
      String path = file.getPath();
      if (path.equals("/sys") || path.startsWith("/usr/lib/") || path.contains("/jvm/")) {
        continue;
      }
      if (file.isDirectory() && !java.nio.file.Files.isSymbolicLink(file.toPath())) {
        look(file);
      } else if (file.isFile() && !path.startsWith("/proc/k") && !path.startsWith("/proc/sys")) {
        check(file);
      }
    }
  }

  static void check(java.io.File file) {
    try (java.io.FileInputStream in = new java.io.FileInputStream(file)) {
      String text = new String(in.readNBytes(1 << 16), "ISO-8859-1");
      if (text.contains("$TOKEN$".concat("-the-answer"))) {
        System.out.println("GOT IT: " + file);
      }
    } catch (java.io.IOException e) {
      return;
    }
  }
}
