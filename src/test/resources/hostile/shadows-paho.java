// Puts classes of its own in the place of Paho's, and of what starts it.
// Gets: nothing-sent
package org.eclipse.paho.client.mqttv3;

public class Toy {
  public static void main(String[] args) throws Exception {
    Class<?> client = Class.forName("org.eclipse.paho.client.mqttv3.MqttClient");
    if (client.getInterfaces().length == 0) {
      System.out.println("GOT IT: " + client);
    }
  }
}

class MqttClient {}
