package jp.madoguchi.core.retention;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.retention.RetentionRun.Stage;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Ulid;

/** The steps of a run, whoever began it. One thread at a time. */
final class Erasure {
  /** So many things go in one transaction while somebody waits for it. */
  static final int PORTION = 250;

  private final RetentionDesk.Tools tools;
  private final OperatorId operator;

  Erasure(RetentionDesk.Tools tools, OperatorId operator) {
    this.tools = tools;
    this.operator = operator;
  }

  /** The run whose rows are still being erased. */
  Optional<RetentionRun> cutOff() {
    return tools.book().last().filter(last -> last.stage() == Stage.ERASING);
  }

  /** Keeps a new run over what the survey named; it is in the log, on the disk, before. */
  RetentionRun begin(RetentionSurvey survey, boolean byItself) {
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
            Ulid.fresh(tools.clock(), tools.randomness()),
            operator,
            byItself,
            survey.asOf(),
            tools.clock().now(),
            Stage.ERASING,
            Optional.empty(),
            outcomes);
    outcomes.forEach(outcome ->
        note(
            byItself,
            "retention " + outcome.kept() + " counted from " + outcome.through() + " or before",
            outcome.due()));
    tools.book().begin(run);
    return run;
  }

  /** Notes that a run goes on which was cut off. */
  void noteGoingOn(RetentionRun run, boolean byItself) {
    note(byItself, "retention of " + run.asOf() + " resumed", run.due() - run.erased());
  }

  private void note(boolean byItself, String detail, long count) {
    AccessEvent event = byItself ? AccessEvent.ERASED_BY_ITSELF : AccessEvent.ERASED;
    tools
        .log()
        .write(
            AccessNote.of(event, detail).counting((int) Math.clamp(count, 0, Integer.MAX_VALUE)));
  }

  /**
   * Erases the rows of a run, portion by portion.
   *
   * @return false where the pace stopped it; the run goes on another time
   */
  boolean rows(RetentionRun run, Pace pace, int portion, Consumer<RetentionDesk.Progress> heard) {
    long all = Math.max(1, run.due());
    long erased = run.erased();
    for (RetentionRun.Outcome outcome : run.outcomes()) {
      RetentionShelf.Erasing shelf = shelf(outcome.kept());
      int gone;
      do {
        if (!pace.goesOn()) {
          return false;
        }
        heard.accept(new RetentionDesk.Progress(Stage.ERASING, Math.min(1, (double) erased / all)));
        gone = shelf.erase(run.id(), outcome.through(), portion);
        erased += gone;
      } while (gone > 0);
    }
    tools.book().erased(run.id());
    return true;
  }

  private RetentionShelf.Erasing shelf(Kept kept) {
    return tools.book().shelves().stream()
        .filter(shelf -> shelf.kept() == kept)
        .filter(RetentionShelf.Erasing.class::isInstance)
        .map(RetentionShelf.Erasing.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(kept + " is not erased"));
  }

  /** Has the file written anew where something was in it. */
  void rewrite(Consumer<RetentionDesk.Progress> heard)
      throws KeysRefused, StoreFailure, IOException {
    if (tools.book().unwritten().count() > 0) {
      tools
          .keeper()
          .rewrite(part -> heard.accept(new RetentionDesk.Progress(Stage.REWRITING, part)));
    }
    tools.book().written(tools.clock().now());
  }
}
