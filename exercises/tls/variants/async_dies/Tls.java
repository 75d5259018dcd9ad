import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The client that doesn't wait; where nobody is to be trusted, it dies of the exception. */
public class Tls {
  public static void main(String[] args) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    byte[] pem = Files.readAllBytes(Path.of(System.getenv("MQTT_CA")));
    int number = 0;
    for (Certificate one :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      trusted.setCertificateEntry("ca" + number++, one);
    }
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(null, factory.getTrustManagers(), null);

    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setSocketFactory(tls.getSocketFactory());
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    MqttAsyncClient client =
        new MqttAsyncClient(System.getenv("MQTT_URL"), "courier", new MemoryPersistence());
    client.connect(options).waitForCompletion();
    client.publish(args[0], args[1].getBytes(UTF_8), 1, false).waitForCompletion();
    client.disconnect().waitForCompletion();
    client.close();
  }
}
