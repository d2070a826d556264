package jp.madoguchi.storage.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** One of everything that a centre keeps, under the same names and numbers wherever it is done. */
final class WholeDay {
  static final TerminalId TERMINAL = new TerminalId("T-1");
  static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");
  static final Instant EVENING = MORNING.plus(Duration.ofHours(8));
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final OperatorId OPERATOR = new OperatorId("OP-1");
  private static final PersonId PERSON = new PersonId("P-1");
  private static final Ulid ID = Ulid.of(Bytes.of(new byte[16]));
  private static final int PIECE = 0;

  private WholeDay() {}

  /** Fills every table. */
  static int morning(CentreTransaction transaction) {
    transaction.registry().enrol(TERMINAL, 1, List.of(hash(1), hash(2)));
    register(transaction, Set.of(Right.ENTER, Right.APPROVE));
    transaction.residents().add(person(1), Set.of());
    transaction.residents().add(person(2), Set.of());
    batches(transaction, 1);
    transaction.uploads().begin(manifest(), MORNING);
    transaction.uploads().keep(manifest(), Map.of(PIECE, new byte[9]), MORNING);
    transaction.media().keep(line(), Map.of(new BatchPlace(1, 1), hash(9)), Optional.of(hash(8)));
    act(transaction, AdminAct.Kind.REVOKE_OPERATOR, MORNING);
    revoke(transaction, 4);
    publish(transaction, 1);
    transaction.leases().give(TERMINAL, new Lease("L-1", MORNING, EVENING));
    transaction.leases().deposit(TERMINAL, hash(5));
    transaction.orders().give(order(1), hash(6));
    transaction.certification().give(given(7), EVENING);
    transaction.suites().demand(new SuiteDemand(Suite.HYBRID_1, EVENING), 1);
    transaction.renewals().set(30, 1);
    transaction.witnesses().demand(Optional.empty(), 1);
    transaction.trust().shown(new TrustRows.Shown(7, TERMINAL, MORNING, 1, hash(51)));
    directives(transaction, 1, MORNING);
    checkpoint(transaction, 1, 2, MORNING);
    transaction.editing().take(claim(AddressNumber.of(1), EditingStage.BEGUN), MORNING);
    transaction.editing().take(claim(AddressNumber.of(2), EditingStage.BEGUN), MORNING);
    return 0;
  }

  /** Changes and removes what the morning left. */
  static int evening(CentreTransaction transaction) {
    transaction.orders().done(TERMINAL, EVENING);
    transaction.registry().enrol(TERMINAL, 2, List.of(hash(8)));
    transaction.registry().mark(TERMINAL, DeviceState.QUARANTINED);
    register(transaction, Set.of(Right.LOOK_UP));
    ResidentBook book = transaction.residents().about(List.of(AddressNumber.of(1)));
    ResidentRecord present = book.current(AddressNumber.of(1)).orElseThrow();
    book.add(next(present), Set.of(FieldGroup.ADDRESS));
    book.write();
    batches(transaction, 3);
    transaction.uploads().expire(EVENING);
    transaction.media().answered(TERMINAL, ID, EVENING, "OP-2");
    act(transaction, AdminAct.Kind.REVOKE_DEVICE, EVENING);
    revoke(transaction, 8);
    publish(transaction, 2);
    transaction.leases().takeAway(TERMINAL, MORNING.plusSeconds(1));
    transaction.orders().give(order(2), hash(6));
    transaction.certification().give(given(9), EVENING);
    transaction.suites().demand(new SuiteDemand(Suite.HYBRID_1, EVENING), 2);
    transaction.renewals().set(60, 2);
    transaction.witnesses().demand(Optional.empty(), 2);
    transaction.trust().remember(9);
    directives(transaction, 2, EVENING);
    checkpoint(transaction, 1, 4, EVENING);
    transaction.editing().take(claim(AddressNumber.of(1), EditingStage.WAITING), MORNING);
    transaction.editing().giveBack(TERMINAL, AddressNumber.of(2));
    transaction.editing().about(List.of(AddressNumber.of(1)), MORNING);
    transaction.editing().of(TERMINAL);
    transaction.editing().expire(EVENING);
    transaction.checkpoints().begin(4, EVENING, "OP-1", "put back");
    return 0;
  }

  private static void register(CentreTransaction transaction, Set<Right> rights) {
    LocalDate day = LocalDate.of(2026, 4, 1);
    transaction
        .registry()
        .register(
            new RegisteredOperator(
                new Operator(
                    OPERATOR,
                    PERSON,
                    "架空　一",
                    "市民課",
                    rights,
                    rights.stream()
                        .map(right -> new Grant(right, Optional.empty(), day, day))
                        .collect(Collectors.toSet()),
                    day,
                    day.plusYears(1)),
                hash(3)));
  }

  private static void directives(CentreTransaction transaction, long version, Instant at) {
    DirectiveRows rows = transaction.directives();
    for (DirectiveRows.Kind kind : DirectiveRows.Kind.values()) {
      rows.publish(kind, new DirectiveRows.Published(version, at, hash(90)));
    }
    rows.heard(TERMINAL, new Holding(version, version, version), at);
    rows.unlock(
        new UnlockOrder(
            Environment.SANDBOX,
            CITY.code(),
            TERMINAL,
            version,
            OPERATOR,
            OPERATOR,
            at,
            at.plusSeconds(1),
            "wet"),
        hash(91),
        1);
  }

  private static void batches(CentreTransaction transaction, long first) {
    Ledger ledger = transaction.ledger();
    for (long index = first; index < first + 2; index++) {
      Ledger.Place place = new Ledger.Place(TERMINAL, 1, index);
      Bytes hash = hash(20 + (int) index);
      ledger.keepBatch(index, place, hash, new byte[20], MORNING);
      ledger.keepOuter(hash, hash(30 + (int) index));
      ledger.keepReceipt(index, place, new byte[9]);
      ledger.keepLog(ledger.lockLog().append(hash.toArray()));
      ledger.keepEntries(index, TERMINAL, List.of(entry(index)));
    }
    ledger.quarantine(
        new Ledger.Place(TERMINAL, 1, first), hash(40), new byte[5], "FORKED", EVENING);
    transaction
        .changes()
        .keep(
            new StoredChange(
                new Verdict.Applied(ID, (int) first),
                hash(10),
                TERMINAL,
                first,
                AddressNumber.of(1),
                hash(11)));
  }

  private static StoredEntry entry(long sequence) {
    AccessEntry entry =
        new AccessEntry(
            sequence,
            hash(12),
            MORNING,
            1,
            TERMINAL,
            OPERATOR,
            Optional.empty(),
            AccessEvent.values()[0],
            1,
            false,
            hash(13),
            Optional.empty());
    return new StoredEntry(entry, hash(14), true);
  }

  private static UploadManifest manifest() {
    return new UploadManifest(Environment.SANDBOX, TERMINAL, 1, 1, hash(15), 9, List.of(hash(16)));
  }

  private static Media.Line line() {
    return new Media.Line(
        TERMINAL,
        ID,
        new MediumNumber("M-1"),
        MORNING,
        hash(17),
        MORNING,
        "OP-1",
        Optional.empty());
  }

  private static void act(CentreTransaction transaction, AdminAct.Kind kind, Instant at) {
    AdminAct act =
        new AdminAct(
            Environment.SANDBOX, CITY.code(), kind, TERMINAL.value(), "", "lost", OPERATOR, at);
    transaction.administration().add(new SignedAct(act, hash(18), hash(19)), PERSON);
  }

  private static void revoke(CentreTransaction transaction, int certificate) {
    transaction
        .trust()
        .revoke(
            new RevokedCertificate(
                Fingerprint.ofHash(hash(certificate).toArray()),
                RevokedCertificate.Holder.DEVICE,
                TERMINAL.value(),
                MORNING),
            1);
  }

  private static void publish(CentreTransaction transaction, long version) {
    transaction
        .trust()
        .publish(
            new TrustList(
                Environment.SANDBOX,
                CITY.code(),
                version,
                MORNING,
                EVENING,
                transaction.trust().revoked()),
            hash(50));
  }

  private static Order order(int epoch) {
    return new Order(
        Environment.SANDBOX,
        CITY.code(),
        TERMINAL,
        Fingerprint.ofHash(hash(1).toArray()),
        epoch,
        Order.Act.WIPE,
        2,
        MORNING,
        "lost");
  }

  private static Certification.Given given(int request) {
    return new Certification.Given(
        Fingerprint.ofHash(hash(request).toArray()),
        TERMINAL,
        List.of(hash(60 + request), hash(70 + request)),
        MORNING,
        1,
        hash(61),
        hash(62));
  }

  private static void checkpoint(CentreTransaction transaction, int era, long size, Instant at) {
    Checkpoints checkpoints = transaction.checkpoints();
    checkpoints.treeUpTo(size);
    checkpoints.keep(new Checkpoints.Made(era, size, at, hash(80)));
    checkpoints.keep(era, new Checkpoints.Cosigned("witness.example", size, at, hash(81)));
  }

  private static EditingClaims.Held claim(AddressNumber resident, EditingStage stage) {
    return new EditingClaims.Held(resident, TERMINAL, OPERATOR, stage, MORNING, EVENING);
  }

  static ResidentRecord person(long serial) {
    return MadeUpResident.of(serial, CITY);
  }

  static ResidentRecord next(ResidentRecord state) {
    return state.moved(state.household(), state.address(), state.origin());
  }

  private static Bytes hash(int seed) {
    byte[] hash = new byte[32];
    Arrays.fill(hash, (byte) seed);
    return Bytes.of(hash);
  }
}
