package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * What a sandbox's centre is made of beside its store.
 *
 * @param cardIssuers whose operators' cards count
 * @param issuer issues terminals' certificates
 * @param directory where the embedded store lies
 */
public record CentreFiles(
    Office office,
    TrustAnchors anchors,
    List<X509Certificate> cardIssuers,
    CentreKeys keys,
    Path directory,
    Optional<CertificateIssuer> issuer) {
  public CentreFiles {
    cardIssuers = List.copyOf(cardIssuers);
  }

  /** The centre of a sandbox that this process holds. */
  public static CentreFiles of(Sandbox sandbox) {
    return new CentreFiles(
        new Office(sandbox.installation().environment(), sandbox.municipality()),
        sandbox.installation().anchors(),
        sandbox.installation().cardIssuers(),
        sandbox.centreKeys(),
        sandbox.centreDirectory(),
        sandbox.issuer());
  }

  /**
   * Reads the centre's part of a ready sandbox, which any number of processes may do at once.
   *
   * @throws SandboxFailure.WrongState there is none that is ready
   * @throws SandboxFailure.Damaged a part is missing or altered
   */
  public static CentreFiles read(Path home, Clock clock, Randomness randomness)
      throws SandboxFailure {
    try {
      SandboxState state = SandboxState.of(home);
      if (!(state instanceof SandboxState.Ready)) {
        throw new SandboxFailure.WrongState(home, state);
      }
      return Sandbox.centreFiles(home, clock, randomness);
    } catch (IOException e) {
      throw new SandboxFailure.Unreachable(home, e);
    }
  }

  /** Whose centre it is. */
  public MunicipalityCode municipality() {
    return office.municipality().code();
  }

  /** Opens the embedded store. */
  public CentreStore openEmbedded() {
    return CentreStore.open(embedded(), municipality());
  }

  /** Where the embedded store lies. */
  public CentrePlace embedded() {
    return new CentrePlace.Embedded(directory);
  }

  /** The parts of a centre; {@code address} with port 0 takes any free one. */
  public CentreParts parts(
      CentreStore store, Clock clock, Randomness randomness, InetSocketAddress address) {
    return new CentreParts(
        office,
        store,
        keys,
        new CertificateCheck(anchors, Revocations.none(), clock),
        new OperatorTrust(cardIssuers),
        Kinds.all(),
        clock,
        randomness,
        address,
        issuer);
  }
}
