package jp.madoguchi.bench.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionShelf;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;

/** Files that came in, and their end: one transaction for each act. */
final class Erasing {
  private static final int PORTION = 2;
  private static final int BYTES = 2_000;

  private final Random chance;
  private final Randomness randomness;
  private final LocalDate today = LabOffice.CLOCK.today();

  Erasing(Random chance, Randomness randomness) {
    this.chance = chance;
    this.randomness = randomness;
  }

  /** Data of a move out whose term is over. */
  void receive(TerminalStore store) {
    byte[] content = new byte[BYTES];
    chance.nextBytes(content);
    store
        .receivedFiles()
        .put(
            new ReceivedFile(
                Ulid.fresh(LabOffice.CLOCK, randomness),
                Kept.MOVE_OUT_DATA,
                today.minusDays(31 + chance.nextInt(9)),
                Bytes.of(content)));
  }

  void begin(TerminalStore store) {
    if (running(store).isEmpty()) {
      long due = shelf(store).due(today).count();
      store
          .retention()
          .begin(
              new RetentionRun(
                  Ulid.fresh(LabOffice.CLOCK, randomness),
                  LabOffice.ANYBODY,
                  false,
                  today,
                  LabOffice.CLOCK.now(),
                  RetentionRun.Stage.ERASING,
                  Optional.empty(),
                  List.of(
                      new RetentionRun.Outcome(
                          Kept.MOVE_OUT_DATA, today.minusDays(31), due, 0, Optional.empty()))));
    }
  }

  void erase(TerminalStore store) {
    running(store)
        .filter(run -> run.stage() == RetentionRun.Stage.ERASING)
        .ifPresent(
            run -> shelf(store).erase(run.id(), run.outcomes().getFirst().through(), PORTION));
  }

  void erased(TerminalStore store) {
    running(store)
        .filter(run -> run.stage() == RetentionRun.Stage.ERASING)
        .ifPresent(run -> store.retention().erased(run.id()));
  }

  void done(TerminalStore store) {
    running(store)
        .filter(run -> run.stage() == RetentionRun.Stage.REWRITING)
        .ifPresent(_ -> store.retention().written(LabOffice.CLOCK.now()));
  }

  private static Optional<RetentionRun> running(TerminalStore store) {
    return store.retention().last().filter(run -> !run.isDone());
  }

  private static RetentionShelf.Erasing shelf(TerminalStore store) {
    return store.retention().shelves().stream()
        .filter(RetentionShelf.Erasing.class::isInstance)
        .map(RetentionShelf.Erasing.class::cast)
        .filter(shelf -> shelf.kept() == Kept.MOVE_OUT_DATA)
        .findFirst()
        .orElseThrow();
  }
}
