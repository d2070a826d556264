package jp.madoguchi.bench.lab;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;

/** Batches and their receipts. The store looks into neither, so the sealed bytes are any bytes. */
final class Mailing {
  private static final int MOST = 100;

  private final Random chance;
  private final int batchBytes;

  Mailing(Random chance, int batchBytes) {
    this.chance = chance;
    this.batchBytes = batchBytes;
  }

  void seal(TerminalStore store) {
    Outbox.Position at = store.outbox().position();
    Outbox.Load load = store.outbox().load(MOST);
    BatchHeader header =
        new BatchHeader(
            LabOffice.ENVIRONMENT,
            LabOffice.CITY.code(),
            LabOffice.TERMINAL,
            at.epoch(),
            at.nextSequence(),
            at.previousBatchHash(),
            LabOffice.CLOCK.tick(),
            LabOffice.CLOCK.bootId(),
            at.lastCentreTime(),
            1,
            "lab",
            false);
    Batch batch =
        new Batch(
            header,
            load.changes().stream().map(c -> c.entered().credential()).distinct().toList(),
            load.changes(),
            load.log(),
            load.logSize(),
            load.logHash());
    byte[] sealed = new byte[batchBytes];
    chance.nextBytes(sealed);
    store.outbox().seal(batch, Bytes.of(sealed));
  }

  /** The centre applies every change of the oldest batch. */
  void receipt(TerminalStore store) {
    Optional<Outbox.Sealed> waiting = store.outbox().oldestUnanswered();
    if (waiting.isEmpty()) {
      return;
    }
    Outbox.Sealed sealed = waiting.get();
    Receipt receipt =
        new Receipt(
            LabOffice.ENVIRONMENT,
            LabOffice.TERMINAL,
            sealed.epoch(),
            sealed.sequence(),
            Sha256.of(sealed.bytes()),
            applied(store),
            sealed.sequence(),
            sealed.sequence(),
            Sha256.NOTHING,
            LabOffice.CLOCK.now(),
            sealed.sequence() + 1,
            store.outbox().position().previousReceiptHash());
    byte[] bytes = new byte[200];
    chance.nextBytes(bytes);
    store.outbox().answered(receipt, Bytes.of(bytes));
  }

  /** The days seal one batch after the other, so what is sealed is all in the oldest. */
  private static List<Verdict> applied(TerminalStore store) {
    Set<Ulid> ids =
        store.changes().in(ChangeState.SEALED).stream()
            .flatMap(group -> group.changes().stream())
            .map(change -> change.act().id())
            .collect(Collectors.toSet());
    return ids.stream().<Verdict>map(id -> new Verdict.Applied(id, 2)).toList();
  }
}
