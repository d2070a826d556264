package jp.madoguchi.centre;

import java.net.InetSocketAddress;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * What a centre is made of.
 *
 * @param store open for the office's municipality, with its registers filled; the centre does not
 *     close it
 * @param devices judges terminals' certificates
 * @param operators says whose cards count
 * @param issuer issues terminals' certificates; empty where that is done elsewhere
 * @param address where to listen; port 0 takes any free one
 */
public record CentreParts(
    Office office,
    CentreStore store,
    CentreKeys keys,
    CertificateCheck devices,
    OperatorTrust operators,
    Movements movements,
    Clock clock,
    Randomness randomness,
    InetSocketAddress address,
    Optional<CertificateIssuer> issuer) {
  public CentreParts {
    if (!store.municipality().equals(office.municipality().code())) {
      throw new IllegalArgumentException("the store is opened for another municipality");
    }
  }

  /** The same with the centre's signatures of this suite, where it has keys for it. */
  CentreParts signingWith(Suite suite) {
    return new CentreParts(
        office,
        store,
        keys.has(suite) ? keys.signingWith(suite) : keys,
        devices,
        operators,
        movements,
        clock,
        randomness,
        address,
        issuer);
  }
}
