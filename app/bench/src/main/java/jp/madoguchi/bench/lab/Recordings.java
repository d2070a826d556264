package jp.madoguchi.bench.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.flywaydb.core.Flyway;

/** Work on a terminal, recorded request by request. */
final class Recordings {
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";
  private static final int SMALL_BATCH = 3_000;

  /** Six of these fill the journal, so that a checkpoint falls into the day. */
  private static final int LARGE_BATCH = 3 << 20;

  private static final int LARGE_BATCHES = 6;

  private final LabOffice office;
  private final Random chance;

  Recordings(LabOffice office, Random chance) {
    this.office = office;
    this.chance = chance;
  }

  /** A store is made where there is none. */
  Trace create() throws StoreFailure {
    return opening(new PowerDisk(), "create");
  }

  /** A store of each older schema is opened. */
  List<Trace> migrations() throws StoreFailure {
    List<Trace> traces = new ArrayList<>();
    List<String> versions = versions();
    for (String version : versions.subList(0, versions.size() - 1)) {
      PowerDisk old = new PowerDisk();
      try (SealedDatabase database = OpenTerminal.database(old, office.randomness())) {
        Flyway.configure()
            .dataSource(database.dataSource())
            .locations(SCRIPTS)
            .loggers("slf4j")
            .target(version)
            .load()
            .migrate();
      }
      traces.add(opening(old.copy(), "migrate"));
    }
    return traces;
  }

  private List<String> versions() throws StoreFailure {
    try (SealedDatabase database = OpenTerminal.database(new PowerDisk(), office.randomness())) {
      return Arrays.stream(
              Flyway.configure()
                  .dataSource(database.dataSource())
                  .locations(SCRIPTS)
                  .loggers("slf4j")
                  .load()
                  .info()
                  .pending())
          .map(script -> script.getVersion().toString())
          .toList();
    }
  }

  /** Whatever is there when the power goes, opening again leads to the newest schema. */
  private Trace opening(PowerDisk start, String name) throws StoreFailure {
    var recorder = new Trace.Recorder(start);
    String digest;
    try (OpenTerminal terminal = OpenTerminal.on(recorder.disk(), office.randomness())) {
      digest = Content.structure(terminal.database());
      recorder.acknowledged(name, digest);
    }
    recorder.acknowledged("close", digest);
    return recorder.trace(digest);
  }

  /** A day of an office with some residents. */
  Trace day() throws StoreFailure, ProvisionalConflict {
    return work(new OfficeDay(office, chance, SMALL_BATCH).operations());
  }

  /** Batches large enough to fill the journal. */
  Trace largeDay() throws StoreFailure, ProvisionalConflict {
    Mailing mailing = new Mailing(chance, LARGE_BATCH);
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < LARGE_BATCHES; i++) {
      operations.add(new Operation("large seal", mailing::seal));
    }
    return work(operations);
  }

  private Trace work(List<Operation> operations) throws StoreFailure, ProvisionalConflict {
    var recorder = new Trace.Recorder(office());
    String before;
    String digest;
    try (OpenTerminal terminal = OpenTerminal.on(recorder.disk(), office.randomness())) {
      before = Content.digest(terminal.database());
      digest = before;
      recorder.acknowledged("open", before);
      for (Operation operation : operations) {
        operation.deed().on(terminal.store());
        digest = Content.digest(terminal.database());
        recorder.acknowledged(operation.name(), digest);
      }
    }
    recorder.acknowledged("close", digest);
    return recorder.trace(before);
  }

  /** The disk of an office at the beginning of its first day. */
  private PowerDisk office() throws StoreFailure {
    PowerDisk disk = new PowerDisk();
    try (OpenTerminal terminal = OpenTerminal.on(disk, office.randomness())) {
      furnish(terminal);
    }
    return disk.copy();
  }

  /** What is done to a whole store in which a day's work was done. */
  StoreRecordings ofStores() {
    return new StoreRecordings(office, this::furnishWithWork);
  }

  private void furnishWithWork(OpenTerminal terminal) throws ProvisionalConflict {
    furnish(terminal);
    for (Operation operation : new OfficeDay(office, chance, SMALL_BATCH).operations()) {
      operation.deed().on(terminal.store());
    }
  }

  /** The two operators and the residents. */
  void furnish(OpenTerminal terminal) {
    terminal.store().operators().put(office.clerk().operator().operator());
    terminal.store().operators().put(office.chief().operator().operator());
    terminal.store().bulkLoad(LabOffice.residents());
  }
}
