package jp.madoguchi.core.movement.exofficio;

import java.util.List;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.RemovalReason;

/** What the office writes in and removes of its own accord (職権記載, 住所設定, 職権消除; 4.2). */
public final class ExOfficio {
  public static final String ENTRY = "ex-officio-entry";
  public static final String ADDRESS_SET = "address-setting";
  public static final String REMOVAL = "ex-officio-removal";

  private ExOfficio() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(Terms.entering(ENTRY).exOfficio(), StepRules.here())
            .asking(Asks::everRegistered)
            .leadingTo(Sequel.EX_OFFICIO_NOTICE),
        Simple.of(Terms.entering(ADDRESS_SET).exOfficio(), StepRules.here())
            .asking(Asks::everRegistered)
            .leadingTo(Sequel.EX_OFFICIO_NOTICE),
        Simple.of(Terms.leaving(REMOVAL, RemovalReason.EX_OFFICIO))
            .leadingTo(Sequel.EX_OFFICIO_NOTICE));
  }
}
