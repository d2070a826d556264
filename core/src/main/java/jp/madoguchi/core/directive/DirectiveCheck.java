package jp.madoguchi.core.directive;

import java.util.Optional;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * Whether what came is the centre's, of this office and for this terminal. Whether it is newer than
 * what is held is the holder's to see.
 *
 * @param check judges the centre's certificates by the newest trust list
 */
public record DirectiveCheck(
    CertificateCheck check, MunicipalityCode municipality, TerminalId device) {

  /** The login policy; empty where it is none of ours. */
  public Optional<OfficePolicy> policy(Bytes signed) {
    return verified(() -> PolicyCodec.verify(signed, check))
        .filter(read -> read.municipality().equals(municipality));
  }

  /** The register of operators; empty where it is none of ours. */
  public Optional<OperatorRegister> register(Bytes signed) {
    return verified(() -> RegisterCodec.verify(signed, check))
        .filter(read -> read.municipality().equals(municipality));
  }

  /** An order to unlock that still counts; empty where it is none, or not for this terminal. */
  public Optional<UnlockOrder> unlock(Bytes signed) {
    return verified(() -> UnlockCodec.verify(signed, check))
        .filter(read -> read.municipality().equals(municipality) && read.device().equals(device))
        .filter(read -> check.clock().now().isBefore(read.until()));
  }

  private interface Verification<T> {
    T run() throws EnvelopeRefused;
  }

  private static <T> Optional<T> verified(Verification<T> verification) {
    try {
      return Optional.of(verification.run());
    } catch (EnvelopeRefused notOurs) {
      return Optional.empty();
    }
  }
}
