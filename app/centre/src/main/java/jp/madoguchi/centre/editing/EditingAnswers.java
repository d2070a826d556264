package jp.madoguchi.centre.editing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingClaim;
import jp.madoguchi.core.editing.EditingHolder;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.EditingClaims.Held;

/**
 * Keeps who is at work on whom, and tells it to those who ask about the same residents. Whoever
 * came first holds a resident until they give them back or are silent for too long; no batch is
 * judged by it. Safe for use by several threads.
 */
public record EditingAnswers(CentreStore store, Clock clock) {
  /** What has been renewed so recently is not written again: terminals ask twice a minute. */
  private static final int LEAST_USED = 3;

  /** Takes what the terminal claims, as far as nobody else holds it, and answers who does. */
  public EditingAnswer answer(TerminalId terminal, EditingQuestion question) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    Plan plan = store.read(transaction -> plan(transaction, terminal, question, now));
    if (plan.changesNothing()) {
      return answer(plan.others(), now);
    }
    return store.inTransaction(transaction -> {
      transaction.editing().expire(now);
      Plan again = plan(transaction, terminal, question, now);
      again.back().forEach(resident -> transaction.editing().giveBack(terminal, resident));
      again.taken().forEach(claim -> transaction.editing().take(claim, now));
      return answer(others(transaction, terminal, question.residents(), now), now);
    });
  }

  /**
   * What a question comes to.
   *
   * @param back whom the terminal gives back
   * @param taken what is to be written, in order of residents
   * @param others whose claims hold
   */
  private record Plan(List<AddressNumber> back, List<Held> taken, List<Held> others) {
    boolean changesNothing() {
      return back.isEmpty() && taken.isEmpty();
    }
  }

  private static Plan plan(
      CentreTransaction transaction, TerminalId terminal, EditingQuestion question, Instant now) {
    List<Held> others = others(transaction, terminal, question.residents(), now);
    Set<AddressNumber> theirs = others.stream().map(Held::resident).collect(Collectors.toSet());
    Map<AddressNumber, Held> mine =
        transaction.editing().of(terminal).stream()
            .collect(Collectors.toMap(Held::resident, Function.identity()));
    Set<AddressNumber> back = new HashSet<>(mine.keySet());
    question.claims().forEach(claim -> back.remove(claim.resident()));
    Set<OperatorId> known = known(transaction, question);
    List<Held> taken =
        question.claims().stream()
            .filter(claim -> !theirs.contains(claim.resident()))
            .filter(claim -> known.contains(claim.operator()))
            .map(claim -> next(terminal, claim, now))
            .flatMap(next -> toWrite(Optional.ofNullable(mine.get(next.resident())), next, now))
            .sorted(Comparator.comparing(Held::resident))
            .toList();
    return new Plan(back.stream().sorted().toList(), taken, others);
  }

  /** Nobody works under a name that the centre does not know. */
  private static Set<OperatorId> known(CentreTransaction transaction, EditingQuestion question) {
    return question.claims().stream()
        .map(EditingClaim::operator)
        .distinct()
        .filter(operator -> transaction.registry().operator(operator).isPresent())
        .collect(Collectors.toSet());
  }

  private static Stream<Held> toWrite(Optional<Held> before, Held next, Instant now) {
    Optional<Held> same = before.filter(held -> isSame(held, next));
    if (same.isEmpty()) {
      return Stream.of(next);
    }
    return isDue(same.get(), now) ? Stream.of(renewed(same.get(), next.until())) : Stream.empty();
  }

  private static Held next(TerminalId terminal, EditingClaim claim, Instant now) {
    return new Held(
        claim.resident(),
        terminal,
        claim.operator(),
        claim.stage(),
        now.minus(claim.age()),
        now.plus(claim.stage().holds()));
  }

  private static boolean isSame(Held before, Held next) {
    return before.operator().equals(next.operator()) && before.stage() == next.stage();
  }

  private static boolean isDue(Held before, Instant now) {
    Duration used = before.stage().holds().minus(Duration.between(now, before.until()));
    return used.compareTo(before.stage().holds().dividedBy(LEAST_USED)) >= 0;
  }

  private static Held renewed(Held before, Instant until) {
    return new Held(
        before.resident(),
        before.terminal(),
        before.operator(),
        before.stage(),
        before.since(),
        until);
  }

  private static List<Held> others(
      CentreTransaction transaction, TerminalId me, Set<AddressNumber> residents, Instant now) {
    return residents.isEmpty()
        ? List.of()
        : transaction.editing().about(residents, now).stream()
            .filter(held -> !held.terminal().equals(me))
            .toList();
  }

  private static EditingAnswer answer(List<Held> others, Instant now) {
    return new EditingAnswer(others.stream().map(held -> holder(held, now)).toList());
  }

  /** A clock that was put back makes nothing longer than it may be. */
  private static EditingHolder holder(Held held, Instant now) {
    return new EditingHolder(
        held.resident(),
        held.terminal(),
        held.operator(),
        held.stage(),
        within(Duration.between(held.since(), now), EditingClaim.OLDEST),
        within(Duration.between(now, held.until()), held.stage().holds()));
  }

  private static Duration within(Duration time, Duration most) {
    return time.isNegative() ? Duration.ZERO : time.compareTo(most) > 0 ? most : time;
  }
}
