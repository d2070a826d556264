package jp.madoguchi.centre.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.Examiner;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.examine.SignatureCheck;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in sealed batches. Each is applied once, in the order of its terminal's row; data,
 * verdicts, receipt, log and standing change in one transaction (protocol point 6). Safe for use by
 * several threads.
 */
public final class Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final CentreStore store;
  private final BatchOpener opener;
  private final Judge judge;
  private final CentreKeys keys;
  private final Clock clock;

  private Ingest(CentreStore store, BatchOpener opener, Judge judge, CentreKeys keys, Clock clock) {
    this.store = store;
    this.opener = opener;
    this.judge = judge;
    this.keys = keys;
    this.clock = clock;
  }

  /** Puts the intake of one office together. */
  public static Ingest of(
      CentreStore store,
      Office office,
      CentreKeys keys,
      CertificateCheck devices,
      OperatorTrust operators,
      Movements movements,
      Clock clock) {
    return new Ingest(
        store,
        new BatchOpener(office, keys, devices, new SignatureCheck(operators)),
        new Judge(new Examiner(office, movements)),
        keys,
        clock);
  }

  /**
   * Takes in one batch, or says why not. The same bytes may come any number of times.
   *
   * @param device whose certificate was presented on the line
   */
  public Intake take(TerminalId device, int epoch, long sequence, byte[] sealed) {
    Ledger.Place place = new Ledger.Place(device, epoch, sequence);
    Bytes hash = Sha256.of(sealed);
    if (store.read(transaction -> row(transaction, place, hash))
        instanceof Row.Answered(Intake answer)) {
      return answer;
    }
    return switch (opener.open(
        sealed, place, store.read(transaction -> transaction.suites().newest()))) {
      case BatchOpener.Refused(LineRefusal refusal) -> {
        LOG.warn("Batch {} of {} refused: {}", sequence, device, refusal);
        yield new Intake.Declined(refusal);
      }
      case BatchOpener.Opened(OpenedBatch batch) ->
          store.inTransaction(transaction -> take(transaction, place, batch));
    };
  }

  /**
   * What is answered to the batch with this hash without seeing it: its receipt where it was taken
   * in, or where to send from. Empty where it is to come.
   */
  public Optional<Intake> answered(TerminalId device, int epoch, long sequence, Bytes hash) {
    Ledger.Place place = new Ledger.Place(device, epoch, sequence);
    return store.read(transaction -> row(transaction, place, hash))
            instanceof Row.Answered(Intake answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  private Row row(CentreTransaction transaction, Ledger.Place place, Bytes hash) {
    Optional<Device> device = transaction.registry().device(place.device());
    return device
        .map(known -> Row.of(known, transaction.ledger(), place, hash))
        .map(row -> row instanceof Row.Next ? leased(transaction, place.device(), row) : row)
        .orElseGet(() -> new Row.Answered(Intake.declined(Code.UNKNOWN_DEVICE)));
  }

  /** A terminal whose lease is over is to have it renewed first, and then sends the same again. */
  private Row leased(CentreTransaction transaction, TerminalId device, Row next) {
    Instant now = clock.now();
    return transaction
            .leases()
            .latest(device)
            .filter(lease -> !now.isBefore(lease.until()))
            .isPresent()
        ? new Row.SetAside(Code.LEASE_OVER, false)
        : next;
  }

  private Intake take(CentreTransaction transaction, Ledger.Place place, OpenedBatch batch) {
    MerkleFrontier log = transaction.ledger().lockLog();
    return switch (row(transaction, place, batch.hash())) {
      case Row.Answered(Intake answer) -> answer;
      case Row.SetAside(Code code, boolean fork) -> setAside(transaction, place, batch, code, fork);
      case Row.Next() -> {
        Device device = transaction.registry().device(place.device()).orElseThrow();
        yield batch.batch().header().previousBatchHash().equals(device.lastBatchHash())
            ? apply(transaction, place, batch, device, log)
            : setAside(transaction, place, batch, Code.OTHER_PAST, true);
      }
    };
  }

  private Intake setAside(
      CentreTransaction transaction,
      Ledger.Place place,
      OpenedBatch batch,
      Code code,
      boolean fork) {
    LOG.warn("Batch {} of {} set aside: {}", place.sequence(), place.device(), code);
    transaction.ledger().quarantine(place, batch.hash(), batch.sealed(), code.name(), clock.now());
    if (fork) {
      transaction.registry().mark(place.device(), DeviceState.QUARANTINED);
    }
    return Intake.declined(code);
  }

  private Intake apply(
      CentreTransaction transaction,
      Ledger.Place place,
      OpenedBatch batch,
      Device device,
      MerkleFrontier before) {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    MerkleFrontier log = before.append(batch.hash().toArray());
    List<Verdict> verdicts = judge.judge(batch, log.size(), now, transaction);
    BatchHeader header = batch.batch().header();
    Bytes receipt =
        ReceiptCodec.sign(
            new Receipt(
                header.environment(),
                header.device(),
                header.epoch(),
                header.sequence(),
                batch.hash(),
                verdicts,
                log.size(),
                log.size(),
                Bytes.of(log.root()),
                now,
                header.sequence() + 1,
                device.lastReceiptHash()),
            keys);
    Device logged = EntryChain.keep(transaction, device, batch.batch(), log.size());
    transaction.ledger().keepBatch(log.size(), place, batch.hash(), batch.sealed(), now);
    batch.outer().ifPresent(outer -> transaction.ledger().keepOuter(batch.hash(), outer));
    transaction.ledger().keepReceipt(log.size(), place, receipt.toArray());
    transaction.ledger().keepLog(log);
    transaction
        .registry()
        .keep(logged.after(place.sequence(), batch.hash(), Sha256.of(receipt.toArray())));
    return new Intake.Receipted(receipt, verdicts);
  }
}
