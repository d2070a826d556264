package jp.madoguchi.core.restraint;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.NameBlock;

/**
 * What the page of measures shows of one person: no address.
 *
 * @param waiting whether an entry about the person waits, so that nothing more can be entered
 * @param household the other members, who may be protected together
 */
public record MeasureSheet(
    AddressNumber number,
    NameBlock name,
    Marks marks,
    List<Line> lines,
    Optional<Lift> lift,
    boolean waiting,
    List<Member> household) {
  public MeasureSheet {
    lines = List.copyOf(lines);
    household = List.copyOf(household);
  }

  /**
   * One measure.
   *
   * @param entered it waits for approval, and counts already
   * @param points of the checklist, as far as they were seen to
   */
  public record Line(Measure measure, boolean entered, List<Confirmed> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** Somebody of the household. */
  public record Member(AddressNumber number, NameBlock name) {}
}
