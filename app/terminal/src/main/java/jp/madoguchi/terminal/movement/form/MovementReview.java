package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.sequel.Follow;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.value.Ulid;

/**
 * What the clerk looks over before entering.
 *
 * @param proposal without an error
 * @param alerts rules that may be broken once they were acknowledged
 * @param follows what is to be done after it
 * @param twins what was found of those who are like somebody who is new here
 * @param draft the draft that is forgotten after the entry
 * @param instead the item of the work list that ends with the entry
 */
public record MovementReview(
    Proposal proposal,
    List<Rule> alerts,
    List<Follow> follows,
    Map<AddressNumber, List<TwinWord>> twins,
    Purpose purpose,
    Ulid draft,
    Optional<Ulid> instead) {
  public MovementReview {
    alerts = List.copyOf(alerts);
    follows = List.copyOf(follows);
    twins = Map.copyOf(twins);
  }

  /** What was found of those alike. */
  List<TwinWord> said(AddressNumber number) {
    return twins.getOrDefault(number, List.of());
  }

  /**
   * What is entered.
   *
   * @param document what it rests on, such as 住民異動届（転居）
   */
  public EntryDesk.Entry entry(String document) {
    RegisterDate notified = RegisterDate.decode(proposal.notificationDate()).orElseThrow();
    return new EntryDesk.Entry(
        proposal.kind(),
        RegisterDate.decode(proposal.eventDate()).orElseThrow(),
        notified.sortKey(),
        purpose,
        document,
        proposal.steps().stream()
            .filter(step -> !step.changes().isEmpty())
            .map(step -> EntryDesk.Step.of(step).saying(said(step.number())))
            .toList());
  }
}
