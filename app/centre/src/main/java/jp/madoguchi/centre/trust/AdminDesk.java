package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.RevokedCertificate.Holder;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Checkpoints;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.DirectiveRows;
import jp.madoguchi.storage.centre.RegisteredOperator;

/**
 * Where administrators take terminals and cards out of use and decide about forked terminals. Each
 * act is signed with the administrator's card; entry, effect, order and the new trust list are one
 * transaction. Safe for use by several threads and nodes.
 */
public final class AdminDesk {
  private final CentreStore store;
  private final AdminCheck check;
  private final TrustPublisher publisher;
  private final OrderGiver orders;
  private final DirectivePublisher directives;
  private final Clock clock;

  private AdminDesk(
      CentreStore store,
      AdminCheck check,
      TrustPublisher publisher,
      OrderGiver orders,
      DirectivePublisher directives,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.publisher = publisher;
    this.orders = orders;
    this.directives = directives;
    this.clock = clock;
  }

  /** The desk of one office's centre. */
  public static AdminDesk of(
      CentreStore store, Office office, CentreKeys keys, OperatorTrust cards, Clock clock) {
    return new AdminDesk(
        store,
        new AdminCheck(office, cards, clock),
        TrustPublisher.usual(office, keys),
        new OrderGiver(office, keys),
        new DirectivePublisher(office, keys),
        clock);
  }

  /** Does what was signed, or says why not. */
  public AdminOutcome act(SignedAct signed) {
    return switch (signed.act().kind()) {
      case REVOKE_DEVICE -> verified(signed, this::revokeDevice);
      case REVOKE_OPERATOR -> verified(signed, this::revokeOperator);
      case REOPEN_LOG -> verified(signed, this::reopenLog);
      case DECIDE_FORK ->
          verified(
              signed,
              (transaction, act) ->
                  new ForkDecision(publisher, orders)
                      .decide(transaction, act, person(transaction, act), now()));
      case DEMAND_SUITE -> verified(signed, this::demandSuite);
      case SET_RENEWAL -> verified(signed, this::setRenewal);
      case GRANT, END_GRANT, UNLOCK_OPERATOR ->
          verified(
              signed, (transaction, act) -> new GrantActs(directives).act(transaction, act, now()));
      case ENROL_DEVICE, REGISTER_OPERATOR, TAKE_TRUST, NAME_WITNESS, SIGN_POLICY, EXPORT_GRANTS ->
          new Denied(Reason.REQUEST);
    };
  }

  private AdminOutcome verified(
      SignedAct signed, BiFunction<CentreTransaction, SignedAct, AdminOutcome> work) {
    return store.inTransaction(transaction -> {
      transaction.ledger().lockLog();
      Optional<Reason> flaw = check.flaw(transaction, signed);
      return flaw.isPresent() ? new Denied(flaw.get()) : work.apply(transaction, signed);
    });
  }

  private AdminOutcome revokeDevice(CentreTransaction transaction, SignedAct signed) {
    Optional<Device> device = device(transaction, signed.act().concerned());
    if (device.isEmpty()) {
      return new Denied(Reason.UNKNOWN_DEVICE);
    }
    if (device.get().state() == DeviceState.REVOKED) {
      return new Denied(Reason.ALREADY);
    }
    long entry = transaction.administration().add(signed, person(transaction, signed));
    new Retirement(transaction, orders).retire(device.get(), signed.act().reason(), entry, now());
    return new Done(entry, publisher.publish(transaction, now()).version());
  }

  private AdminOutcome revokeOperator(CentreTransaction transaction, SignedAct signed) {
    Optional<RegisteredOperator> known = operator(transaction, signed.act().concerned());
    if (known.isEmpty()) {
      return new Denied(Reason.UNKNOWN_OPERATOR);
    }
    Bytes card = known.get().certificateHash();
    if (transaction.trust().revokedSince(card).isPresent()) {
      return new Denied(Reason.ALREADY);
    }
    if (known.get().operator().id().equals(signed.act().administrator())) {
      return new Denied(Reason.ONESELF);
    }
    long entry = transaction.administration().add(signed, person(transaction, signed));
    transaction
        .trust()
        .revoke(
            new RevokedCertificate(
                Fingerprint.ofHash(card.toArray()),
                Holder.OPERATOR,
                known.get().operator().id().value(),
                now()),
            entry);
    return new Done(entry, publisher.publish(transaction, now()).version());
  }

  private AdminOutcome demandSuite(CentreTransaction transaction, SignedAct signed) {
    Optional<SuiteDemand> demand =
        SuiteDecision.of(signed.act().choice()).map(SuiteDecision::demand);
    if (demand.isEmpty()
        || demand.get().suite().compareTo(transaction.suites().newest().suite()) < 0
        || !publisher.keys().has(demand.get().suite())) {
      return new Denied(Reason.SUITE);
    }
    long entry = transaction.administration().add(signed, person(transaction, signed));
    transaction.suites().demand(demand.get(), entry);
    return new Done(entry, publisher.publish(transaction, now()).version());
  }

  /** Names the witness that is demanded from now on, or none; the act chooses its hash. */
  public AdminOutcome nameWitness(SignedAct signed, Optional<WitnessKey> witness) {
    boolean fits =
        signed.act().kind() == AdminAct.Kind.NAME_WITNESS
            && signed.act().choice().equals(WitnessNaming.choice(witness));
    return fits
        ? verified(
            signed,
            (transaction, act) -> {
              long entry = transaction.administration().add(act, person(transaction, act));
              return new Done(
                  entry, new WitnessNaming(publisher).name(transaction, witness, entry, now()));
            })
        : new Denied(Reason.REQUEST);
  }

  /**
   * Signs a policy that an administrator has chosen, for all terminals. The act chooses its hash;
   * its version has to be above the one before.
   */
  public AdminOutcome signPolicy(SignedAct signed, OfficePolicy policy) {
    boolean fits =
        signed.act().kind() == AdminAct.Kind.SIGN_POLICY
            && signed.act().choice().equals(PolicyDecision.choice(policy));
    return fits
        ? verified(
            signed,
            (transaction, act) -> {
              if (!directives.isNewer(transaction, policy)) {
                return new Denied(Reason.REQUEST);
              }
              long entry = transaction.administration().add(act, person(transaction, act));
              directives.policy(transaction, policy, now());
              return new Done(entry, policy.policy().version());
            })
        : new Denied(Reason.REQUEST);
  }

  /**
   * Writes down that the register of grants is taken out as this file; whoever calls writes it
   * afterwards. The act chooses the file's SHA-256.
   */
  public AdminOutcome exportGrants(SignedAct signed, byte[] file) {
    boolean fits =
        signed.act().kind() == AdminAct.Kind.EXPORT_GRANTS
            && signed.act().choice().equals(Sha256.of(file).hex());
    return fits
        ? verified(
            signed,
            (transaction, act) ->
                new Done(transaction.administration().add(act, person(transaction, act)), 0))
        : new Denied(Reason.REQUEST);
  }

  /** The newest policy that was signed for terminals. */
  public Optional<Bytes> signedPolicy() {
    return store.read(transaction ->
        transaction
            .directives()
            .newest(DirectiveRows.Kind.POLICY)
            .map(DirectiveRows.Published::signed));
  }

  private AdminOutcome setRenewal(CentreTransaction transaction, SignedAct signed) {
    OptionalInt days = RenewalDecision.of(signed.act().choice());
    if (days.isEmpty()) {
      return new Denied(Reason.RENEWAL);
    }
    long entry = transaction.administration().add(signed, person(transaction, signed));
    transaction.renewals().set(days.getAsInt(), entry);
    return new Done(entry, publisher.publish(transaction, now()).version());
  }

  /** Whoever calls has locked the log, so that its size is that of the era's beginning. */
  private AdminOutcome reopenLog(CentreTransaction transaction, SignedAct signed) {
    Checkpoints checkpoints = transaction.checkpoints();
    int next = checkpoints.lockEra().number() + 1;
    if (!signed.act().concerned().equals(era(next))) {
      return new Denied(Reason.NOT_NEXT_ERA);
    }
    long entry = transaction.administration().add(signed, person(transaction, signed));
    checkpoints.begin(
        transaction.ledger().log().size(),
        now(),
        signed.act().administrator().value(),
        signed.act().reason());
    return new Done(entry, publisher.fresh(transaction, now()).version());
  }

  /** How an act names an era of the log. */
  public static String era(int number) {
    return "era-" + number;
  }

  /** Terminals that wait for a decision. */
  public List<Device> quarantined() {
    return store.read(transaction ->
        transaction.registry().devices().stream()
            .filter(device -> device.state() == DeviceState.QUARANTINED)
            .toList());
  }

  private static Optional<Device> device(CentreTransaction transaction, String id) {
    try {
      return transaction.registry().device(new TerminalId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<RegisteredOperator> operator(CentreTransaction transaction, String id) {
    try {
      return transaction.registry().operator(new OperatorId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static PersonId person(CentreTransaction transaction, SignedAct signed) {
    return transaction
        .registry()
        .operator(signed.act().administrator())
        .orElseThrow()
        .operator()
        .person();
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
