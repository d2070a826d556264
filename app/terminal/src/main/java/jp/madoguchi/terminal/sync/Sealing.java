package jp.madoguchi.terminal.sync;

import java.util.List;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.envelope.EnvelopePlace;
import jp.madoguchi.core.envelope.EnvelopeSealer;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.Recipients;
import jp.madoguchi.core.value.Bytes;

/**
 * Makes batches of what is ready, and their sealed bytes.
 *
 * @param recipients whose certificates were checked
 * @param trustVersion of the trust data that this terminal holds
 */
public record Sealing(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    DeviceKeys keys,
    Recipients recipients,
    int trustVersion,
    String appVersion,
    Clock clock,
    Randomness randomness) {

  /** The same where whom to seal to never changes. */
  public Sealing(
      Environment environment,
      MunicipalityCode municipality,
      TerminalId device,
      DeviceKeys keys,
      CentreRecipient recipient,
      int trustVersion,
      String appVersion,
      Clock clock,
      Randomness randomness) {
    this(
        environment,
        municipality,
        device,
        keys,
        () -> recipient,
        trustVersion,
        appVersion,
        clock,
        randomness);
  }

  /** Whom to seal to now. */
  public CentreRecipient recipient() {
    return recipients.now();
  }

  /** The batch that comes next, with what is ready. */
  public Batch batch(Outbox.Load load, Outbox.Position position, boolean lastOfDay) {
    BatchHeader header =
        new BatchHeader(
            environment,
            municipality,
            device,
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            clock.tick(),
            clock.bootId(),
            position.lastCentreTime(),
            trustVersion,
            appVersion,
            lastOfDay);
    List<SessionCredential> credentials =
        load.changes().stream().map(change -> change.entered().credential()).distinct().toList();
    return new Batch(
        header, credentials, load.changes(), load.log(), load.logSize(), load.logHash());
  }

  /** What was sealed with keys of before, sealed once more with those of now. */
  public Outbox.Sealed reseal(Outbox.Sealed batch) {
    return new Outbox.Sealed(
        batch.epoch(),
        batch.sequence(),
        Bytes.of(
            EnvelopeSealer.reseal(
                batch.bytes().toArray(),
                new EnvelopePlace(environment, device, batch.epoch(), batch.sequence()),
                keys,
                recipient(),
                randomness)));
  }

  /** Its sealed bytes, other ones each time. */
  public Bytes seal(Batch batch) {
    return BatchEnvelope.seal(batch, keys, recipient(), randomness);
  }
}
