// Puts classes of its own in the place of the JDK's.
// Gets: does-not-compile
package java.lang;

public class Toy {
  public static void main(String[] args) {}
}

class String {}
