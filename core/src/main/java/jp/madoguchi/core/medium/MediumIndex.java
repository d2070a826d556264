package jp.madoguchi.core.medium;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * What lies on a medium: signed, and closed to whom it is for. A medium from a terminal brings the
 * key under which its answer is closed; an answer names the medium that it answers.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: dispatch (16 bytes),
 * 6: medium's number, 7: made at (epoch seconds), 8: answer key or nothing, 9: cursor, 10:
 * items[]}, an item being an array [kind, epoch, number, file, key, hash, length].
 *
 * @param device the terminal that wrote the medium, or that wrote the one that is answered
 * @param dispatch names one writing of one medium by that terminal; an answer has the name of what
 *     it answers
 * @param number of the medium that the terminal wrote
 * @param madeAt whole seconds, for people
 * @param answerKey 32 bytes, on a medium from a terminal alone
 * @param cursor up to where the terminal's copy of the register has come
 * @param items at most {@link #MOST_ITEMS}, in the order in which they are to be taken
 */
public record MediumIndex(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    Ulid dispatch,
    MediumNumber number,
    Instant madeAt,
    Optional<Bytes> answerKey,
    long cursor,
    List<MediumItem> items) {
  /** Files that one medium carries, at most. */
  public static final int MOST_ITEMS = 1000;

  public MediumIndex {
    items = List.copyOf(items);
    boolean mixed = items.stream().anyMatch(item -> item.kind().ofLapsed()) && items.size() > 1;
    if (items.size() > MOST_ITEMS || cursor < 0 || mixed || (isLapsed(items) && cursor != 0)) {
      throw new IllegalArgumentException("no index of a medium");
    }
  }

  /**
   * Whether it is of a terminal that opens for nobody: then it holds one file, and nothing of the
   * register.
   */
  public boolean lapsed() {
    return isLapsed(items);
  }

  private static boolean isLapsed(List<MediumItem> items) {
    return !items.isEmpty() && items.getFirst().kind().ofLapsed();
  }
}
