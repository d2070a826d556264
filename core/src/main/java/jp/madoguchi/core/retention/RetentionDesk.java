package jp.madoguchi.core.retention;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;

/**
 * Where what has reached the end of its term is erased (消去): by the terminal itself, in the
 * background of anybody's session, and by an administrator. A run is logged, on the disk, before
 * anything goes, and erases in short transactions; then an administrator's session has the whole
 * store written anew. Killed at any point it is found again and goes on where it stopped. Safe for
 * use by several threads: a second act waits for the first.
 */
public final class RetentionDesk {
  /** So many things go in one transaction while others work. */
  private static final int SMALL_PORTION = 50;

  private final RetentionTerms terms;
  private final BusinessDays office;
  private final Tools tools;
  private final Erasure erasure;
  private final AtomicBoolean working = new AtomicBoolean();

  /**
   * What the desk works with.
   *
   * @param day without which nothing is erased unasked
   */
  public record Tools(
      RetentionBook book,
      StoreKeeper keeper,
      SessionLog log,
      Gate gate,
      KnownDay day,
      Clock clock,
      Randomness randomness) {}

  /**
   * How far a run is.
   *
   * @param part of the stage, from 0 to 1
   */
  public record Progress(RetentionRun.Stage stage, double part) {}

  /**
   * How it stands with erasing, as a page shows it first.
   *
   * @param last the run that was begun last
   * @param working whether the terminal is erasing by itself just now
   * @param doubt why it would not begin to
   */
  public record Standing(
      Optional<RetentionRun> last, boolean working, Optional<ClockDoubt> doubt) {}

  public RetentionDesk(RetentionTerms terms, BusinessDays office, Session session, Tools tools) {
    this.terms = terms;
    this.office = office;
    this.tools = tools;
    erasure = new Erasure(tools, session.operator().id());
  }

  /** What is kept for how long. */
  public RetentionTerms terms() {
    return terms;
  }

  /** Whether the operator may erase. */
  public boolean allowed() {
    return tools.gate().offers(Right.ADMINISTER);
  }

  /** How it stands; waits for nothing. */
  public Standing standing() {
    boolean now = working.get();
    return new Standing(tools.book().last(), now, tools.day().doubt());
  }

  /** What an administrator's sign-in is to have written anew. */
  public Unwritten unwritten() {
    return tools.book().unwritten();
  }

  /** Finds out what is due today and changes nothing. It names nobody and is open to all. */
  public RetentionSurvey survey() {
    return survey(rule -> true);
  }

  private RetentionSurvey survey(Predicate<RetentionRule> wanted) {
    LocalDate today = tools.clock().today();
    List<RetentionSurvey.Finding> findings = new ArrayList<>();
    for (RetentionRule rule : terms.rules().all().stream().filter(wanted).toList()) {
      LocalDate through = rule.term().overThrough(today, office);
      findings.add(new RetentionSurvey.Finding(rule, through, shelf(rule.kept()).due(through)));
    }
    return new RetentionSurvey(today, findings);
  }

  private RetentionShelf shelf(Kept kept) {
    return tools.book().shelves().stream()
        .filter(shelf -> shelf.kept() == kept)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no shelf for " + kept));
  }

  /**
   * Erases what the survey named, and nothing that fell due since. A run that was cut off before is
   * brought to its end first.
   *
   * @param heard how far it is, on any thread, one at a time
   * @return the run, done
   */
  public synchronized RetentionRun run(RetentionSurvey survey, Consumer<Progress> heard)
      throws MayNotErase, KeysRefused, StoreFailure, IOException {
    require("retention");
    goOn(heard);
    erasure.rows(erasure.begin(survey, false), Pace.AT_ONCE, Erasure.PORTION, heard);
    erasure.rewrite(heard);
    return last();
  }

  /**
   * Goes on with the last run where it was cut off, or waited for the file to be written anew; does
   * nothing where that is done meanwhile.
   *
   * @throws IllegalStateException there is none
   */
  public synchronized RetentionRun resume(Consumer<Progress> heard)
      throws MayNotErase, KeysRefused, StoreFailure, IOException {
    require("resuming retention");
    if (!last().isDone()) {
      goOn(heard);
      erasure.rewrite(heard);
    }
    return last();
  }

  private RetentionRun last() {
    return tools.book().last().orElseThrow(() -> new IllegalStateException("no run"));
  }

  private void goOn(Consumer<Progress> heard) {
    erasure
        .cutOff()
        .ifPresent(run -> {
          erasure.noteGoingOn(run, false);
          erasure.rows(run, Pace.AT_ONCE, Erasure.PORTION, heard);
        });
  }

  /**
   * Erases what is due without being asked, whoever is signed in: first what was cut off, which was
   * settled before, then what is due today, where today's date and the terms can be relied on. An
   * administrator's session then has the file written anew.
   *
   * @param pace asked before each portion of fifty
   */
  public synchronized ByItself byItself(Pace pace) throws KeysRefused, StoreFailure, IOException {
    working.set(true);
    try {
      Optional<RetentionRun> before = erasure.cutOff();
      before.ifPresent(run -> erasure.noteGoingOn(run, true));
      if (before.isPresent() && !rows(before.get(), pace)) {
        return new ByItself.Nothing();
      }
      RetentionSurvey found = survey(rule -> rule.effect() == Effect.ERASED);
      Optional<ByItself.Reason> obstacle = found.due() > 0 ? obstacle() : Optional.empty();
      boolean begins = found.due() > 0 && obstacle.isEmpty();
      if (begins && !rows(erasure.begin(found, true), pace)) {
        return new ByItself.Nothing();
      }
      boolean written = rewriteByItself(pace);
      if (obstacle.isPresent()) {
        return new ByItself.LeftToPeople(obstacle.get(), found.due());
      }
      return before.isPresent() || begins || written
          ? new ByItself.Done(last())
          : new ByItself.Nothing();
    } finally {
      working.set(false);
    }
  }

  private boolean rows(RetentionRun run, Pace pace) {
    return erasure.rows(run, pace, SMALL_PORTION, _ -> {});
  }

  private Optional<ByItself.Reason> obstacle() {
    if (terms.flaw().isPresent()) {
      return Optional.of(ByItself.Reason.TERMS);
    }
    return tools.day().doubt().map(_ -> ByItself.Reason.CLOCK);
  }

  private boolean rewriteByItself(Pace pace) throws KeysRefused, StoreFailure, IOException {
    boolean wanted =
        tools.gate().grants(Right.ADMINISTER)
            && tools.book().unwritten().count() > 0
            && pace.goesOn();
    if (wanted) {
      erasure.rewrite(_ -> {});
    }
    return wanted;
  }

  private void require(String what) throws MayNotErase {
    tools
        .gate()
        .require(
            Right.ADMINISTER,
            AccessNote.of(AccessEvent.REFUSED, "no right: " + what),
            MayNotErase::new);
  }
}
