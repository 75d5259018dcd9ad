// Loads a library of the system, and one that it wrote itself.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    java.nio.file.Path own = java.nio.file.Path.of("libown.so").toAbsolutePath();
    java.nio.file.Files.write(own, new byte[] {0x7f, 69, 76, 70, 2, 1, 1, 0});
    for (String library :
        new String[] {own.toString(), System.getProperty("java.home") + "/lib/libzip.so"}) {
      try {
        System.load(library);
      } catch (UnsatisfiedLinkError e) {
        continue;
      }
    }
  }
}
