package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * A kind of movement (異動事由) as every side knows it: the form that it is entered by, the terminal
 * when an approved group is put into effect, the centre when it checks everything again. Stateless
 * and safe for use by several threads.
 */
public interface Movement {
  /** Whom it cannot be about: a rule of its own would only say the same in other words. */
  Set<Rule> MISPLACED = Set.of(Rule.E04, Rule.W06, Rule.W19);

  /** What it may do; its code is what travels. */
  Terms terms();

  /**
   * What it writes where the clerk writes nothing.
   *
   * @param event 異動日 as text
   * @param before the present state of the person; none for somebody who is new
   */
  default Map<Field, String> writes(String event, Optional<ResidentRecord> before) {
    return Map.of();
  }

  /**
   * 異動日 where it follows from what is known and the clerk writes none; blank where it has to be
   * typed.
   *
   * @param values of the first person, as recorded and as typed
   */
  default String day(Map<Field, ExactText> values) {
    return "";
  }

  /** Whether 異動日 may be left blank, for it follows from the rest. */
  default boolean findsDay() {
    return false;
  }

  /** What its form asks for. */
  default Asks asks() {
    return Asks.usual(terms());
  }

  /** Whether it undoes another one, so that it needs to know what was there before. */
  default boolean looksBack() {
    return false;
  }

  /** Whether it can undo this, where it looks back. */
  default boolean undoes(LastMovement last) {
    return true;
  }

  /**
   * What it brings back of a person without anybody typing it.
   *
   * @param states all states of the person, oldest first; none for somebody who is new
   */
  default Map<Field, String> bringsBack(List<ResidentRecord> states) {
    return Map.of();
  }

  /**
   * What it takes back of a member of the household whom it is not about, and who took another
   * place in it when what it undoes happened.
   *
   * @param subject all states of the person whom it is about, oldest first
   * @param member all states of the member
   */
  default Optional<Map<Field, ExactText>> takesBack(
      List<ResidentRecord> subject, List<ResidentRecord> member) {
    return Optional.empty();
  }

  /** What follows from it besides what follows from any such change ({@code Sequels}). */
  default Set<Sequel> leadsTo() {
    return Set.of();
  }

  /** Rules of this kind alone, after those that all share. */
  default List<Finding> own(Proposal proposal, Surroundings around) {
    return List.of();
  }

  /** The stable code that travels, such as {@code move-within}. */
  default String code() {
    return terms().code();
  }

  /**
   * All findings over what an entry comes to, whoever made it and on whichever machine.
   *
   * @param today the day on which it was entered
   */
  default List<Finding> check(Proposal proposal, LocalDate today, Surroundings around) {
    List<Finding> findings = new ArrayList<>(CommonRules.check(this, proposal, today, around));
    if (findings.stream().noneMatch(finding -> MISPLACED.contains(finding.rule()))) {
      findings.addAll(own(proposal, around));
    }
    return findings.stream().distinct().toList();
  }

  /** Those of an entry whom it is about, without those whose household it rearranges. */
  default List<Step> subjects(Proposal proposal) {
    return CommonRules.subjects(terms(), proposal);
  }
}
