package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** Approves, seals and answers over a store, as two clerks, the courier and the centre do. */
record Answers(TerminalStore store) {
  /** Has a group entered and approved. */
  List<EnteredChange> approved(ResidentRecord... residents) throws Exception {
    List<EnteredChange> group = Moves.group(residents);
    store.changes().enter(group);
    store.changes().approve(id(group), Moves.approvals(group), Moves.states(group, residents));
    return group;
  }

  static Ulid id(List<EnteredChange> group) {
    return group.getFirst().act().group();
  }

  /** Seals all that is ready and gives the changes of the batch. */
  List<Ulid> seal(boolean lastOfDay) {
    Outbox.Load load = store.outbox().load(1000);
    store.outbox().seal(batch(load, lastOfDay), bytes(store.outbox().position().nextSequence()));
    return load.changes().stream().map(change -> change.entered().act().id()).toList();
  }

  /** Stores the centre's answer to the oldest batch. */
  Receipt answer(Instant at, List<Verdict> verdicts) {
    Outbox.Sealed oldest = store.outbox().oldestUnanswered().orElseThrow();
    Receipt receipt =
        new Receipt(
            Environment.SANDBOX,
            OpenStore.TERMINAL,
            oldest.epoch(),
            oldest.sequence(),
            Sha256.of(oldest.bytes()),
            verdicts,
            oldest.sequence(),
            oldest.sequence(),
            Sha256.NOTHING,
            at,
            oldest.sequence() + 1,
            store.outbox().position().previousReceiptHash());
    store.outbox().answered(receipt, bytes(-oldest.sequence()));
    return receipt;
  }

  private static Bytes bytes(long of) {
    return Bytes.ofHex("%016x".formatted(of));
  }

  private Batch batch(Outbox.Load load, boolean lastOfDay) {
    Outbox.Position position = store.outbox().position();
    return new Batch(
        new BatchHeader(
            Environment.SANDBOX,
            MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
            OpenStore.TERMINAL,
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            1,
            "boot-1",
            Optional.empty(),
            1,
            "0.1",
            lastOfDay),
        List.of(Moves.credential()),
        load.changes(),
        load.log(),
        load.logSize(),
        load.logHash());
  }
}
