package jp.madoguchi.core.retention;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.core.value.Ulid;

/**
 * Where an administrator erases what has reached the end of its term (消去). A run is logged, on the
 * disk, before anything goes; it erases in short transactions and then has the whole store written
 * anew. Killed at any point it is found again by {@link #last()} and goes on where it stopped. One
 * thread at a time.
 */
public final class RetentionDesk {
  /** So many things go in one transaction. */
  static final int PORTION = 250;

  private final RetentionRules rules;
  private final BusinessDays office;
  private final RetentionBook book;
  private final StoreKeeper keeper;
  private final SessionLog log;
  private final Session session;
  private final Clock clock;
  private final Randomness randomness;

  /** What the desk works with. */
  public record Tools(
      RetentionBook book, StoreKeeper keeper, SessionLog log, Clock clock, Randomness randomness) {}

  /**
   * How far a run is.
   *
   * @param part of the stage, from 0 to 1
   */
  public record Progress(RetentionRun.Stage stage, double part) {}

  public RetentionDesk(RetentionRules rules, BusinessDays office, Session session, Tools tools) {
    this.rules = rules;
    this.office = office;
    this.session = session;
    book = tools.book();
    keeper = tools.keeper();
    log = tools.log();
    clock = tools.clock();
    randomness = tools.randomness();
  }

  /** What is kept for how long. */
  public RetentionRules rules() {
    return rules;
  }

  /** Whether the operator may erase. */
  public boolean allowed() {
    return session.operator().may(Right.ADMINISTER, clock.today());
  }

  /** The run that was begun last; where it is not done, it is to be {@link #resume resumed}. */
  public Optional<RetentionRun> last() {
    return book.last();
  }

  /** Finds out what is due today and changes nothing. It names nobody and is open to all. */
  public RetentionSurvey survey() {
    LocalDate today = clock.today();
    List<RetentionSurvey.Finding> findings = new ArrayList<>();
    for (RetentionRule rule : rules.all()) {
      LocalDate through = rule.term().overThrough(today, office);
      findings.add(new RetentionSurvey.Finding(rule, through, shelf(rule.kept()).due(through)));
    }
    return new RetentionSurvey(today, findings);
  }

  private RetentionShelf shelf(Kept kept) {
    return book.shelves().stream()
        .filter(shelf -> shelf.kept() == kept)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no shelf for " + kept));
  }

  /**
   * Erases what the survey named, and nothing that fell due since.
   *
   * @param heard how far it is, on any thread, one at a time
   * @return the run, done
   * @throws IllegalStateException an earlier run is not done
   */
  public RetentionRun run(RetentionSurvey survey, Consumer<Progress> heard)
      throws MayNotErase, KeysRefused, StoreFailure, IOException {
    require("retention");
    List<RetentionRun.Outcome> outcomes =
        survey.erasing().stream()
            .map(found ->
                new RetentionRun.Outcome(
                    found.rule().kept(),
                    found.through(),
                    found.due().count(),
                    0,
                    found.due().oldest()))
            .toList();
    RetentionRun run =
        new RetentionRun(
            Ulid.fresh(clock, randomness),
            session.operator().id(),
            survey.asOf(),
            clock.now(),
            RetentionRun.Stage.ERASING,
            Optional.empty(),
            outcomes);
    outcomes.forEach(outcome -> log.write(note(outcome)));
    book.begin(run);
    return finish(run, heard);
  }

  private static AccessNote note(RetentionRun.Outcome outcome) {
    String detail = "retention " + outcome.kept() + " counted from " + outcome.through();
    return AccessNote.of(AccessEvent.ERASED, detail + " or before")
        .counting((int) Math.min(Integer.MAX_VALUE, outcome.due()));
  }

  /**
   * Goes on with the last run where it was cut off.
   *
   * @throws IllegalStateException there is none, or it is done
   */
  public RetentionRun resume(Consumer<Progress> heard)
      throws MayNotErase, KeysRefused, StoreFailure, IOException {
    require("resuming retention");
    RetentionRun run =
        book.last()
            .filter(last -> !last.isDone())
            .orElseThrow(() -> new IllegalStateException("nothing to resume"));
    log.write(
        AccessNote.of(AccessEvent.ERASED, "retention of " + run.asOf() + " resumed")
            .counting((int) Math.min(Integer.MAX_VALUE, run.due() - run.erased())));
    return finish(run, heard);
  }

  private void require(String what) throws MayNotErase {
    if (!allowed()) {
      log.write(AccessNote.of(AccessEvent.REFUSED, "no right: " + what));
      throw new MayNotErase();
    }
  }

  private RetentionRun finish(RetentionRun run, Consumer<Progress> heard)
      throws KeysRefused, StoreFailure, IOException {
    if (run.stage() == RetentionRun.Stage.ERASING) {
      erase(run, heard);
      book.erased(run.id());
    }
    if (book.last().orElseThrow().erased() > 0) {
      keeper.rewrite(part -> heard.accept(new Progress(RetentionRun.Stage.REWRITING, part)));
    }
    book.done(run.id(), clock.now());
    return book.last().orElseThrow();
  }

  private void erase(RetentionRun run, Consumer<Progress> heard) {
    long all = Math.max(1, run.due());
    long erased = run.erased();
    for (RetentionRun.Outcome outcome : run.outcomes()) {
      if (!(shelf(outcome.kept()) instanceof RetentionShelf.Erasing shelf)) {
        throw new IllegalStateException(outcome.kept() + " is not erased");
      }
      int portion;
      do {
        heard.accept(new Progress(RetentionRun.Stage.ERASING, Math.min(1, (double) erased / all)));
        portion = shelf.erase(run.id(), outcome.through(), PORTION);
        erased += portion;
      } while (portion > 0);
    }
  }
}
