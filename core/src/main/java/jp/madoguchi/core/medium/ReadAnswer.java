package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * The centre's answer on a medium, whose signatures hold and which is for this terminal.
 *
 * @param nonce with which it was asked
 * @param damaged files of it that cannot be read, each with why; the others count
 * @param others files on the medium that are none of ours
 */
public record ReadAnswer(
    FileStore medium, MediumIndex index, Bytes nonce, List<MediumFlaw> damaged, int others) {
  /** Answers that are looked for: to so many of the newest lines of the ledger. */
  static final int MOST_AWAITED = 100;

  private record Alleged(Ulid dispatch, Bytes key, byte[] signed) {}

  public ReadAnswer {
    damaged = List.copyOf(damaged);
  }

  /**
   * Finds the answer to any of the terminal's media.
   *
   * @throws MediumRefused it is not to be used
   */
  public static ReadAnswer on(FileStore medium, Carrying.Sender sender, MediaLedger ledger)
      throws IOException, MediumRefused {
    Found found = found(medium, sender, ledger.answerKeys(MOST_AWAITED));
    MediumRefused.unless(!found.index().lapsed(), MediumFlaw.MALFORMED);
    return new ReadAnswer(
        medium,
        found.index(),
        OutboxMedium.nonce(found.key()),
        MediumReading.damaged(medium, found.index()),
        found.others());
  }

  /**
   * An index of the centre's to this terminal.
   *
   * @param key under which it was closed
   */
  record Found(MediumIndex index, Bytes key, int others) {}

  /**
   * Finds the answer to one of these.
   *
   * @param keys of answers that are awaited
   */
  static Found found(FileStore medium, Carrying.Sender sender, Map<Ulid, Bytes> keys)
      throws IOException, MediumRefused {
    FoundIndex<Alleged> found = FoundIndex.on(medium, file -> opened(file, keys));
    MediumIndex index = MediumIndexCodec.fromCentre(found.alleged().signed(), sender.check());
    MediumRefused.unless(
        index.municipality().equals(sender.municipality()), MediumFlaw.OTHER_OFFICE);
    MediumRefused.unless(
        index.device().equals(sender.device())
            && index.dispatch().equals(found.alleged().dispatch()),
        MediumFlaw.OTHER_DEVICE);
    return new Found(index, found.alleged().key(), found.others());
  }

  private static Optional<Alleged> opened(byte[] file, Map<Ulid, Bytes> keys) {
    return keys.entrySet().stream()
        .flatMap(key ->
            IndexSeal.atTerminal(file, key.getValue()).stream()
                .map(signed -> new Alleged(key.getKey(), key.getValue(), signed)))
        .findFirst();
  }

  /** Takes what is whole of it. */
  public Carrying.Taken taken(Carrying carrying) throws InterruptedException {
    AnswerLine line = new AnswerLine(medium, index);
    return carrying.take(new Carrying.Answers(line, nonce, line.past(), index.madeAt()));
  }
}
