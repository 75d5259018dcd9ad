// Looks for a way out: the machine's own ports, the neighbours, the internet, names.
// Gets: nothing-sent
public class Toy {
  public static void main(String[] args) throws Exception {
    try_(() -> new java.net.Socket("127.0.0.1", $PORT$).close(), "the neighbour");
    try_(() -> new java.net.Socket("localhost", 1883).close(), "the usual port");
    try_(
        () -> new java.net.Socket().connect(new java.net.InetSocketAddress("192.0.2.1", 80), 500),
        "out");
    try_(
        () -> new java.net.Socket().connect(new java.net.InetSocketAddress("1.1.1.1", 53), 500),
        "out");
    try_(
        () ->
            java.nio.channels.SocketChannel.open(
                new java.net.InetSocketAddress("127.0.0.1", $PORT$)),
        "nio");
    try_(() -> java.net.InetAddress.getByName("example.com"), "a name");
    try (java.net.DatagramSocket socket = new java.net.DatagramSocket()) {
      java.net.InetAddress out = java.net.InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
      try_(() -> socket.send(new java.net.DatagramPacket(new byte[1], 1, out, 53)), "a datagram");
    }
    var all = java.net.NetworkInterface.networkInterfaces();
    all.filter(i -> !i.getName().equals("lo")).forEach(i -> System.out.println("GOT IT: " + i));
  }

  interface Try {
    void go() throws Exception;
  }

  static void try_(Try attempt, String what) {
    try {
      attempt.go();
      System.out.println("GOT IT: " + what);
    } catch (Exception e) {
      return;
    }
  }
}
