package jp.madoguchi.core.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Accepts peers with one role below our own root, over TLS 1.3 and nothing older. Works through
 * {@link SSLEngine}, as HTTP clients and servers do; core touches no socket.
 */
final class PeerTrust extends X509ExtendedTrustManager {
  private final CertificateCheck check;
  private final Role peer;

  PeerTrust(CertificateCheck check, Role peer) {
    this.check = check;
    this.peer = peer;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new PeerRefused(CertificateFlaw.OLD_PROTOCOL);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new PeerRefused(CertificateFlaw.OLD_PROTOCOL);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    require(chain, engine.getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    require(chain, engine.getHandshakeSession());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new PeerRefused(CertificateFlaw.OLD_PROTOCOL);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new PeerRefused(CertificateFlaw.OLD_PROTOCOL);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[] {check.anchors().classicalRoot()};
  }

  private void require(X509Certificate[] chain, @Nullable SSLSession session)
      throws CertificateException {
    if (session == null || !session.getProtocol().equals(MutualTls.PROTOCOL)) {
      throw new PeerRefused(CertificateFlaw.OLD_PROTOCOL);
    }
    if (check.check(List.of(chain), peer, MutualTls.keyType(List.of(chain)))
        instanceof CertificateVerdict.Refused refused) {
      throw new PeerRefused(refused.flaw());
    }
  }
}
