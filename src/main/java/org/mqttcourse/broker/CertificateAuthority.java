package org.mqttcourse.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/**
 * The authority that vouches for the course's broker: a certificate that clients are given as
 * {@code ca.pem}, and a key that nobody else may read.
 */
final class CertificateAuthority {
  private static final String CERTIFICATE_FILE = TlsSettings.CERTIFICATE_FILE;
  private static final String KEY_FILE = "ca-key.pem";
  private static final Duration VALID = Duration.ofDays(3650);

  /** The longest that browsers and phones accept. */
  private static final Duration SERVER_VALID = Duration.ofDays(397);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final Clock clock;

  /** A key, and the certificates that vouch for it, its own first. */
  record Identity(PrivateKey key, List<X509Certificate> chain) {
    Instant expires() {
      return chain.get(0).getNotAfter().toInstant();
    }
  }

  private CertificateAuthority(PrivateKey key, X509Certificate certificate, Clock clock) {
    this.key = key;
    this.certificate = certificate;
    this.clock = clock;
  }

  /**
   * The authority of that folder; made where there is none, or where it has expired. Checks that
   * run side by side share a folder, and no two of them may make it at once.
   *
   * @throws IOException with a message for the user
   */
  static synchronized CertificateAuthority in(Path folder, Clock clock) throws IOException {
    Path certificateFile = certificateFile(folder);
    Path keyFile = folder.resolve(KEY_FILE);
    try {
      if (Files.notExists(certificateFile) || Files.notExists(keyFile)) {
        make(folder, clock);
      }
      CertificateAuthority found = read(certificateFile, keyFile, clock);
      if (clock.instant().plus(SERVER_VALID).isAfter(found.expires())) {
        make(folder, clock);
        found = read(certificateFile, keyFile, clock);
      }
      return found;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new TextIOException(
          Text.of("door.certificate.unfit", CERTIFICATE_FILE, KEY_FILE, folder), e);
    }
  }

  private static Path certificateFile(Path folder) {
    return folder.resolve(CERTIFICATE_FILE);
  }

  private static void make(Path folder, Clock clock) throws IOException, GeneralSecurityException {
    KeyPair pair = Certificates.newKeys();
    X509Certificate certificate =
        Certificates.authority(pair, "MQTT course CA", clock.instant(), VALID);
    try {
      Path unused = Files.createDirectories(folder);
      OwnFiles.writeSecret(
          folder.resolve(KEY_FILE), Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()));
      OwnFiles.write(certificateFile(folder), Pem.write("CERTIFICATE", certificate.getEncoded()));
    } catch (IOException e) {
      throw new TextIOException(Text.of("door.certificate.not.written", folder), e);
    }
  }

  private static CertificateAuthority read(Path certificateFile, Path keyFile, Clock clock)
      throws IOException, GeneralSecurityException {
    X509Certificate certificate =
        Pem.certificate(Files.readString(certificateFile, StandardCharsets.ISO_8859_1));
    PrivateKey key = Pem.privateKey(Files.readString(keyFile, StandardCharsets.ISO_8859_1));
    if (!belongTogether(key, certificate)) {
      throw new GeneralSecurityException("another key's certificate");
    }
    return new CertificateAuthority(key, certificate, clock);
  }

  private static boolean belongTogether(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    byte[] text = "any text".getBytes(StandardCharsets.US_ASCII);
    Signature signer = Signature.getInstance(Certificates.SIGNATURE);
    signer.initSign(key);
    signer.update(text);
    byte[] signature = signer.sign();
    // Not the certificate: an authority's is only for certificates.
    signer.initVerify(certificate.getPublicKey());
    signer.update(text);
    return signer.verify(signature);
  }

  private Instant expires() {
    return certificate.getNotAfter().toInstant();
  }

  /** A new key for a server of that name, which nobody stores. */
  Identity server(String name) throws GeneralSecurityException {
    KeyPair pair = Certificates.newKeys();
    return new Identity(
        pair.getPrivate(),
        List.of(
            Certificates.server(
                name, pair.getPublic(), key, certificate, clock.instant(), SERVER_VALID),
            certificate));
  }
}
