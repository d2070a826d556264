package jp.madoguchi.bench.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.disk.DiskAround;
import jp.madoguchi.core.simulator.office.OutboxAround;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** Mistakes that the simulation has to find (goal F4). */
enum Planted {
  /** The journal of the store is not synced: acknowledged is not on the disk. */
  JOURNAL_NOT_SYNCED(() ->
      Plant.onDisk(inner ->
          new DiskAround(inner) {
            @Override
            protected RandomFile file(String name, RandomFile file) {
              return name.endsWith(".journal") ? new DiskAround.Unforced(file) : file;
            }
          })),

  /** Nothing at all is synced. */
  NOTHING_SYNCED(() ->
      Plant.onDisk(inner ->
          new DiskAround(inner) {
            @Override
            protected RandomFile file(String name, RandomFile file) {
              return new DiskAround.Unforced(file);
            }
          })),

  /** The screen says approved and the store was not asked. */
  APPROVED_IN_WORDS_ALONE(() ->
      Plant.inChanges(inner ->
          new ChangesAround(inner) {
            @Override
            public void approve(Ulid group, List<Approval> approvals, List<ResidentRecord> states)
                throws ProvisionalConflict {
              if (group.bytes().toArray()[15] % 4 != 0) {
                super.approve(group, approvals, states);
              }
            }
          })),

  /** A change is left out when a batch is loaded with more than one. */
  LAST_CHANGE_LEFT_OUT(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Load load(int limit) {
              Load load = super.load(limit);
              List<ApprovedChange> changes = load.changes();
              return changes.size() < 2
                  ? load
                  : new Load(
                      changes.subList(0, changes.size() - 1),
                      load.log(),
                      load.logSize(),
                      load.logHash());
            }
          })),

  /** A change goes twice into one batch. */
  FIRST_CHANGE_DOUBLED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Load load(int limit) {
              Load load = super.load(limit);
              List<ApprovedChange> changes = new ArrayList<>(load.changes());
              if (changes.size() > 2) {
                changes.add(changes.getFirst());
              }
              return new Load(changes, load.log(), load.logSize(), load.logHash());
            }
          })),

  /** The sealed bytes are not kept: after a lost answer the same number gets others. */
  BYTES_NOT_KEPT(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Optional<Sealed> oldestUnanswered() {
              return super.oldestUnanswered().map(this::bent);
            }

            private Sealed bent(Sealed sealed) {
              byte[] bytes = sealed.bytes().toArray();
              bytes[bytes.length - 1] ^= 1;
              return new Sealed(sealed.epoch(), sealed.sequence(), Bytes.of(bytes));
            }
          })),

  /** A batch without an answer is forgotten and the next one is sealed. */
  UNANSWERED_FORGOTTEN(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Optional<Sealed> oldestUnanswered() {
              return Optional.empty();
            }
          })),

  /** The header does not continue the row of batches. */
  NUMBER_SKIPPED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Position position() {
              Position at = super.position();
              return at.nextSequence() < 3
                  ? at
                  : new Position(
                      at.epoch(),
                      at.nextSequence() + 1,
                      at.previousBatchHash(),
                      at.previousReceiptHash(),
                      at.lastCentreTime());
            }
          })),

  /** The hash of the batch before is not in the header. */
  PAST_NOT_NAMED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Position position() {
              Position at = super.position();
              return new Position(
                  at.epoch(),
                  at.nextSequence(),
                  Sha256.NOTHING,
                  at.previousReceiptHash(),
                  at.lastCentreTime());
            }
          })),

  /** A receipt is believed and not stored. */
  RECEIPT_NOT_STORED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public void answered(Receipt receipt, Bytes receiptBytes) {
              if (receipt.sequence() % 3 != 0) {
                super.answered(receipt, receiptBytes);
              }
            }
          })),

  /** What the centre refused is stored as applied. */
  REFUSAL_OVERLOOKED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public void answered(Receipt receipt, Bytes receiptBytes) {
              super.answered(applied(receipt), receiptBytes);
            }
          })),

  /** Log entries are left out of the batches. */
  LOG_ENTRY_LEFT_OUT(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public Load load(int limit) {
              Load load = super.load(limit);
              return load.log().size() < 2
                  ? load
                  : new Load(
                      load.changes(),
                      load.log().subList(1, load.log().size()),
                      load.logSize(),
                      load.logHash());
            }
          })),

  /** A centre that was put back is noticed, and nothing is sent again. */
  LOSS_OVERLOOKED(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            @Override
            public boolean sendAgain(long from) {
              return true;
            }
          })),

  /** The seal of a batch is taken back when its answer is late. */
  SEALED_TWICE(() ->
      Plant.inOutbox(inner ->
          new OutboxAround(inner) {
            private final Map<Long, Batch> kept = new HashMap<>();

            @Override
            public void seal(Batch batch, Bytes sealed) {
              if (kept.put(batch.header().sequence(), batch) != null) {
                super.seal(batch, sealed);
              }
            }
          }));

  private final Supplier<Plant> plant;

  Planted(Supplier<Plant> plant) {
    this.plant = plant;
  }

  Plant plant() {
    return plant.get();
  }

  private static Receipt applied(Receipt receipt) {
    List<Verdict> verdicts =
        receipt.verdicts().stream()
            .<Verdict>map(verdict -> new Verdict.Applied(verdict.change(), 2))
            .toList();
    return new Receipt(
        receipt.environment(),
        receipt.device(),
        receipt.epoch(),
        receipt.sequence(),
        receipt.batchHash(),
        verdicts,
        receipt.centreIndex(),
        receipt.logSize(),
        receipt.logRoot(),
        receipt.centreTime(),
        receipt.nextSequence(),
        receipt.previousReceiptHash());
  }
}
