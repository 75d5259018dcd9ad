// Looks for the grader, the checks and the solutions beside itself.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    for (String name :
        new String[] {
          "publish.PublishCheck",
          "org.mqttcourse.grading.Grader",
          "org.mqttcourse.submission.Compiler"
        }) {
      try {
        System.out.println("GOT IT: " + Class.forName(name));
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    for (String name :
        new String[] {
          "course/solutions/publish/Publish.java", "course/course.json", "META-INF/NOTICE"
        }) {
      if (ClassLoader.getSystemResource(name) != null) {
        System.out.println("GOT IT: " + name);
      }
    }
  }
}
