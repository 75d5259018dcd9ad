// Puts a class of its own in the place of what starts it.
// Gets: nothing-sent
package org.mqttcourse.submission.inside;

public class Toy {
  public static void main(String[] args) {}
}

class Start {
  public static void main(String[] args) {
    System.out.println("GOT IT: in place of Start");
  }
}
