package jp.madoguchi.bench.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.simulator.office.OutboxAround;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** Outboxes that lose their way between sealing and receipt. */
final class SendMistakes {
  private SendMistakes() {}

  /** The sealed bytes are not kept: after a lost answer the same number gets others. */
  static final class BytesNotKept extends OutboxAround {
    BytesNotKept(Outbox inner) {
      super(inner);
    }

    @Override
    public Optional<Sealed> oldestUnanswered() {
      return super.oldestUnanswered().map(BytesNotKept::bent);
    }

    private static Sealed bent(Sealed sealed) {
      byte[] bytes = sealed.bytes().toArray();
      bytes[bytes.length - 1] ^= 1;
      return new Sealed(sealed.epoch(), sealed.sequence(), Bytes.of(bytes));
    }
  }

  static final class UnansweredForgotten extends OutboxAround {
    UnansweredForgotten(Outbox inner) {
      super(inner);
    }

    @Override
    public Optional<Sealed> oldestUnanswered() {
      return Optional.empty();
    }
  }

  /** What was sent once counts as answered. */
  static final class SentTakenForAnswered extends OutboxAround {
    private final Set<Long> sent = new HashSet<>();

    SentTakenForAnswered(Outbox inner) {
      super(inner);
    }

    @Override
    public Optional<Sealed> oldestUnanswered() {
      return super.oldestUnanswered().filter(sealed -> sent.add(sealed.sequence()));
    }
  }

  static final class RetriedUnderNewNumber extends OutboxAround {
    private final Set<Long> sent = new HashSet<>();

    RetriedUnderNewNumber(Outbox inner) {
      super(inner);
    }

    @Override
    public Optional<Sealed> oldestUnanswered() {
      return super.oldestUnanswered().map(this::numbered);
    }

    private Sealed numbered(Sealed sealed) {
      return sent.add(sealed.sequence())
          ? sealed
          : new Sealed(sealed.epoch(), sealed.sequence() + 1, sealed.bytes());
    }
  }

  /** Another position than the one that is stored. */
  private abstract static class OtherPosition extends OutboxAround {
    OtherPosition(Outbox inner) {
      super(inner);
    }

    abstract Position other(Position at);

    @Override
    public Position position() {
      return other(super.position());
    }
  }

  static final class NumberSkipped extends OtherPosition {
    NumberSkipped(Outbox inner) {
      super(inner);
    }

    @Override
    Position other(Position at) {
      return new Position(
          at.epoch(),
          at.nextSequence() < 3 ? at.nextSequence() : at.nextSequence() + 1,
          at.previousBatchHash(),
          at.previousReceiptHash(),
          at.lastCentreTime());
    }
  }

  static final class PastNotNamed extends OtherPosition {
    PastNotNamed(Outbox inner) {
      super(inner);
    }

    @Override
    Position other(Position at) {
      return new Position(
          at.epoch(),
          at.nextSequence(),
          Sha256.NOTHING,
          at.previousReceiptHash(),
          at.lastCentreTime());
    }
  }

  static final class EpochInvented extends OtherPosition {
    EpochInvented(Outbox inner) {
      super(inner);
    }

    @Override
    Position other(Position at) {
      return new Position(
          at.nextSequence() < 3 ? at.epoch() : at.epoch() + 1,
          at.nextSequence(),
          at.previousBatchHash(),
          at.previousReceiptHash(),
          at.lastCentreTime());
    }
  }

  static final class ReceiptNotStored extends OutboxAround {
    ReceiptNotStored(Outbox inner) {
      super(inner);
    }

    @Override
    public void answered(Receipt receipt, Bytes receiptBytes) {
      if (receipt.sequence() % 3 != 0) {
        super.answered(receipt, receiptBytes);
      }
    }
  }

  static final class RefusalOverlooked extends OutboxAround {
    RefusalOverlooked(Outbox inner) {
      super(inner);
    }

    @Override
    public void answered(Receipt receipt, Bytes receiptBytes) {
      List<Verdict> applied =
          receipt.verdicts().stream()
              .<Verdict>map(verdict -> new Verdict.Applied(verdict.change(), 2))
              .toList();
      super.answered(saying(applied, receipt), receiptBytes);
    }
  }

  static final class VerdictLost extends OutboxAround {
    VerdictLost(Outbox inner) {
      super(inner);
    }

    @Override
    public void answered(Receipt receipt, Bytes receiptBytes) {
      List<Verdict> verdicts = receipt.verdicts();
      super.answered(
          verdicts.size() < 2 ? receipt : saying(verdicts.subList(0, verdicts.size() - 1), receipt),
          receiptBytes);
    }
  }

  private static Receipt saying(List<Verdict> verdicts, Receipt receipt) {
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

  /** A centre that was put back is noticed, and nothing is sent again. */
  static final class LossOverlooked extends OutboxAround {
    LossOverlooked(Outbox inner) {
      super(inner);
    }

    @Override
    public boolean sendAgain(long from) {
      return true;
    }
  }

  /** With the receipt the bytes are gone, and cannot be sent again. */
  static final class BytesErasedTooEarly extends OutboxAround {
    BytesErasedTooEarly(Outbox inner) {
      super(inner);
    }

    @Override
    public boolean sendAgain(long from) {
      return false;
    }
  }

  /** The seal of a batch is taken back when its answer is late. */
  static final class SealedTwice extends OutboxAround {
    private final Map<Long, Batch> kept = new HashMap<>();

    SealedTwice(Outbox inner) {
      super(inner);
    }

    @Override
    public void seal(Batch batch, Bytes sealed) {
      if (kept.put(batch.header().sequence(), batch) != null) {
        super.seal(batch, sealed);
      }
    }
  }

  /** What waits is not counted. */
  static final class UnsentHidden extends OutboxAround {
    UnsentHidden(Outbox inner) {
      super(inner);
    }

    @Override
    public Unsent unsent() {
      return new Unsent(0, Optional.empty());
    }
  }
}
