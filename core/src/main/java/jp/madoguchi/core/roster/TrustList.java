package jp.madoguchi.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Revocations;

/**
 * All certificates of one office that no longer count (protocol point 18). It is always whole: a
 * list of one version replaces the one before, so that no old part can be put beside a new one.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: version, 5: issued (epoch
 * seconds), 6: until (epoch seconds), 7: revoked [[certificate (32 bytes), holder, name, since], …]
 * in rising order of certificate}. Where the policy is not the usual one the format is 2, with one
 * entry more: 8: [days, suite, lower ones until (epoch seconds)]; where it names a witness the
 * format is 3, with the witness's key as text behind these.
 *
 * @param version from 1, higher for each list; a terminal takes no lower one, ever
 * @param issued whole seconds
 * @param until after this nobody knows whether there is a newer one: the terminal says so
 */
public record TrustList(
    Environment environment,
    MunicipalityCode municipality,
    long version,
    Instant issued,
    Instant until,
    List<RevokedCertificate> revoked,
    TrustPolicy policy) {
  /** A list with more entries is refused. */
  public static final int MAX_ENTRIES = 8_000;

  /** A list with the usual policy. */
  public TrustList(
      Environment environment,
      MunicipalityCode municipality,
      long version,
      Instant issued,
      Instant until,
      List<RevokedCertificate> revoked) {
    this(environment, municipality, version, issued, until, revoked, TrustPolicy.usual());
  }

  public TrustList {
    revoked = revoked.stream().sorted().toList();
    if (version < 1 || !issued.isBefore(until) || revoked.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("no trust list");
    }
  }

  /** The same for whoever checks certificates. */
  public Revocations revocations() {
    return new Revocations(
        version, revoked.stream().map(RevokedCertificate::certificate).collect(Collectors.toSet()));
  }

  /** The entry of a certificate. */
  public Optional<RevokedCertificate> find(Fingerprint certificate) {
    return revoked.stream().filter(each -> each.certificate().equals(certificate)).findFirst();
  }
}
