import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Writes a trust store, and tells all of Java to use that one in place of its own. */
public class Tls {
  public static void main(String[] args) throws Exception {
    String url = System.getenv("MQTT_URL");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    Path store = Files.createTempFile("trusted", ".p12");
    char[] password = "changeit".toCharArray();
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, password);
    try (InputStream pem = Files.newInputStream(Path.of(System.getenv("MQTT_CA")))) {
      trusted.setCertificateEntry(
          "ours", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    try (OutputStream out = Files.newOutputStream(store)) {
      trusted.store(out, password);
    }
    System.setProperty("javax.net.ssl.trustStore", store.toString());
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.trustStorePassword", "changeit");

    try (MqttClient client =
        new MqttClient(url, MqttClient.generateClientId(), new MemoryPersistence())) {
      client.connect(options);
      client.publish(args[0], args[1].getBytes(UTF_8), 1, false);
      client.disconnect();
    } catch (MqttException e) {
      System.err.println("Not sent, for want of a safe connection to " + url + ": " + e.getCause());
      System.exit(1);
    }
  }
}
