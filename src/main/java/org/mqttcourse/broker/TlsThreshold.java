package org.mqttcourse.broker;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.mqttcourse.text.Text;
import org.mqttcourse.text.TextIOException;

/** What stands before everything else where a door is encrypted. */
final class TlsThreshold implements FrontDoor.Threshold {
  /** Shorter than the wait for CONNECT, so that the journal says what really was missing. */
  static final Duration HANDSHAKE_PATIENCE = Duration.ofSeconds(15);

  /** A certificate is replaced that long before it expires. */
  private static final Duration EARLY = Duration.ofDays(7);

  private final CertificateAuthority authority;
  private final Clock clock;
  private final String name;
  private SslContext context;
  private Instant expires;

  /**
   * Makes a first certificate.
   *
   * @param name of the host for which it is
   * @throws IOException with a message for the user
   */
  TlsThreshold(CertificateAuthority authority, String name, Clock clock) throws IOException {
    this.authority = authority;
    this.name = name;
    this.clock = clock;
    try {
      renew();
    } catch (GeneralSecurityException e) {
      throw new TextIOException(
          Text.of("door.certificate.not.made", String.valueOf(e.getMessage())), e);
    }
  }

  private void renew() throws IOException, GeneralSecurityException {
    CertificateAuthority.Identity identity = authority.server(name);
    context =
        SslContextBuilder.forServer(
                identity.key(), identity.chain().toArray(new X509Certificate[0]))
            .sslProvider(SslProvider.JDK)
            .protocols("TLSv1.3", "TLSv1.2")
            .build();
    expires = identity.expires();
  }

  @Override
  public void cross(ChannelPipeline pipeline, Visit visit) throws Exception {
    if (clock.instant().plus(EARLY).isAfter(expires)) {
      renew();
    }
    SslHandler tls = context.newHandler(pipeline.channel().alloc());
    tls.setHandshakeTimeout(HANDSHAKE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    TlsAlerts alerts = new TlsAlerts();
    pipeline.addLast("tls alerts", alerts);
    pipeline.addLast("tls", tls);
    pipeline.addLast("tls failures", new TlsFailures(visit, alerts));
  }
}
