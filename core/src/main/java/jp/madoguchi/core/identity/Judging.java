package jp.madoguchi.core.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identity.Likeness.Different;
import jp.madoguchi.core.identity.Likeness.Former;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/**
 * The rule of the office (N2, A12): a card by its number, or all four items by one document with a
 * picture or two without. Three items are never enough.
 */
final class Judging {
  private static final Set<CardState> OUT =
      EnumSet.of(CardState.SUSPENDED, CardState.RETURNED, CardState.VOID);

  private Judging() {}

  static Verdict verdict(
      Claim claim, ResidentRecord now, NumberMatch numbers, Map<Item, Likeness> items) {
    if (numbers == NumberMatch.OTHER) {
      return new Verdict.OtherNumber();
    }
    Optional<CardState> state = now.particulars().card().state().filter(OUT::contains);
    if (claim instanceof Claim.Card && state.isPresent()) {
      return new Verdict.CardOut(state.get());
    }
    Set<Item> others = of(items, Different.class);
    if (!others.isEmpty()) {
      return new Verdict.Contradicts(others);
    }
    Set<Need> needs =
        switch (claim) {
          case Claim.Card _ -> needsOfCard(numbers, items);
          case Claim.Papers(var papers, _, _, _, _) -> needsOfPapers(papers, items);
        };
    return needs.isEmpty() ? new Verdict.Agrees() : new Verdict.Lacks(needs);
  }

  /** With its number a card may be behind, or have no day of birth: nobody else has it. */
  private static Set<Need> needsOfCard(NumberMatch numbers, Map<Item, Likeness> items) {
    if (numbers == NumberMatch.SAME) {
      return known(items, Item.NAME) ? Set.of() : Set.of(Need.MORE_ITEMS);
    }
    Set<Need> needs = needsOfItems(items);
    if (!of(items, Former.class).isEmpty()) {
      needs.add(Need.PRESENT_ITEM);
    }
    return needs;
  }

  private static Set<Need> needsOfPapers(List<Paper> papers, Map<Item, Likeness> items) {
    Set<Need> needs = needsOfItems(items);
    boolean picture = papers.stream().anyMatch(Paper::picture);
    if (!picture && papers.size() < 2) {
      needs.add(Need.SECOND_PAPER);
    }
    if (!of(items, Former.class).isEmpty() && !(picture && papers.size() == 2)) {
      needs.add(Need.PRESENT_ITEM);
    }
    return needs;
  }

  /** What the record had before is its own all the same. */
  private static Set<Need> needsOfItems(Map<Item, Likeness> items) {
    long known = items.keySet().stream().filter(item -> known(items, item)).count();
    Set<Need> needs = EnumSet.noneOf(Need.class);
    if (known == items.size() - 1) {
      needs.add(Need.FOURTH_ITEM);
    } else if (known < items.size()) {
      needs.add(Need.MORE_ITEMS);
    }
    return needs;
  }

  private static boolean known(Map<Item, Likeness> items, Item item) {
    Likeness likeness = Objects.requireNonNull(items.get(item));
    return likeness.agrees() || likeness instanceof Former;
  }

  private static Set<Item> of(Map<Item, Likeness> items, Class<? extends Likeness> kind) {
    return items.entrySet().stream()
        .filter(each -> kind.isInstance(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Item.class)));
  }

  static Set<Remark> remarks(
      Claim claim,
      ResidentRecord now,
      NumberMatch numbers,
      Map<Item, Likeness> items,
      boolean lookAlikes) {
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    boolean card = claim instanceof Claim.Card;
    add(remarks, Remark.CARD_BEHIND, card && !of(items, Former.class).isEmpty());
    add(remarks, Remark.NUMBER_UNKNOWN, card && numbers == NumberMatch.NOT_COMPARED);
    add(
        remarks,
        Remark.KANA_UNCONFIRMED,
        now.kind() == ResidentKind.JAPANESE
            && !now.name().kana().isEmpty()
            && !now.name().kanaConfirmed());
    add(remarks, Remark.REMOVED, now.status() != ResidentStatus.CURRENT);
    add(remarks, Remark.LOOK_ALIKES, lookAlikes);
    return remarks;
  }

  private static void add(Set<Remark> remarks, Remark remark, boolean holds) {
    if (holds) {
      remarks.add(remark);
    }
  }
}
