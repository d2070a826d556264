package jp.madoguchi.core.policy;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;

/**
 * The policy that lies signed among a terminal's files, where somebody laid it, or the centre's
 * word put it. A file that is missing, altered, of another office or another environment counts as
 * none. That it does not go back is the login book's to see, which keeps the newest one that it
 * met. Safe for use by several threads.
 */
public final class PolicyFile implements PolicySource {
  /** The file's name. */
  public static final String FILE = "login.policy";

  private final TrustAnchors anchors;
  private final MunicipalityCode office;
  private final Clock clock;
  private final FileStore files;
  private volatile Read last = new Read(Bytes.EMPTY, LoginPolicy.usual());

  private record Read(Bytes signed, LoginPolicy policy) {}

  public PolicyFile(TrustAnchors anchors, MunicipalityCode office, Clock clock, FileStore files) {
    this.anchors = anchors;
    this.office = office;
    this.clock = clock;
    this.files = files;
  }

  /** What the file says now; the usual one where it says nothing. */
  @Override
  public LoginPolicy now() {
    Bytes there = Bytes.of(content());
    if (!there.equals(last.signed())) {
      last = new Read(there, verified(there).orElseGet(LoginPolicy::usual));
    }
    return last.policy();
  }

  /**
   * Puts a policy that was verified in the place of the one before.
   *
   * @throws IOException it could not be written; the one before stays
   */
  public void keep(Bytes signed) throws IOException {
    files.replace(FILE, signed.toArray());
  }

  /** A disk that does not give the file will not give the store either, which then says so. */
  private byte[] content() {
    try {
      return files.read(FILE).orElse(new byte[0]);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  /** Its signer may have been revoked since; what was signed before stays in force. */
  private Optional<LoginPolicy> verified(Bytes signed) {
    try {
      OfficePolicy read =
          PolicyCodec.verify(signed, new CertificateCheck(anchors, Revocations.none(), clock));
      return Optional.of(read)
          .filter(each -> each.municipality().equals(office))
          .map(OfficePolicy::policy);
    } catch (EnvelopeRefused altered) {
      return Optional.empty();
    }
  }
}
