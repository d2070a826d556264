package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreView;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.EnrolmentDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.outside.KeyRenewal;

/**
 * A main office and a branch with a terminal each, and their centre, over many days. It remembers
 * what clerks did, and what must have come of it.
 */
final class StoryOffice implements AutoCloseable {
  private static final Duration OFFICE_LASTS = Duration.ofDays(90);
  private static final IssuingTerms TERMS =
      new IssuingTerms(Duration.ofDays(180), Duration.ofDays(1));

  private final TestDatabase database;
  private final Path folder;
  private final CentrePlace place;
  final TurningClock clock = new TurningClock(Channel.CLOCK.now());
  final Channel channel;
  final MadeUpOperator chief;
  final MadeUpOperator deputy;
  final Installed office;
  Installed branch;
  private CentreStore store;
  private Centre centre;
  private final Map<Ulid, Act> applied = new LinkedHashMap<>();
  private final Set<Ulid> refused = new HashSet<>();

  StoryOffice(TestDatabase database, Path folder) throws Exception {
    this.database = database;
    this.folder = folder;
    Channel.World made = Channel.World.make(clock);
    DeviceKeys first = made.keys().device(Channel.TERMINAL, OFFICE_LASTS);
    TwoTerminals.Keys keys =
        TwoTerminals.Keys.of(new Channel.World(made.randomness(), made.keys(), first));
    place = database.fresh("story");
    channel = keys.centre(place, TwoTerminals.movements(), clock);
    store = channel.store;
    centre = channel.centre;
    chief = channel.administrator("OP-8", "P-8");
    deputy = channel.administrator("OP-9", "P-9");
    office = installed(Channel.TERMINAL, first, TwoTerminals.residents());
    branch = installed(TwoTerminals.OTHER, keys.other(), TwoTerminals.residents());
  }

  private Installed installed(
      TerminalId id, DeviceKeys keys, Stream<jp.madoguchi.core.resident.ResidentRecord> residents)
      throws Exception {
    store.inTransaction(transaction -> {
      transaction
          .registry()
          .certificates(id)
          .forEach(each -> transaction.certification().ends(each, KeyRenewal.until(keys)));
      return 0;
    });
    return Installed.with(channel, id, keys, fresh(id.value()), residents);
  }

  Path fresh(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  /** Days pass, and everybody signs in again. */
  void later(Duration time) {
    clock.forward(time);
    office.morning();
    branch.morning();
  }

  CentreStore store() {
    return store;
  }

  CentreView view() {
    return centre.view();
  }

  /** Where the centre is reached at the moment. */
  URI url() {
    return centre.url();
  }

  /** This act must be in the register in the end, once. */
  Act counts(Act act) {
    applied.put(act.id(), act);
    return act;
  }

  /** The centre must have refused this act, and no other terminal may ever have seen it. */
  Act fails(Act act) {
    refused.add(act.id());
    return act;
  }

  AdminOutcome act(MadeUpOperator by, AdminAct.Kind kind, TerminalId concerned, String choice) {
    return channel.administration(store).act(channel.signed(by, kind, concerned.value(), choice));
  }

  /** An administrator compares the numbers and gives a terminal its certificates. */
  IssuedPair enrol(TerminalId id, KeyDraft draft) {
    ProvenRequest request =
        ProvenRequest.of(KeyRequest.of(Environment.SANDBOX, Channel.CITY.code(), id, draft), draft);
    EnrolmentDesk.Result result =
        channel
            .enrolment(store, TERMS)
            .enrol(
                channel.signed(
                    chief, AdminAct.Kind.ENROL_DEVICE, id.value(), request.request().name().hex()),
                request);
    return assertInstanceOf(EnrolmentDesk.Enrolled.class, result).pair();
  }

  /** A new machine with an empty register takes the branch's place. */
  void replaceBranch(TerminalId id, DeviceKeys keys) throws Exception {
    branch.close();
    branch = installed(id, keys, Stream.empty());
  }

  Backup backup() {
    return new Backup(channel, place, database.fresh("story put back"));
  }

  /** The centre's machine is gone; another runs over its backup. */
  void putBack(Backup backup) throws CentreServer.CannotListen {
    centre.stop();
    centre = backup.start();
    store = backup.store();
  }

  void assertBothAsTheCentre() {
    TwoTerminals.assertAs(store, office.seat());
    TwoTerminals.assertAs(store, branch.seat());
  }

  /** All that counts is in the register once, and nothing else. */
  void assertNothingLostOrDoubled() {
    for (Act act : applied.values()) {
      assertInstanceOf(Verdict.Applied.class, verdict(act.id()), act.toString());
    }
    for (Ulid id : refused) {
      assertInstanceOf(Verdict.Refused.class, verdict(id), id.toString());
    }
    for (long serial = 1; serial <= TwoTerminals.RESIDENTS; serial++) {
      AddressNumber number = AddressNumber.of(serial);
      long acts = applied.values().stream().filter(act -> act.resident().equals(number)).count();
      assertEquals(1 + acts, view().history(number).size(), number.toString());
    }
  }

  private Verdict verdict(Ulid change) {
    return view().findChange(change).orElseThrow(() -> lost(change)).verdict();
  }

  private static AssertionError lost(Ulid change) {
    return new AssertionError("lost: " + change);
  }

  /** In each epoch the receipts have every number once, and no batch has two. */
  void assertReceiptsWithoutAGap(TerminalId id) throws EnvelopeRefused {
    Map<Integer, Long> next = new LinkedHashMap<>();
    Set<Bytes> batches = new HashSet<>();
    for (Bytes signed : view().receipts(id)) {
      Receipt receipt = ReceiptCodec.verify(signed, channel.world.keys().check());
      assertEquals(next.getOrDefault(receipt.epoch(), 1L), receipt.sequence());
      next.put(receipt.epoch(), receipt.nextSequence());
      assertEquals(true, batches.add(receipt.batchHash()));
    }
  }

  List<Ulid> workList(Installed terminal) {
    return terminal.seat().store.workList().open().stream()
        .flatMap(item -> item.group().changes().stream())
        .map(change -> change.act().id())
        .toList();
  }

  @Override
  public void close() throws Exception {
    office.close();
    branch.close();
    channel.close();
  }
}
