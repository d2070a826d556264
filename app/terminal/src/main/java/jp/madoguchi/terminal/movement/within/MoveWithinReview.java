package jp.madoguchi.terminal.movement.within;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.within.MoveWithinPlan;
import jp.madoguchi.core.value.Ulid;

/**
 * What the clerk looks over before entering.
 *
 * @param alerts rules that may be broken once they were acknowledged
 * @param draft the draft that is forgotten after the entry
 * @param instead the item of the work list that ends with the entry
 */
public record MoveWithinReview(
    MoveWithinPlan plan, List<Rule> alerts, Purpose purpose, Ulid draft, Optional<Ulid> instead) {}
