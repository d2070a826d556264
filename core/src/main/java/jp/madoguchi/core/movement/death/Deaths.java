package jp.madoguchi.core.movement.death;

import java.util.List;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.resident.RemovalReason;

/**
 * Death (死亡) and the court's declaration of disappearance (失踪). Their days may be unknown (1.1.8);
 * the notice comes from the family register, so that no two weeks are counted.
 */
public final class Deaths {
  public static final String DEATH = "death";
  public static final String DISAPPEARANCE = "disappearance";

  private Deaths() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(Terms.leaving(DEATH, RemovalReason.DIED).on(EventDay.UNKNOWN_TOO)),
        Simple.of(
            Terms.leaving(DISAPPEARANCE, RemovalReason.DISAPPEARED).on(EventDay.UNKNOWN_TOO)));
  }
}
