package jp.madoguchi.core.movement.sequel;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.RemovalReason;

/**
 * What follows from an entry: what its kind says of itself, and what follows from any change of a
 * name, an address or a number, whichever kind makes it. Looks at the entry alone, so that clerk
 * and approver are told the same.
 */
public final class Sequels {
  private static final int ADULT = 18;
  private static final int PENSION_FROM = 20;
  private static final int PENSION_BELOW = 60;
  private static final int CARE_FROM = 65;
  private static final int ELDERLY_FROM = 75;
  private static final int ANY_AGE = 200;

  private static final Map<Sequel, Predicate<Happening>> USUAL =
      Map.ofEntries(
          entry(Sequel.CARD_CHANGED, Sequels::cardChanged),
          entry(
              Sequel.CARD_VOID,
              it ->
                  it.holdsCard()
                      && it.leaves(
                          RemovalReason.DIED,
                          RemovalReason.DISAPPEARED,
                          RemovalReason.EX_OFFICIO,
                          RemovalReason.NATIONALITY_LOST)),
          entry(Sequel.RESIDENCE_CARD, it -> it.foreign() && it.moved() && !it.leaves()),
          entry(
              Sequel.SEAL,
              it -> it.leaves() || it.plansToLeave() || it.stays() && it.changes(FieldGroup.NAME)),
          entry(Sequel.HEALTH, it -> it.insured(Field.HEALTH, 0, ELDERLY_FROM)),
          entry(Sequel.ELDERLY, it -> it.insured(Field.ELDERLY, ELDERLY_FROM, ANY_AGE)),
          entry(Sequel.CARE, it -> it.insured(Field.CARE, CARE_FROM, ANY_AGE)),
          entry(Sequel.CHILD_ALLOWANCE, it -> it.child() && it.moves()),
          entry(Sequel.PENSION, it -> it.insured(Field.PENSION, PENSION_FROM, PENSION_BELOW)),
          entry(Sequel.SCHOOL, it -> it.atSchool() && it.moves()),
          entry(Sequel.VOTER, it -> it.japanese() && it.aged(ADULT, ANY_AGE) && it.moves()),
          entry(Sequel.CODE_NOTICE, it -> CodeNews.of(it.proposal().kind(), it.step()).isPresent()),
          entry(Sequel.IDENTITY, Sequels::identity),
          entry(Sequel.DOMICILE, it -> it.japanese() && it.moved()),
          entry(Sequel.IMMIGRATION, Sequels::immigration),
          entry(
              Sequel.NUMBER_ASKED,
              it -> it.enters() && it.step().after(Field.INDIVIDUAL_NUMBER).isEmpty()),
          entry(Sequel.NUMBER_NOTICE, it -> it.stays() && newNumber(it, Field.INDIVIDUAL_NUMBER)));

  /** Whoever holds a card leaves without a paper: the data go ahead of them (4.1.3.0.4). */
  private static final Map<Sequel, Predicate<Happening>> ONLY_WHERE =
      Map.of(
          Sequel.MOVE_OUT_CERTIFICATE,
          it -> !it.holdsCard(),
          Sequel.MOVE_OUT_DATA,
          Happening::holdsCard);

  private Sequels() {}

  /** What follows, in the order in which it is told. */
  public static List<Follow> of(Movement movement, Proposal proposal) {
    Set<AddressNumber> subjects =
        movement.subjects(proposal).stream().map(Step::number).collect(Collectors.toSet());
    List<Happening> happenings =
        proposal.steps().stream()
            .map(step -> new Happening(proposal, step, subjects.contains(step.number())))
            .toList();
    List<Follow> follows = new ArrayList<>();
    for (Sequel sequel : Sequel.values()) {
      List<AddressNumber> people =
          happenings.stream()
              .filter(it -> follows(movement, sequel, it))
              .map(it -> it.step().number())
              .toList();
      if (!people.isEmpty()) {
        follows.add(new Follow(sequel, people));
      }
    }
    return follows;
  }

  private static boolean follows(Movement movement, Sequel sequel, Happening it) {
    if (movement.terms().turn() == Turn.BESIDE) {
      return false;
    }
    if (!it.subject()) {
      return sequel == Sequel.HEAD_NOTICE && it.becomesHead();
    }
    boolean ofItsKind =
        movement.leadsTo().contains(sequel) && ONLY_WHERE.getOrDefault(sequel, _ -> true).test(it);
    return ofItsKind || USUAL.getOrDefault(sequel, _ -> false).test(it);
  }

  private static boolean cardChanged(Happening it) {
    return it.holdsCard()
        && it.stays()
        && it.changes(
            FieldGroup.NAME,
            FieldGroup.FORMER_SURNAME,
            FieldGroup.ALIAS,
            FieldGroup.BIRTH,
            FieldGroup.ADDRESS);
  }

  private static boolean identity(Happening it) {
    return it.enters()
        || it.leaves()
        || it.changes(
            FieldGroup.NAME,
            FieldGroup.FORMER_SURNAME,
            FieldGroup.ALIAS,
            FieldGroup.BIRTH,
            FieldGroup.ADDRESS,
            FieldGroup.NUMBERS);
  }

  private static boolean immigration(Happening it) {
    return it.foreign()
        && (it.enters()
            || it.leaves()
            || it.changes(
                FieldGroup.NAME,
                FieldGroup.BIRTH,
                FieldGroup.ADDRESS,
                FieldGroup.HOUSEHOLD,
                FieldGroup.STAY));
  }

  private static boolean newNumber(Happening it, Field field) {
    return it.step().changes(field) && !it.step().after(field).isEmpty();
  }
}
