package jp.madoguchi.core.movement.moveout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;

/**
 * Move-out within Japan and abroad (国内転出, 国外転出), also ex officio where it was notified late.
 * Source: 住民基本台帳法 24条; standard specification 4.1.3.
 */
public final class MovesOut {
  public static final String MOVE_OUT = "move-out";
  public static final String ABROAD = "move-out-abroad";
  public static final String LATE = "move-out-ex-officio";

  private static final Set<Field> PLANNED =
      Set.of(Field.PLANNED_ADDRESS, Field.PLANNED_CODE, Field.PLANNED_POSTAL, Field.PLANNED_DAY);

  private MovesOut() {}

  public static List<Movement> all() {
    return List.of(
        planned(Terms.leaving(MOVE_OUT, RemovalReason.MOVED_OUT).on(EventDay.PLANNED).notified()),
        planned(Terms.leaving(ABROAD, RemovalReason.MOVED_ABROAD).on(EventDay.PLANNED).notified()),
        planned(Terms.leaving(LATE, RemovalReason.MOVED_OUT)));
  }

  private static Movement planned(Terms terms) {
    return Simple.of(terms.opening(PLANNED).requiring(Field.PLANNED_ADDRESS, Field.PLANNED_DAY))
        .filling(event -> Map.of(Field.PLANNED_DAY, event));
  }
}
