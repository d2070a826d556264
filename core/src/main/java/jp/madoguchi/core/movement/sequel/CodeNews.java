package jp.madoguchi.core.movement.sequel;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.birth.Birth;
import jp.madoguchi.core.movement.exofficio.ExOfficio;
import jp.madoguchi.core.movement.movein.MovesIn;
import jp.madoguchi.core.movement.number.Numbers;
import jp.madoguchi.core.resident.Field;

/**
 * What somebody is told of their 住民票コード after an entry. Whoever comes from another municipality
 * keeps the code that they know (30条の3第1項), and is told nothing.
 */
public enum CodeNews {
  /** They have one for the first time: no municipality ever recorded them (30条の3第2項・第3項). */
  FIRST,
  /** They asked for another one (30条の4). */
  CHANGED,
  /** The office put another one in its place (標準仕様書4.3). */
  CORRECTED;

  /** Whether a kind that writes a code on a record without one brings it along. */
  private static final Map<String, Coming> COMING =
      Map.ofEntries(
          entry(MovesIn.MOVE_IN, Coming.BROUGHT),
          entry(MovesIn.SPECIAL, Coming.BROUGHT),
          entry(MovesIn.FROM_ABROAD, Coming.BROUGHT_IF_REGISTERED),
          entry(MovesIn.ARTICLE_46, Coming.BROUGHT_IF_REGISTERED),
          entry(MovesIn.ARTICLE_47, Coming.BROUGHT_IF_REGISTERED),
          entry(ExOfficio.ENTRY, Coming.BROUGHT_IF_REGISTERED),
          entry(ExOfficio.ADDRESS_SET, Coming.BROUGHT_IF_REGISTERED),
          entry(Birth.BIRTH, Coming.NEW),
          entry(Numbers.CODE_ENTRY, Coming.NEW));

  private enum Coming {
    /** The paper from the other municipality has it. */
    BROUGHT,
    /** Whoever has a 最終登録住所地 was given theirs there. */
    BROUGHT_IF_REGISTERED,
    NEW
  }

  /**
   * What an entry of this kind tells one person.
   *
   * @return empty where the code stays, goes, or comes along
   */
  public static Optional<CodeNews> of(String kind, Step step) {
    if (!step.isOn()
        || !step.changes(Field.RESIDENT_CODE)
        || step.after(Field.RESIDENT_CODE).isEmpty()) {
      return Optional.empty();
    }
    if (!step.was(Field.RESIDENT_CODE).isEmpty()) {
      return Optional.of(kind.equals(Numbers.CODE_REQUEST) ? CHANGED : CORRECTED);
    }
    return switch (COMING.getOrDefault(kind, Coming.NEW)) {
      case BROUGHT -> Optional.empty();
      case BROUGHT_IF_REGISTERED ->
          step.after(Field.LAST_REGISTERED).isEmpty() ? Optional.of(FIRST) : Optional.empty();
      case NEW -> Optional.of(FIRST);
    };
  }
}
