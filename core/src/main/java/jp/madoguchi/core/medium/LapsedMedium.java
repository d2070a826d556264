package jp.madoguchi.core.medium;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * Writes what a terminal asks that opens for nobody (使用期限切れ): a lease, the trust list and, where
 * due, certificates. It takes the device's keys alone, no store and no operator, and there is
 * nothing of residents on it.
 */
public record LapsedMedium(Carrying.Sender sender) {
  private static final String NONCE = "madoguchi-lapsed-medium-nonce-1";

  /** Says what is asked. */
  public interface Questions<E extends Exception> {
    /**
     * Must be {@link CarriedQuestions#lapsed}.
     *
     * @param nonce that only this writing has
     */
    CarriedQuestions with(Bytes nonce) throws E, IOException;
  }

  /**
   * Writes, and reads back.
   *
   * @param id names this writing
   * @param carrier who takes it away
   * @return what has to be kept until the answer is there
   */
  public <E extends Exception> LapsedAsked write(
      FileStore medium,
      Ulid id,
      MediumNumber number,
      String carrier,
      Instant now,
      Questions<E> questions)
      throws IOException, MediumRefused, E {
    Bytes answerKey = Bytes.of(sender.randomness().bytes(MediumIndexCodec.KEY));
    CarriedQuestions asked = questions.with(nonce(answerKey));
    if (!asked.ofLapsed()) {
      throw new IllegalArgumentException("a closed terminal asks for no such thing");
    }
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    MediumWriting writing = MediumWriting.on(medium, sender.randomness());
    writing.add(MediumItem.Kind.ASKED_LAPSED, 0, 0, asked.encode());
    MediumIndex index =
        new MediumIndex(
            sender.environment(),
            sender.municipality(),
            sender.device(),
            id,
            number,
            at,
            Optional.of(answerKey),
            0,
            List.copyOf(writing.items()));
    writing.finish(
        IndexSeal.toCentre(
            MediumIndexCodec.sign(index, SignerPair.of(sender.keys())),
            sender.recipient(),
            sender.randomness()));
    return new LapsedAsked(id, number, carrier, at, answerKey);
  }

  /** Another one than that of a medium which was written with the store open. */
  static Bytes nonce(Bytes answerKey) {
    return Sha256.of(new CborWriter().array(2).text(NONCE).bytes(answerKey.toArray()).toBytes());
  }
}
