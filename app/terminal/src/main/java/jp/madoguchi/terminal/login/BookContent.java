package jp.madoguchi.terminal.login;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What stands in a login book. Immutable.
 *
 * @param sequence how often it was written
 * @param previousRoot SHA-256 of the sealed book before this one
 * @param lost what was found wrong with a book before this one, until an administrator has decided
 * @param shared palms of anybody that did not match since then
 * @param failures by operator
 * @param unlocks the last one by operator
 * @param tried not in the access log yet, oldest first
 * @param dropped how many older ones are no longer known
 * @param policy the newest that this book has met
 * @param obeyed number of the newest order to unlock that counted here
 */
record BookContent(
    long sequence,
    Bytes previousRoot,
    Optional<OldCopy> lost,
    Failures shared,
    SortedMap<String, Failures> failures,
    SortedMap<String, Unlock> unlocks,
    List<LoginBook.Tried> tried,
    int dropped,
    LoginPolicy policy,
    long obeyed) {
  /** So many tries are kept for the access log. */
  static final int REMEMBERED = 500;

  static final BookContent FRESH =
      new BookContent(
          0,
          Sha256.NOTHING,
          Optional.empty(),
          Failures.NONE,
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          List.of(),
          0,
          LoginPolicy.usual(),
          0);

  /** Who let an operator in again, and when (epoch milliseconds). */
  record Unlock(String by, long at) {}

  BookContent {
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    unlocks = Collections.unmodifiableSortedMap(new TreeMap<>(unlocks));
    tried = List.copyOf(tried);
  }

  Failures of(String operator) {
    return failures.getOrDefault(operator, Failures.NONE);
  }

  /** As the one after that with this number and hash. */
  BookContent following(long number, Bytes root) {
    return new BookContent(
        number + 1, root, lost, shared, failures, unlocks, tried, dropped, policy, obeyed);
  }

  BookContent withLost(Optional<OldCopy> found, Failures counted) {
    return new BookContent(
        sequence, previousRoot, found, counted, failures, unlocks, tried, dropped, policy, obeyed);
  }

  /** Changes what counts for this operator: their own failures, or while a book is lost, all. */
  BookContent failed(String operator, UnaryOperator<Failures> change) {
    return lost.isPresent()
        ? withLost(lost, change.apply(shared))
        : with(operator, change.apply(of(operator)));
  }

  BookContent with(String operator, Failures counted) {
    SortedMap<String, Failures> changed = new TreeMap<>(failures);
    if (counted.count() == 0) {
      changed.remove(operator);
    } else {
      changed.put(operator, counted);
    }
    return new BookContent(
        sequence, previousRoot, lost, shared, changed, unlocks, tried, dropped, policy, obeyed);
  }

  BookContent withFailures(SortedMap<String, Failures> counted) {
    return new BookContent(
        sequence, previousRoot, lost, shared, counted, unlocks, tried, dropped, policy, obeyed);
  }

  BookContent with(String operator, Unlock unlock) {
    SortedMap<String, Unlock> changed = new TreeMap<>(unlocks);
    changed.put(operator, unlock);
    return new BookContent(
        sequence, previousRoot, lost, shared, failures, changed, tried, dropped, policy, obeyed);
  }

  BookContent andTried(LoginBook.Tried one) {
    List<LoginBook.Tried> more = new ArrayList<>(tried);
    more.add(one);
    int over = Math.max(0, more.size() - REMEMBERED);
    return withTried(more.subList(over, more.size()), dropped + over);
  }

  /** The last try of this operator that stands there as open ended so. */
  BookContent ended(String operator, String open, String how) {
    List<LoginBook.Tried> changed = new ArrayList<>(tried);
    for (int i = changed.size() - 1; i >= 0; i--) {
      LoginBook.Tried each = changed.get(i);
      if (each.isOf(operator, open)) {
        changed.set(i, new LoginBook.Tried(each.operator(), how, each.epochMilli()));
        return withTried(changed, dropped);
      }
    }
    return this;
  }

  /** Without the last try of this operator, if it has not ended. */
  BookContent lessTried(String operator) {
    List<LoginBook.Tried> fewer = new ArrayList<>(tried);
    for (int i = fewer.size() - 1; i >= 0; i--) {
      if (fewer.get(i).isOpenOf(operator)) {
        fewer.remove(i);
        return withTried(fewer, dropped);
      }
    }
    return this;
  }

  BookContent with(LoginPolicy newer) {
    return new BookContent(
        sequence, previousRoot, lost, shared, failures, unlocks, tried, dropped, newer, obeyed);
  }

  /** An order of this number counted. */
  BookContent obeying(long number) {
    return new BookContent(
        sequence, previousRoot, lost, shared, failures, unlocks, tried, dropped, policy, number);
  }

  BookContent withTried(List<LoginBook.Tried> known, int forgotten) {
    return new BookContent(
        sequence, previousRoot, lost, shared, failures, unlocks, known, forgotten, policy, obeyed);
  }
}
