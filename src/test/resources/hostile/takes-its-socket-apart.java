// Reaches with reflection for what joins it to its broker: there is nothing but its broker.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    Class<?> links = Class.forName("org.mqttcourse.submission.inside.Links");
    java.lang.reflect.Method read = links.getDeclaredMethod("read", String.class);
    read.setAccessible(true);
    Object mine = read.invoke(null, "$PORT$=/run/broker/x");
    System.out.println(mine.getClass());
    for (String name : new java.io.File("/run/broker").list()) {
      if (!System.getenv("MQTT_URL").endsWith(":" + name)) {
        System.out.println("GOT IT: " + name);
      }
    }
  }
}
