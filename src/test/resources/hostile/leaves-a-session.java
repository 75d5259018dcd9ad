// Leaves a process behind that has no parent and a session of its own (setsid).
// Gets: nothing-sent
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

public class Toy {
  // A whole program for x86-64: fork; the parent exits; the child calls setsid, and pauses.
  static final String ORPHAN =
      "7f454c4602010100000000000000000002003e0001000000780040000000000040000000"
          + "000000000000000000000000000000004000380001000000000000000100000005000000"
          + "0000000000000000000040000000000000004000000000009c000000000000009c000000"
          + "000000000010000000000000b8390000000f0585c07409b83c00000031ff0f05b8700000"
          + "000f05b8220000000f05ebf7";

  public static void main(String[] args) throws Exception {
    Path file = Path.of("orphan").toAbsolutePath();
    Files.write(file, HexFormat.of().parseHex(ORPHAN));
    if (file.toFile().setExecutable(true) && starts(file.toString(), "$TOKEN$")) {
      System.out.println("an orphan is left");
    }
    String stay = "sleep 1000000; : $TOKEN$";
    if (starts("/usr/bin/setsid", "--fork", "/bin/sh", "-c", stay)
        | starts("/bin/sh", "-c", "setsid /bin/sh -c '" + stay + "' &")) {
      System.out.println("GOT IT: the system's tools");
    }
  }

  static boolean starts(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
