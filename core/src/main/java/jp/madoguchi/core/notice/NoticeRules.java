package jp.madoguchi.core.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.LastMovement;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.household.Households;
import jp.madoguchi.core.movement.movein.MovesIn;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.movement.sequel.CodeNews;
import jp.madoguchi.core.movement.sequel.Follow;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.movement.sequel.Sequels;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;

/**
 * Which letters a movement asks for, once it is in effect: those that clerk and approver were told
 * of ({@link Sequels}), and two that need more than the entry. Safe for use by several threads.
 */
public final class NoticeRules {
  /** What follows from an entry, as letters; that of a code depends on how it came. */
  private static final Map<Sequel, NoticeKind> TOLD =
      Map.of(
          Sequel.HEAD_NOTICE, NoticeKind.HEAD_CHANGED,
          Sequel.EX_OFFICIO_NOTICE, NoticeKind.EX_OFFICIO);

  /** 住民異動届: what a notifier signs (住民基本台帳法22条から25条, 30条の46, 30条の47). */
  private static final Set<String> NOTIFIED =
      Set.of(
          MovesIn.MOVE_IN,
          MovesIn.SPECIAL,
          MovesIn.FROM_ABROAD,
          MovesIn.ARTICLE_46,
          MovesIn.ARTICLE_47,
          MoveWithin.CODE,
          MovesOut.MOVE_OUT,
          MovesOut.ABROAD,
          Households.SPLIT,
          Households.MERGE,
          Households.CHANGE,
          Households.HEAD);

  /**
   * By whose bringing a notice its people are told of it, and by whose they may be. Each of these
   * showed a document.
   */
  private static final Map<Applicant.Claim, NoticeState> BROUGHT_BY =
      Map.of(
          Applicant.Claim.SELF, NoticeState.OFFERED,
          Applicant.Claim.HOUSEHOLD, NoticeState.OFFERED,
          Applicant.Claim.AGENT, NoticeState.ASKED,
          Applicant.Claim.THIRD_PARTY, NoticeState.ASKED,
          Applicant.Claim.OFFICE, NoticeState.ASKED);

  private static final Map<CodeNews, NoticeKind> CODES =
      Map.of(
          CodeNews.FIRST, NoticeKind.CODE,
          CodeNews.CHANGED, NoticeKind.CODE_CHANGED,
          CodeNews.CORRECTED, NoticeKind.CODE_CORRECTED);

  private final Movements movements;

  public NoticeRules(Movements movements) {
    this.movements = movements;
  }

  /**
   * A letter that is asked for.
   *
   * @param change of the group that asks for it
   * @param state {@link NoticeState#ASKED} or {@link NoticeState#OFFERED}
   */
  public record Asked(NoticeKind kind, AddressNumber person, Ulid change, NoticeState state) {}

  /** What a group asks for, in the order of the kinds. */
  public List<Asked> of(Unread group) {
    Optional<Movement> movement = movements.find(group.group().head().kind());
    return movement.map(it -> new Asking(it, group).all()).orElse(List.of());
  }

  /** The changes that a group undid; what they asked for is not to go out any more. */
  public Set<Ulid> undone(Unread group) {
    Set<Ulid> undone = new HashSet<>();
    boolean undoes =
        movements.find(group.group().head().kind()).filter(Movement::looksBack).isPresent();
    for (EnteredChange change : undoes ? group.group().changes() : List.<EnteredChange>of()) {
      List<ResidentRecord> before =
          states(group, change.act().resident()).stream()
              .takeWhile(state -> !isOf(state, change.act()))
              .toList();
      LastMovement.of(before)
          .flatMap(last -> last.state().origin().change())
          .ifPresent(undone::add);
    }
    return undone;
  }

  private static List<ResidentRecord> states(Unread group, AddressNumber person) {
    return group.states().getOrDefault(person, List.of());
  }

  private static boolean isOf(ResidentRecord state, Act act) {
    return state.origin().change().filter(act.id()::equals).isPresent();
  }

  /** One group. */
  private static final class Asking {
    private final Movement movement;
    private final Unread group;
    private final Proposal proposal;
    private final List<Asked> asked = new ArrayList<>();

    Asking(Movement movement, Unread group) {
      this.movement = movement;
      this.group = group;
      Act head = group.group().head();
      proposal =
          new Proposal(
              head.kind(),
              head.eventDate().encode(),
              head.notificationDate().toString(),
              head.entryDate(),
              group.group().changes().stream()
                  .map(EnteredChange::act)
                  .flatMap(act -> step(act).stream())
                  .toList());
    }

    /** Empty where the state is not here any more. */
    private Optional<Step> step(Act act) {
      List<ResidentRecord> states = states(group, act.resident());
      return states.stream()
          .filter(state -> isOf(state, act))
          .findFirst()
          .map(after ->
              new Step(
                  act.resident(),
                  states.stream().filter(it -> it.history() == after.history() - 1).findFirst(),
                  FieldValues.of(after)));
    }

    List<Asked> all() {
      accepted();
      for (Follow follow : Sequels.of(movement, proposal)) {
        Optional.ofNullable(TOLD.get(follow.what()))
            .ifPresent(kind -> follow.people().forEach(person -> told(kind, person)));
      }
      movement.subjects(proposal).forEach(this::code);
      proposal.steps().forEach(this::headless);
      return asked.stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
    }

    /** Where another one brought it, or nobody showed who they are; others may have it (4.1.0). */
    private void accepted() {
      if (!NOTIFIED.contains(movement.code())) {
        return;
      }
      NoticeState unwritten = group.recognised() ? NoticeState.OFFERED : NoticeState.ASKED;
      NoticeState state =
          group.asked().map(Applicant::claim).map(BROUGHT_BY::get).orElse(unwritten);
      movement.subjects(proposal).stream()
          .findFirst()
          .ifPresent(first -> ask(NoticeKind.ACCEPTED, first.number(), first.number(), state));
    }

    private void told(NoticeKind kind, AddressNumber person) {
      ask(kind, person, person, NoticeState.ASKED);
    }

    private void code(Step step) {
      CodeNews.of(movement.code(), step)
          .flatMap(news -> Optional.ofNullable(CODES.get(news)))
          .ifPresent(kind -> told(kind, step.number()));
    }

    /** Whoever was the head has gone, and two or more remained without one (4.0.4). */
    private void headless(Step step) {
      Optional<ResidentRecord> head =
          step.before()
              .filter(was -> step.wasOn() && was.household().relationship().head())
              .filter(was ->
                  !step.isOn()
                      || !step.after(Field.HOUSEHOLD_NUMBER)
                          .value()
                          .equals(was.household().number().digits()));
      if (head.isEmpty()) {
        return;
      }
      List<ResidentRecord> left =
          group.households().getOrDefault(head.get().household().number(), List.of());
      if (left.size() > 1 && left.stream().noneMatch(it -> it.household().relationship().head())) {
        ask(NoticeKind.HEAD_REQUESTED, left.getFirst().number(), step.number(), NoticeState.ASKED);
      }
    }

    private void ask(
        NoticeKind kind, AddressNumber person, AddressNumber changed, NoticeState state) {
      group.group().changes().stream()
          .map(EnteredChange::act)
          .filter(act -> act.resident().equals(changed))
          .map(Act::id)
          .forEach(change -> asked.add(new Asked(kind, person, change, state)));
    }
  }
}
