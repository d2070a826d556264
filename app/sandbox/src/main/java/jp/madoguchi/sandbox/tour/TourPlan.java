package jp.madoguchi.sandbox.tour;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What the tour enters.
 *
 * @param main two members of a household move and found one of their own
 * @param returned another move, which the second clerk sends back
 * @param more the movements of a file
 * @param lookUps how many records the first clerk opens at the end, one after the other
 * @param today the day of the tour
 */
public record TourPlan(
    Movement main, Movement returned, List<Movement> more, int lookUps, LocalDate today) {
  private static final int MOVED_DAYS_AGO = 3;

  public TourPlan {
    more = List.copyOf(more);
  }

  /**
   * The plan for a made-up city, whose cast it moves.
   *
   * @param town the town to move to, as it would be typed: a reading, a name or a postal code
   */
  public static TourPlan forCast(LocalDate today, String town, List<Movement> more) {
    String moved = typed(today.minusDays(MOVED_DAYS_AGO));
    Movement main =
        new Movement(
            0,
            "T-0412",
            "sakura yumiko",
            "3520615",
            new Movers.These(List.of("由美子", "美咲")),
            "",
            town,
            "３丁目１２番５号",
            "汐見ハイツ　２０１号室",
            moved,
            typed(today),
            List.of("世帯主", "子"));
    Movement returned =
        new Movement(
            0,
            "T-0413",
            "watanabe naoki",
            "3430229",
            new Movers.All(),
            "",
            town,
            "８番地",
            "",
            moved,
            typed(today),
            List.of());
    return new TourPlan(main, returned, more, 0, today);
  }

  /** The same, and this many records opened at the end. */
  public TourPlan andLookUps(int count) {
    return new TourPlan(main, returned, more, count, today);
  }

  /** A day as eight keys: year, month, day. */
  static String typed(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
