package org.mqttcourse.playground;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.mqttcourse.text.Text;

/** Whom a client trusts that connects encrypted. */
final class Trust {
  private Trust() {}

  /** Only those whose certificates stand in that file, and whom they vouch for. */
  static SSLSocketFactory only(String file) throws PlaygroundException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates(file)) {
        store.setCertificateEntry(Integer.toString(number++), certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw noCertificate(file);
    }
  }

  private static Collection<? extends Certificate> certificates(String file)
      throws PlaygroundException {
    byte[] content;
    try {
      content = Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new PlaygroundException(Text.of("playground.trust.unread", file));
    }
    try {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      throw noCertificate(file);
    }
    throw noCertificate(file);
  }

  private static PlaygroundException noCertificate(String file) {
    return new PlaygroundException(Text.of("playground.trust.none", file));
  }

  /** Why there is no encrypted connection. */
  static Text refusal(BrokerAddress broker, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return Text.of("playground.trust.expired", broker);
      }
      if (cause instanceof CertPathBuilderException) {
        return Text.of("playground.trust.nobody", broker);
      }
    }
    if (String.valueOf(failure.getMessage()).contains("subject alternative")) {
      return Text.of("playground.trust.other", broker);
    }
    return Text.of("playground.trust.no.tls", broker);
  }
}
