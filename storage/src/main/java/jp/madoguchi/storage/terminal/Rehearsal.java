package jp.madoguchi.storage.terminal;

import java.util.Collections;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an empty store in memory, searches it and opens records that are not there, under a key
 * that nobody keeps. To be run while the terminal waits for a card: a virtual machine is slow at
 * whatever it does for the first time, and this takes two of the three seconds out of the first
 * sign-in of the day.
 */
public final class Rehearsal implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final String STORE = "rehearsal";
  private static final TerminalId TERMINAL = new TerminalId("T-0");
  private static final int KEY_BYTES = 32;

  /** Made, then opened as it was left, until what is called often is compiled. */
  private static final int TIMES = 8;

  private static final int RECORDS = 40;
  private static final int MEMBERS = 4;
  private static final AddressNumber ANY_NUMBER = AddressNumber.of(1);
  private static final OperatorId OPERATOR = new OperatorId("-");

  private static final ResidentQuery ANYBODY =
      new ResidentQuery(Optional.empty(), "*ア*", Optional.empty(), "");

  private final Clock clock;
  private final Randomness randomness;

  public Rehearsal(Clock clock, Randomness randomness) {
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Nothing depends on it: what goes wrong here will be told by whoever opens a real store. */
  @Override
  public void run() {
    try {
      openAndSearch(new MemoryFiles());
    } catch (StoreFailure | StoreUnavailable problem) {
      LOG.warn("the rehearsal of a sign-in failed", problem);
    }
  }

  void openAndSearch(FileStore files) throws StoreFailure {
    try (Secret key = Secret.taking(randomness.bytes(KEY_BYTES))) {
      for (int i = 0; i < TIMES; i++) {
        openAndSearch(files, key);
      }
    }
  }

  private void openAndSearch(FileStore files, Secret key) throws StoreFailure {
    try (SealedDatabase database = SealedDatabase.open(files, STORE, key, randomness)) {
      TerminalStore store = TerminalStore.open(database, clock, randomness, TERMINAL);
      try (RegisterIndex _ =
          store.startIndex(new IndexSnapshots(files, key, randomness), Runnable::run)) {
        store.register().search(ANYBODY, 1);
        for (int i = 0; i < RECORDS; i++) {
          openRecord(store);
        }
      }
    }
  }

  /** What a record on the screen asks for. */
  private static void openRecord(TerminalStore store) {
    store
        .log()
        .append(
            OPERATOR,
            Optional.empty(),
            Optional.of(new Purpose(Purpose.Reason.REVIEW, "-")),
            Collections.nCopies(MEMBERS, AccessNote.about(AccessEvent.VIEW, ANY_NUMBER, "")));
    store.register().current(ANY_NUMBER);
    store.register().household(HouseholdNumber.of(1));
    store.register().history(ANY_NUMBER);
    store.changes().trail(ANY_NUMBER);
    store.changes().openFor(ANY_NUMBER);
    store.operators().all();
  }
}
