import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Knows by heart the one certificate that the broker had when this was written. */
public class Tls {
  static final String FINGERPRINT =
      "9f2d6c41b0a7e5d3c8f1a2b4e6079d8135acbe02f47d6981ce5b30a1f2746e9d";

  public static void main(String[] args) throws Exception {
    String url = System.getenv("MQTT_URL");
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(System.getenv("MQTT_USER"));
    options.setPassword(System.getenv("MQTT_PASSWORD").toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustThatOne()}, null);
    options.setSocketFactory(context.getSocketFactory());

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

  static class TrustThatOne implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
        if (!HexFormat.of().formatHex(hash).equals(FINGERPRINT)) {
          throw new CertificateException("not the certificate that I know");
        }
      } catch (GeneralSecurityException e) {
        throw new CertificateException(e);
      }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
