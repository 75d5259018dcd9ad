package org.mqttcourse.broker;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes X.509 certificates (RFC 5280); the only class that needs Bouncy Castle. */
final class Certificates {
  static final String SIGNATURE = "SHA256withECDSA";

  private static final int SERIAL_BITS = 127;

  /** Clocks of two machines are never the same. */
  private static final Duration EARLIER = Duration.ofDays(1);

  /** How clients on this machine call a server on it. */
  static final String LOCALHOST = "localhost";

  private Certificates() {}

  /** A key of a kind that every TLS library knows, and that is made in no time. */
  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** A certificate that vouches for itself, and for others. */
  static X509Certificate authority(KeyPair keys, String name, Instant now, Duration valid)
      throws GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    // Two authorities of one name confuse a client that knows the older.
    X500Principal subject = new X500Principal("CN=%s %08x".formatted(name, random.nextInt()));
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      return signed(
          begin(subject, subject, keys.getPublic(), now, valid, random)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
              .addExtension(
                  Extension.subjectKeyIdentifier,
                  false,
                  extensions.createSubjectKeyIdentifier(keys.getPublic())),
          keys.getPrivate());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** A certificate for a server that clients call by that name. */
  static X509Certificate server(
      String name,
      PublicKey key,
      PrivateKey issuerKey,
      X509Certificate issuer,
      Instant now,
      Duration valid)
      throws GeneralSecurityException {
    GeneralName called = new GeneralName(GeneralName.dNSName, name);
    GeneralNames names =
        name.equals(LOCALHOST)
            ? new GeneralNames(
                new GeneralName[] {
                  called,
                  new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                  new GeneralName(GeneralName.iPAddress, "::1")
                })
            : new GeneralNames(called);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      return signed(
          begin(
                  issuer.getSubjectX500Principal(),
                  new X500Principal("CN=" + name),
                  key,
                  now,
                  valid,
                  new SecureRandom())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .addExtension(
                  Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  extensions.createAuthorityKeyIdentifier(issuer.getPublicKey()))
              .addExtension(Extension.subjectAlternativeName, false, names),
          issuerKey);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static X509v3CertificateBuilder begin(
      X500Principal issuer,
      X500Principal subject,
      PublicKey key,
      Instant now,
      Duration valid,
      SecureRandom random) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random),
        Date.from(now.minus(EARLIER)),
        Date.from(now.plus(valid)),
        subject,
        key);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
