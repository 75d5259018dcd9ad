import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Relies on the encryption, and does not say who it is. */
public class Tls {
  public static void main(String[] args) throws Exception {
    String url = System.getenv("MQTT_URL");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setSocketFactory(trusting(Path.of(System.getenv("MQTT_CA"))));

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

  /** Makes connections that trust whoever that authority vouches for, and nobody else. */
  static SSLSocketFactory trusting(Path authority) throws IOException, GeneralSecurityException {
    Certificate certificate;
    try (InputStream pem = Files.newInputStream(authority)) {
      certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", certificate);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
