package jp.madoguchi.storage.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;

/** A sealed store on a simulated disk, used as sessions use it. */
record AnchoredTerminal(FileStore disk, AnchorToken token) {
  static final Bytes SLOTS = Sha256.of(Bytes.ofHex("510754"));
  static final ResidentRecord MINA = People.resident(3, "カワイ　ミナ", "1960-01-01");
  private static final SeededRandomness RANDOM = new SeededRandomness(5);
  private static final byte KEY = 7;

  /** A disk with a store that nobody has signed in to. */
  static PowerDisk fresh() throws Exception {
    PowerDisk disk = new PowerDisk();
    try (Secret key = key();
        SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
      TerminalStore store =
          TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL);
      store.operators().put(People.operator(People.CLERK, Right.ENTER));
      store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
      store.bulkLoad(java.util.stream.Stream.of(MINA));
    }
    return disk;
  }

  private static Secret key() {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, KEY);
    return Secret.taking(bytes);
  }

  /** What is done while the store is open and bound. */
  interface Work {
    void with(TerminalStore store) throws Exception;
  }

  Optional<OldCopy> login() throws Exception {
    return login(SLOTS);
  }

  Optional<OldCopy> login(Bytes slots) throws Exception {
    return session(slots, store -> {});
  }

  Optional<OldCopy> session(Work work) throws Exception {
    return session(SLOTS, work);
  }

  /** Opens, compares, works where nothing was found, and closes. */
  Optional<OldCopy> session(Bytes slots, Work work) throws Exception {
    return session(slots, Runnable::run, work);
  }

  /**
   * As {@link #session(Bytes, Work)}.
   *
   * @param outside writes beside the slots and into the token
   */
  Optional<OldCopy> session(Bytes slots, Executor outside, Work work) throws Exception {
    try (Secret key = key();
        Secret device = key();
        AnchorFile beside = new AnchorFile(disk, "store", key, device, RANDOM);
        SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
      TerminalStore store =
          TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL);
      Optional<OldCopy> found = store.anchor().bind(beside, token, slots, outside);
      if (found.isEmpty()) {
        work.with(store);
      }
      return found;
    }
  }

  static void log(TerminalStore store, AccessEvent event) {
    store.log().append(People.CLERK, Optional.empty(), Optional.empty(), AccessNote.of(event, ""));
  }

  /** A day's work: each kind of anchored act once. */
  static void day(TerminalStore store) throws Exception {
    log(store, AccessEvent.LOGIN);
    approve(store);
    log(store, AccessEvent.SEARCH);
    answer(store, seal(store));
    log(store, AccessEvent.LOGOUT);
  }

  static void approve(TerminalStore store) throws Exception {
    ResidentRecord now = store.register().current(MINA.number()).orElseThrow();
    List<EnteredChange> group = Moves.group(now);
    store.changes().enter(group);
    store
        .changes()
        .approve(group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, now));
  }

  static Batch seal(TerminalStore store) {
    Outbox.Load load = store.outbox().load(100);
    Outbox.Position position = store.outbox().position();
    BatchHeader header =
        new BatchHeader(
            Environment.SANDBOX,
            MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
            OpenStore.TERMINAL,
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            1,
            "boot-1",
            position.lastCentreTime(),
            1,
            "0.1",
            false);
    Batch batch =
        new Batch(
            header,
            List.of(Moves.credential()),
            load.changes(),
            load.log(),
            load.logSize(),
            load.logHash());
    store.outbox().seal(batch, sealed(batch));
    return batch;
  }

  static void answer(TerminalStore store, Batch batch) {
    List<Verdict> verdicts =
        batch.changes().stream()
            .map(ApprovedChange::entered)
            .<Verdict>map(change -> new Verdict.Applied(change.act().id(), 2))
            .toList();
    Receipt receipt =
        new Receipt(
            Environment.SANDBOX,
            OpenStore.TERMINAL,
            batch.header().epoch(),
            batch.header().sequence(),
            Sha256.of(sealed(batch)),
            verdicts,
            77,
            78,
            Sha256.NOTHING,
            StepClock.START,
            batch.header().sequence() + 1,
            store.outbox().position().previousReceiptHash());
    store.outbox().answered(receipt, Bytes.of(new byte[] {(byte) batch.header().sequence()}));
  }

  private static Bytes sealed(Batch batch) {
    return Bytes.of(new byte[] {1, (byte) batch.header().sequence()});
  }
}
