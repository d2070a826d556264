package jp.madoguchi.core.medium;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;

/**
 * Writes the centre's answer to one medium, for the terminal that wrote it alone. What was on the
 * medium is overwritten; nothing counts before {@link #finish}.
 */
public final class AnswerWriting {
  private final MediumIndex asked;
  private final MediumWriting writing;
  private final Randomness randomness;

  private AnswerWriting(MediumIndex asked, MediumWriting writing, Randomness randomness) {
    this.asked = asked;
    this.writing = writing;
    this.randomness = randomness;
  }

  /**
   * Begins.
   *
   * @param asked the terminal's index, whose signatures held
   * @throws MediumRefused there are other files on the medium
   */
  public static AnswerWriting on(FileStore medium, MediumIndex asked, Randomness randomness)
      throws IOException, MediumRefused {
    return new AnswerWriting(asked, MediumWriting.on(medium, randomness), randomness);
  }

  public void receipt(BatchPlace place, byte[] signed) throws IOException {
    writing.add(MediumItem.Kind.RECEIPT, place.epoch(), place.sequence(), signed);
  }

  public void refusal(BatchPlace place, byte[] refusal) throws IOException {
    writing.add(MediumItem.Kind.REFUSAL, place.epoch(), place.sequence(), refusal);
  }

  public void head(byte[] head) throws IOException {
    writing.add(MediumItem.Kind.HEAD, 0, 0, head);
  }

  public void page(long from, byte[] signed) throws IOException {
    writing.add(MediumItem.Kind.PAGE, 0, from, signed);
  }

  /** What the centre's register was at this cursor, as over a line. */
  public void point(long cursor, byte[] root) throws IOException {
    writing.add(MediumItem.Kind.POINT, 0, cursor, root);
  }

  /** What was asked beside the batches, or by a terminal that opens for nobody. */
  public void told(CarriedAnswers answers) throws IOException {
    MediumItem.Kind kind = asked.lapsed() ? MediumItem.Kind.TOLD_LAPSED : MediumItem.Kind.TOLD;
    writing.add(kind, 0, 0, answers.encode());
  }

  /** Whether one more file fits. */
  public boolean hasRoom() {
    // The head comes last.
    return writing.items().size() < MediumIndex.MOST_ITEMS - 1;
  }

  /** Writes the closed index and reads all back. */
  public void finish(Instant now, CentreKeys keys) throws IOException, MediumRefused {
    MediumIndex index =
        new MediumIndex(
            asked.environment(),
            asked.municipality(),
            asked.device(),
            asked.dispatch(),
            asked.number(),
            now.truncatedTo(ChronoUnit.SECONDS),
            Optional.empty(),
            asked.cursor(),
            writing.items());
    Bytes answerKey = asked.answerKey().orElseThrow();
    byte[] signed = MediumIndexCodec.sign(index, keys.receiptSigner());
    writing.finish(IndexSeal.toTerminal(signed, answerKey, randomness));
  }
}
