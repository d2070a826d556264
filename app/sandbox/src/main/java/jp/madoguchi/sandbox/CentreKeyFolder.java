package jp.madoguchi.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * The folder with a centre's own keys: {@code centre.keys}, {@code trust.anchors}, {@code
 * card-issuers.pem}, and {@code roots.keys} where this machine issues certificates.
 */
record CentreKeyFolder(FileStore files, Clock clock, Randomness randomness) {
  private static final String ANCHORS = "trust.anchors";
  private static final String CARD_ISSUERS = "card-issuers.pem";
  private static final int MAX_ISSUERS = 64 << 10;
  private static final String NAME = "CENTRE";

  /** So long the roots are valid; the centre's own certificates end with them. */
  private static final Duration VALIDITY = Duration.ofDays(7300);

  static CentreKeyFolder at(Path folder, Clock clock, Randomness randomness) throws IOException {
    return new CentreKeyFolder(new DirectoryFiles(folder), clock, randomness);
  }

  /**
   * Makes roots and keys. Nothing is written where there are some: other keys would shut all
   * terminals out.
   *
   * @param cardIssuers whose operators' cards count
   * @throws CentreProblem.KeysExist there are keys already
   */
  TrustAnchors make(Environment environment, List<X509Certificate> cardIssuers)
      throws CentreProblem, IOException {
    for (String name : List.of("centre.keys", "roots.keys", ANCHORS)) {
      if (files.exists(name)) {
        throw new CentreProblem.KeysExist(name);
      }
    }
    Instant from = clock.now().truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(VALIDITY);
    CertificateIssuer issuer = CertificateIssuer.create(environment, 1, from, until, randomness);
    issuer.store(files);
    CentreKeys.create(issuer, NAME, from, until, randomness)
        .withSecond(issuer, NAME, from, until)
        .store(files);
    files.replace(CARD_ISSUERS, Certificates.pem(cardIssuers));
    files.replace(ANCHORS, issuer.anchors().encode());
    return issuer.anchors();
  }

  /**
   * Reads all of it.
   *
   * @throws CentreProblem a file is missing, damaged, or does not belong to the others
   */
  CentreFiles read(Municipality municipality, Path directory) throws CentreProblem {
    try {
      TrustAnchors anchors = TrustAnchors.decode(content(ANCHORS));
      CentreKeys keys =
          CentreKeys.load(files, randomness)
              .orElseThrow(() -> new CentreProblem.NoKeys("centre.keys"));
      Optional<CertificateIssuer> issuer = CertificateIssuer.load(files, randomness);
      boolean ours =
          keys.recipient().flaw(new CertificateCheck(anchors, Revocations.none(), clock)).isEmpty()
              && issuer.filter(each -> !each.anchors().equals(anchors)).isEmpty();
      if (!ours) {
        throw new CentreProblem.OtherKeys();
      }
      return new CentreFiles(
          new Office(anchors.environment(), municipality),
          anchors,
          certificates(content(CARD_ISSUERS)),
          keys,
          directory,
          issuer);
    } catch (MalformedCbor | IOException | CertificateException e) {
      throw new CentreProblem.KeysDamaged(e);
    }
  }

  private byte[] content(String name) throws CentreProblem, IOException {
    return files.read(name).orElseThrow(() -> new CentreProblem.NoKeys(name));
  }

  /** Certificates in their text form. */
  static List<X509Certificate> certificates(byte[] pem) throws CertificateException {
    if (pem.length > MAX_ISSUERS) {
      throw new CertificateException("too large");
    }
    List<X509Certificate> read = new ArrayList<>();
    for (var each :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      read.add(Certificates.parse(each.getEncoded()));
    }
    return read;
  }
}
