package jp.madoguchi.core.medium;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** Writes what has no receipt on a medium. The ledger is told by whoever has it written. */
public record OutboxMedium(Carrying carrying, MediaLedger ledger) {
  /** Bytes of batches on one medium, at most; what is left goes with the next one. */
  private static final long MOST_BYTES = 1L << 30;

  private static final String NONCE = "madoguchi-medium-nonce-1";

  /** The answer must have room for as many receipts, and for pages. */
  private static final int MOST_BATCHES = MediumIndex.MOST_ITEMS / 2;

  /**
   * What was written.
   *
   * @param answerKey goes into the ledger
   */
  public record Written(List<BatchPlace> batches, Bytes answerKey) {
    public Written {
      batches = List.copyOf(batches);
    }
  }

  /**
   * Seals what is ready, writes all that waits, and reads it back.
   *
   * @param id of the ledger's line that will be
   * @param progress hears the part that is written, from 0 to 1
   */
  public Written write(
      FileStore medium, Ulid id, MediumNumber number, Instant now, DoubleConsumer progress)
      throws IOException, MediumRefused, InterruptedException {
    Carrying.Sender sender = carrying.sender();
    MediumWriting writing = MediumWriting.on(medium, sender.randomness());
    carrying.seal();
    List<BatchPlace> batches = new ArrayList<>();
    List<BatchPlace> chosen = chosen();
    for (BatchPlace place : chosen) {
      Optional<Bytes> sealed = ledger.sealed(place);
      if (sealed.isPresent()) {
        writing.add(MediumItem.Kind.BATCH, place.epoch(), place.sequence(), sealed.get().toArray());
        batches.add(place);
      }
      progress.accept((double) batches.size() / (chosen.size() + 1));
    }
    Bytes answerKey = Bytes.of(sender.randomness().bytes(MediumIndexCodec.KEY));
    CarriedQuestions questions = carrying.questions(nonce(answerKey));
    if (!questions.equals(CarriedQuestions.none())) {
      writing.add(MediumItem.Kind.ASKED, 0, 0, questions.encode());
    }
    MediumIndex index =
        new MediumIndex(
            sender.environment(),
            sender.municipality(),
            sender.device(),
            id,
            number,
            now.truncatedTo(ChronoUnit.SECONDS),
            Optional.of(answerKey),
            carrying.cursor(),
            writing.items());
    writing.finish(
        IndexSeal.toCentre(
            MediumIndexCodec.sign(index, SignerPair.of(sender.keys())),
            sender.recipient(),
            sender.randomness()));
    progress.accept(1);
    return new Written(batches, answerKey);
  }

  /** What only this writing has: no answer to another passes for the one to this. */
  static Bytes nonce(Bytes answerKey) {
    return Sha256.of(new CborWriter().array(2).text(NONCE).bytes(answerKey.toArray()).toBytes());
  }

  private List<BatchPlace> chosen() {
    List<BatchPlace> chosen = new ArrayList<>();
    long bytes = 0;
    for (MediaLedger.Waiting each : ledger.waiting(MOST_BATCHES)) {
      bytes += each.bytes();
      if (bytes > MOST_BYTES) {
        break;
      }
      chosen.add(each.place());
    }
    return chosen;
  }
}
