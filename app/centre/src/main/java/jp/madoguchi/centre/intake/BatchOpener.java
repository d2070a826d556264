package jp.madoguchi.centre.intake;

import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.SignatureCheck;
import jp.madoguchi.core.batch.ArrivedBatch;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.Ledger;

/** Opens sealed batches and checks all that does not depend on what is stored. */
record BatchOpener(
    Office office, CentreKeys keys, CertificateCheck devices, SignatureCheck signatures) {
  /** What came of it. */
  sealed interface Result {}

  /** Envelope, content and place agree. */
  record Opened(OpenedBatch batch) implements Result {}

  /** They do not. */
  record Refused(LineRefusal refusal) implements Result {}

  /**
   * Opens.
   *
   * @param place as whom and under which number it was sent
   * @param demand which algorithms count
   */
  Result open(byte[] sealed, Ledger.Place place, SuiteDemand demand) {
    try {
      ArrivedBatch arrived = ArrivedBatch.open(Bytes.of(sealed), keys, devices);
      if (!demand.allows(arrived.suite(), devices.clock().now())) {
        return new Refused(
            new LineRefusal(Code.ENVELOPE, EnvelopeFlaw.SUITE_NOT_ALLOWED.code(), 0));
      }
      Batch batch = arrived.batch();
      BatchHeader header = batch.header();
      if (!header.device().equals(place.device())) {
        return refused(Code.OTHER_DEVICE);
      }
      if (header.epoch() != place.epoch() || header.sequence() != place.sequence()) {
        return refused(Code.MALFORMED);
      }
      if (header.environment() != office.environment()
          || !header.municipality().equals(office.municipality().code())) {
        return refused(Code.WRONG_OFFICE);
      }
      return new Opened(
          new OpenedBatch(
              batch,
              signatures.check(batch.changes()),
              arrived.envelope().toArray(),
              Sha256.of(arrived.envelope().toArray()),
              arrived.outer()));
    } catch (EnvelopeRefused e) {
      return new Refused(new LineRefusal(Code.ENVELOPE, e.flaw().code(), 0));
    }
  }

  private static Refused refused(Code code) {
    return new Refused(LineRefusal.of(code));
  }
}
