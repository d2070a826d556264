package jp.madoguchi.core.past;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;

/** What there is to say of somebody on a day. */
public sealed interface Past {
  /** The day that was asked for. */
  AsOf asOf();

  /**
   * The record as it was. Nothing of it may be entered from or certified: it is not the present
   * one.
   *
   * @param person as may be seen today
   * @param household who was in it that day, in printed order, each as may be seen today
   * @param closed how many of the household are left out, because their records are closed to
   *     ordinary access (閲覧制限)
   * @param overtaken see {@link AsOf#overtaken}
   * @param present whether it is the present state too
   */
  record Stood(
      AsOf asOf,
      Seen person,
      List<Seen> household,
      int closed,
      List<Integer> overtaken,
      boolean present)
      implements Past {
    public Stood {
      household = List.copyOf(household);
      overtaken = List.copyOf(overtaken);
    }

    /** The same person as a list of a household names them. */
    public ResidentRecord record() {
      return person.record();
    }
  }

  /**
   * The person was not in this municipality's register yet.
   *
   * @param from the day of the first state
   */
  record NotYet(AsOf asOf, LocalDate from) implements Past {}

  /** The day has not come; nothing was read. */
  record NotCome(AsOf asOf) implements Past {}
}
