// Wants to load an agent into the grader, or into itself.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.tools.attach.attachTimeout", "300");
    for (String pid :
        new String[] {"$PID$", "1", "2", Long.toString(ProcessHandle.current().pid())}) {
      try {
        com.sun.tools.attach.VirtualMachine.attach(pid);
        System.out.println("GOT IT: " + pid);
      } catch (Exception e) {
        continue;
      }
    }
    if (!com.sun.tools.attach.VirtualMachine.list().isEmpty()) {
      System.out.println("GOT IT: " + com.sun.tools.attach.VirtualMachine.list());
    }
  }
}
