// Sends rubbish, and opens connections that never say a word.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    String url = System.getenv("MQTT_URL");
    int port = Integer.parseInt(url.substring(url.lastIndexOf(58) + 1));
    java.util.List<java.net.Socket> all = new java.util.ArrayList<>();
    for (int i = 0; i < 200; i++) {
      java.net.Socket socket = new java.net.Socket("localhost", port);
      all.add(socket);
      if (i % 2 == 0) {
        socket.getOutputStream().write(new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
      }
    }
    System.exit(0);
  }
}
