package jp.madoguchi.centre.medium;

import java.util.List;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Ulid;

/**
 * What came of reading a medium in.
 *
 * @param dispatch names this writing of the medium, and its answer
 * @param lapsed whether it is of a terminal that opens for nobody until it has the answer
 * @param others files on the medium that are none of ours, and were not looked at
 */
public record ReadIn(
    TerminalId terminal,
    Ulid dispatch,
    MediumNumber number,
    boolean lapsed,
    List<OfBatch> batches,
    int others) {
  public ReadIn {
    batches = List.copyOf(batches);
  }

  /** One batch and what became of it. */
  public record OfBatch(BatchPlace place, Outcome outcome) {}

  /** What became of a batch. */
  public sealed interface Outcome {}

  /** It is taken in now, with so many verdicts. */
  public record Taken(int verdicts) implements Outcome {}

  /** It was here already, by line or by another medium. */
  public record Known() implements Outcome {}

  /** It is not taken in; the answer says why. */
  public record Refused(LineRefusal refusal) implements Outcome {}

  /** Its file cannot be read; the terminal sends it again. */
  public record Damaged(MediumFlaw flaw) implements Outcome {}
}
