package org.mqttcourse.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes into the journal why client and broker did not come to an encrypted connection. */
final class TlsFailures extends ChannelInboundHandlerAdapter {
  /** Bad, unsupported or unknown certificate, or unknown authority: libraries differ. */
  private static final Set<Integer> DISTRUST_ALERTS = Set.of(42, 43, 46, 48);

  /** The same where Java could decrypt it. */
  private static final List<String> DISTRUST =
      List.of("unknown_ca", "certificate_unknown", "bad_certificate", "unsupported_certificate");

  private final Visit visit;
  private final TlsAlerts alerts;

  TlsFailures(Visit visit, TlsAlerts alerts) {
    this.visit = visit;
    this.alerts = alerts;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof SslHandshakeCompletionEvent end) {
      if (end.isSuccess()) {
        ctx.pipeline().remove(alerts);
      } else {
        visit.refuse(ctx.channel(), reason(end.cause()));
      }
    }
    ctx.fireUserEventTriggered(event);
  }

  private String reason(Throwable cause) {
    if (cause instanceof NotSslRecordException) {
      return "this port speaks only TLS, and the client began without it:"
          + " tell it to use TLS, or to go to the other port";
    } else if (cause instanceof SslHandshakeTimeoutException) {
      return "no TLS handshake came to an end within %d s"
          .formatted(TlsThreshold.HANDSHAKE_PATIENCE.toSeconds());
    } else if (cause instanceof ClosedChannelException && alerts.description() < 0) {
      return "the client hung up in the TLS handshake: perhaps it does not trust our certificate,"
          + " then give it the course's ca.pem";
    }
    String alert = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (DISTRUST_ALERTS.contains(alerts.description())
        || DISTRUST.stream().anyMatch(alert::contains)) {
      return "the client does not trust our certificate: give it the course's ca.pem,"
          + " and call the broker localhost or 127.0.0.1";
    } else if (alert.contains("protocol")) {
      return "client and broker know no common version of TLS: ours are 1.2 and 1.3";
    }
    return "the TLS handshake failed: " + cause.getMessage();
  }
}
