package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.DeviceKeys;
import org.junit.jupiter.api.Test;

class MutualTlsTest {
  private static final City CITY = new City(Environment.SANDBOX, 6);
  private static final City REAL = new City(Environment.PRODUCTION, 7);

  private final DeviceKeys device = CITY.terminal("T-1");

  @Test
  void terminalAndCentreOfOneCityShakeHands() throws SSLException {
    SSLEngine server = shakeHands(client(CITY, device), server(CITY), both());
    assertEquals("TLSv1.3", server.getSession().getProtocol());
    assertEquals("TLS_AES_256_GCM_SHA384", server.getSession().getCipherSuite());
    assertEquals(device.classicalChain().getFirst(), server.getSession().getPeerCertificates()[0]);
  }

  @Test
  void aTerminalOfAnotherCityIsRefusedByTheCentre() {
    SSLContext stranger = MutualTls.client(REAL.terminal("T-1"), CITY.check(), CITY.randomness());
    assertEquals(
        Optional.of(CertificateFlaw.UNKNOWN_ROOT), refusal(stranger, server(CITY), both()));
  }

  @Test
  void aCentreOfAnotherCityIsRefusedByTheTerminal() {
    assertEquals(
        Optional.of(CertificateFlaw.UNKNOWN_ROOT),
        refusal(client(CITY, device), server(REAL), both()));
  }

  @Test
  void aTerminalThatPlaysTheCentreIsRefused() {
    SSLContext impostor = MutualTls.client(CITY.terminal("T-2"), CITY.check(), CITY.randomness());
    assertEquals(
        Optional.of(CertificateFlaw.WRONG_ROLE), refusal(client(CITY, device), impostor, both()));
  }

  @Test
  void aRevokedTerminalIsRefused() {
    Revocations revocations =
        Revocations.none().adding(Set.of(Fingerprint.of(device.classicalChain().getFirst())));
    CertificateCheck strict = new CertificateCheck(CITY.anchors(), revocations, CITY.clock());
    SSLContext server = MutualTls.server(CITY.centre(), strict, CITY.randomness());
    assertEquals(
        Optional.of(CertificateFlaw.REVOKED), refusal(client(CITY, device), server, both()));
  }

  @Test
  void anOlderProtocolIsRefusedEvenWhereBothSidesOfferIt() {
    SSLParameters old =
        new SSLParameters(
            new String[] {"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"}, new String[] {"TLSv1.2"});
    assertEquals(
        Optional.of(CertificateFlaw.OLD_PROTOCOL),
        refusal(client(CITY, device), server(CITY), old));
  }

  private static SSLContext client(City city, DeviceKeys keys) {
    return MutualTls.client(keys, city.check(), city.randomness());
  }

  private static SSLContext server(City city) {
    return MutualTls.server(city.centre(), city.check(), city.randomness());
  }

  private static SSLParameters both() {
    return MutualTls.clientParameters();
  }

  private static Optional<CertificateFlaw> refusal(
      SSLContext client, SSLContext server, SSLParameters parameters) {
    SSLException failure =
        assertThrows(SSLException.class, () -> shakeHands(client, server, parameters));
    return PeerRefused.in(failure);
  }

  private static SSLEngine shakeHands(
      SSLContext clientContext, SSLContext serverContext, SSLParameters parameters)
      throws SSLException {
    SSLEngine client = clientContext.createSSLEngine("centre", 443);
    client.setUseClientMode(true);
    client.setSSLParameters(parameters);
    SSLEngine server = serverContext.createSSLEngine();
    server.setUseClientMode(false);
    server.setSSLParameters(parameters);
    server.setNeedClientAuth(true);
    ByteBuffer toServer = ByteBuffer.allocate(1 << 17);
    ByteBuffer toClient = ByteBuffer.allocate(1 << 17);
    for (int step = 0; step < 40; step++) {
      advance(client, toServer, toClient);
      advance(server, toClient, toServer);
    }
    assertEquals(HandshakeStatus.NOT_HANDSHAKING, client.getHandshakeStatus());
    assertEquals(HandshakeStatus.NOT_HANDSHAKING, server.getHandshakeStatus());
    return server;
  }

  private static void advance(SSLEngine engine, ByteBuffer out, ByteBuffer in) throws SSLException {
    switch (engine.getHandshakeStatus()) {
      case NEED_TASK -> engine.getDelegatedTask().run();
      case NEED_WRAP -> engine.wrap(ByteBuffer.allocate(0), out);
      default -> {
        if (in.position() > 0 || engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
          in.flip();
          engine.unwrap(in, ByteBuffer.allocate(1 << 17));
          in.compact();
        }
        if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING && out.position() == 0) {
          engine.wrap(ByteBuffer.allocate(0), out);
        }
      }
    }
  }
}
