package jp.madoguchi.core.movement.remaking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;

/** Writing a record anew (改製) or restoring a lost one (再製); 1.1.4. */
public final class Remakings {
  public static final String REMAKING = "remaking";
  public static final String REISSUE = "reissue";

  private Remakings() {}

  public static List<Movement> all() {
    return List.of(once(REMAKING, Field.REMADE_ENTERED), once(REISSUE, Field.REISSUED));
  }

  private static Movement once(String code, Field day) {
    return Simple.of(Terms.changing(code, Set.of(day)).requiring(day))
        .filling(event -> Map.of(day, event));
  }
}
