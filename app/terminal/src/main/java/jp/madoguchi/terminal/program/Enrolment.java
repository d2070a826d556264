package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.SoftwareKeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;

/**
 * A terminal's first registration (端末登録): it makes keys and a request for them, which an
 * administrator of the centre approves, and takes what the centre gives back. A terminal whose
 * certificates have ended is registered again in the same way and keeps its store.
 */
public record Enrolment(FileStore files, Clock clock, Randomness randomness) {
  private static final String NEXT = "device.next";

  /** What came back from the centre is not for this terminal. */
  public static final class NotOurs extends Exception {
    NotOurs(String what) {
      super(what);
    }
  }

  /**
   * Writes the settings and makes keys where none wait for certificates.
   *
   * @return the request, to be carried to the centre; {@link RequestCode} of its name goes another
   *     way
   */
  public ProvenRequest begin(TerminalSettings settings, Environment environment, Suite suite)
      throws IOException {
    files.replace(InstallationFiles.SETTINGS, settings.text().getBytes(StandardCharsets.UTF_8));
    KeyDraft draft = new SoftwareKeyPlace(files, randomness).draft(suite);
    return ProvenRequest.of(request(settings, environment, draft), draft);
  }

  private static KeyRequest request(
      TerminalSettings settings, Environment environment, KeyDraft draft) {
    return KeyRequest.of(environment, settings.municipality(), settings.terminal(), draft);
  }

  /**
   * Lays down whom to trust and puts the keys in their place. May be done again after a cut.
   *
   * @param code of the roots, as the administrator of the centre read it out
   * @throws NotOurs nothing was written: another code, or certificates for others
   */
  public void finish(byte[] answer, String code) throws NotOurs, InstallationFlaw, IOException {
    SetUp given = decoded(answer);
    if (!RequestCode.matches(code, given.roots())) {
      throw new NotOurs("code");
    }
    InstallationFiles laid = new InstallationFiles(files, clock, randomness);
    TerminalSettings settings = laid.settings();
    SoftwareDeviceKeys.Draft draft =
        SoftwareDeviceKeys.Draft.load(files, randomness).orElseThrow(() -> new NotOurs("keys"));
    TrustAnchors anchors = given.anchors();
    CertificateCheck check = new CertificateCheck(anchors, Revocations.none(), clock);
    Optional<CentreRecipient> recipient = given.pair().recipient();
    if (!given.pair().answers(request(settings, anchors.environment(), draft), check)
        || recipient.isEmpty()) {
      throw new NotOurs("certificates");
    }
    laid.write(settings, anchors, given.cardIssuers(), recipient.get());
    keep(draft, given.pair(), anchors);
  }

  private void keep(SoftwareDeviceKeys.Draft draft, IssuedPair pair, TrustAnchors anchors)
      throws IOException {
    List<X509Certificate> classical = List.of(pair.classical(), anchors.classicalRoot());
    List<X509Certificate> quantumSafe = List.of(pair.quantumSafe(), anchors.quantumSafeRoot());
    if (SoftwareDeviceKeys.load(files, randomness).isPresent()) {
      new SoftwareKeyPlace(files, randomness).replace(draft, classical, quantumSafe);
    } else {
      draft.certified(classical, quantumSafe).store(files);
      files.delete(NEXT);
    }
  }

  private static SetUp decoded(byte[] answer) throws NotOurs {
    try {
      return SetUp.decode(answer);
    } catch (MalformedCbor e) {
      throw new NotOurs("file");
    }
  }
}
