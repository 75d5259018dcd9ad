// Writes wherever it can, through links too.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    String classes = System.getProperty("java.class.path");
    java.util.List<String> places =
        new java.util.ArrayList<>(java.util.List.of(classes.split(":")));
    places.addAll(
        java.util.List.of(
            "/",
            "/tmp",
            "/etc",
            "/etc/hosts",
            "/usr/lib",
            "/dev",
            "/dev/shm",
            "/run",
            "/run/broker",
            "/run/arguments",
            "/proc/sys/kernel/hostname",
            "/var/tmp",
            "$OUTSIDE$",
            System.getProperty("java.home")));
    int number = 0;
    for (String place : places) {
      java.nio.file.Path path = java.nio.file.Path.of(place);
      write(path);
      write(path.resolve("hostile"));
      java.nio.file.Path link = java.nio.file.Path.of("link" + number++);
      java.nio.file.Files.createSymbolicLink(link, path);
      write(link);
      write(link.resolve("hostile"));
    }
  }

  static void write(java.nio.file.Path path) {
    try {
      java.nio.file.Files.writeString(path, "PASS");
      System.out.println("GOT IT: " + path);
    } catch (java.io.IOException e) {
      return;
    }
  }
}
