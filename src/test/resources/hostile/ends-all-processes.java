// Ends whatever processes it can find, the grader's by their numbers.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    ProcessHandle me = ProcessHandle.current();
    long others = ProcessHandle.allProcesses().filter(p -> !p.equals(me)).count();
    if (others > 1) {
      System.out.println("GOT IT: sees " + others + " other processes");
    }
    for (long pid : new long[] {$PID$L, $VICTIM$L}) {
      ProcessHandle.of(pid).ifPresent(p -> System.out.println("GOT IT: found " + p.info()));
    }
    ProcessHandle.allProcesses().filter(p -> !p.equals(me)).forEach(ProcessHandle::destroyForcibly);
  }
}
