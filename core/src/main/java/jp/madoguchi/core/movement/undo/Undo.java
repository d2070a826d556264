package jp.madoguchi.core.movement.undo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.LastMovement;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** One of the three types of undoing. Nobody types what comes back: the register knows it. */
record Undo(Terms terms) implements Movement {
  /**
   * What may differ from the state that comes back: remarks, what removing writes, and the place in
   * a household, which is as the household is now.
   */
  private static final Set<Field> FREE =
      EnumSet.of(
          Field.NOTE,
          Field.REMARK,
          Field.STATUS,
          Field.REMOVAL_REASON,
          Field.REMOVED_ON,
          Field.RESTRAINTS,
          Field.RELATIONSHIP,
          Field.HOUSEHOLD_HEAD,
          Field.HOUSEHOLD_ORDER);

  @Override
  public Asks asks() {
    return new Asks(Asks.Whom.TOGETHER, Asks.Belonging.SAME, List.of(), List.of(Field.NOTE));
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public boolean undoes(LastMovement last) {
    return switch (terms.turn()) {
      case ENTERS -> last.removed();
      case LEAVES -> last.entered();
      case STAYS, STAYS_OFF, BESIDE -> last.changed() && !isForOthers(last);
    };
  }

  /** All kinds; made when they are first asked for, since these are among them. */
  private static final class Known {
    private static final Movements KINDS = Kinds.all();
  }

  /** Whether somebody only made room for one who came or left, with whom it is undone. */
  private static boolean isForOthers(LastMovement last) {
    return last.rearranged()
        && Known.KINDS
            .find(last.state().origin().kind())
            .filter(kind -> kind.terms().turn() != Turn.STAYS)
            .isPresent();
  }

  @Override
  public Map<Field, String> bringsBack(List<ResidentRecord> states) {
    Map<Field, String> back = new EnumMap<>(Field.class);
    if (terms.turn() != Turn.LEAVES) {
      LastMovement.of(states)
          .ifPresent(
              last -> last.bringsBack().forEach((field, text) -> back.put(field, text.value())));
    }
    return back;
  }

  @Override
  public Optional<Map<Field, ExactText>> takesBack(
      List<ResidentRecord> subject, List<ResidentRecord> member) {
    return LastMovement.of(member)
        .filter(LastMovement::rearranged)
        .filter(last -> LastMovement.of(subject).filter(last::sameNotice).isPresent())
        .map(LastMovement::bringsBack);
  }

  /**
   * Where people only go to another household it is about them, and not about those who take
   * another place because of it; where all only take another place in theirs, about all.
   */
  @Override
  public List<Step> subjects(Proposal proposal) {
    List<Step> some = Movement.super.subjects(proposal);
    if (!some.isEmpty() || terms.turn() != Turn.STAYS) {
      return some;
    }
    List<Step> moving =
        proposal.steps().stream().filter(step -> step.changes(Field.HOUSEHOLD_NUMBER)).toList();
    return moving.isEmpty() ? proposal.steps() : moving;
  }

  /** Where no history is at hand, nobody can tell. */
  @Override
  public List<Finding> own(Proposal proposal, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : subjects(proposal)) {
      LastMovement.of(around.history(step.number()))
          .ifPresent(last -> {
            if (!undoes(last)) {
              findings.add(Finding.at(Rule.W11, FormFields.MEMBERS, step.number()));
            } else if (terms.turn() != Turn.LEAVES) {
              asBefore(step, last, findings);
            }
          });
    }
    return findings;
  }

  private static void asBefore(Step step, LastMovement last, List<Finding> findings) {
    Map<Field, ExactText> back = last.bringsBack();
    for (Field field : Field.values()) {
      if (!FREE.contains(field)
          && !step.after(field).equals(back.getOrDefault(field, ExactText.EMPTY))) {
        findings.add(Finding.at(Rule.W11, field, step.number()));
      }
    }
  }
}
