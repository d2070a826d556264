package jp.madoguchi.core.movement.movein;

import java.util.List;
import java.util.Map;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.StayCategory;

/**
 * Move-in from another municipality (国内転入, 特例転入) and from abroad (国外転入等), and the notices of
 * foreign residents by 住民基本台帳法 30条の46 and 30条の47. Source: 住民基本台帳法 22条; standard specification
 * 4.1.1, 4.5.
 */
public final class MovesIn {
  public static final String MOVE_IN = "move-in";
  public static final String SPECIAL = "move-in-special";
  public static final String FROM_ABROAD = "move-in-abroad";
  public static final String ARTICLE_46 = "article-46";
  public static final String ARTICLE_47 = "article-47";

  private MovesIn() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(
                Terms.entering(MOVE_IN).requiring(Field.PREVIOUS_ADDRESS),
                StepRules.here(),
                StepRules.alive())
            .leadingTo(Sequel.CARD_KEPT, Sequel.MOVED_IN),
        Simple.of(
                Terms.entering(SPECIAL).requiring(Field.PREVIOUS_ADDRESS),
                StepRules.here(),
                StepRules.alive())
            .leadingTo(Sequel.CARD_KEPT, Sequel.MOVED_IN),
        Simple.of(
                Terms.entering(FROM_ABROAD).requiring(Field.PREVIOUS_ADDRESS),
                StepRules.here(),
                StepRules.alive())
            .asking(Asks::everRegistered),
        Simple.of(
                Terms.entering(ARTICLE_46).requiring(Field.ARTICLE_30_46),
                StepRules.here(),
                StepRules.alive(),
                StepRules.forKind(ResidentKind.FOREIGN),
                MovesIn::landed)
            .asking(MovesIn::foreign)
            .filling(_ -> Map.of(Field.KIND, "2", Field.ARTICLE_30_46, "1")),
        Simple.of(
                Terms.entering(ARTICLE_47).requiring(Field.ARTICLE_30_47),
                StepRules.here(),
                StepRules.alive(),
                StepRules.forKind(ResidentKind.FOREIGN),
                MovesIn::landed)
            .asking(MovesIn::foreign)
            .filling(_ -> Map.of(Field.KIND, "2", Field.ARTICLE_30_47, "1")));
  }

  /** Both articles are about those who were let in, not about who stays by birth (経過滞在者). */
  private static void landed(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    if (step.isCode(Field.STAY_CATEGORY, StayCategory.TRANSITIONAL.code())) {
      findings.add(Finding.at(Rule.W10, Field.STAY_CATEGORY, step.number()));
    }
  }

  private static Asks foreign(Asks usual) {
    Asks all = usual.everRegistered();
    return all.each(
        all.each(ResidentKind.FOREIGN).stream()
            .filter(field -> field != Field.KIND)
            .toArray(Field[]::new));
  }
}
