package jp.madoguchi.centre.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Certification;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.RegisteredOperator;

/**
 * Where administrators take terminals and operators in (端末登録, 操作者登録). Each act is signed with the
 * administrator's card and names exactly what was looked at. Safe for use by several threads and
 * nodes.
 */
public final class EnrolmentDesk {
  private static final int FIRST_EPOCH = 1;

  private final AdminCheck check;
  private final IssuingDesk issuing;

  /** What came of an administrator's approval. */
  public sealed interface Result {}

  /** The terminal is registered; these are its certificates. */
  public record Enrolled(long entry, IssuedPair pair) implements Result {}

  /** Nothing was done or written. */
  public record Denied(Reason reason) implements Result {}

  private EnrolmentDesk(AdminCheck check, IssuingDesk issuing) {
    this.check = check;
    this.issuing = issuing;
  }

  /** The desk beside an issuing one. */
  public static EnrolmentDesk of(IssuingDesk issuing, OperatorTrust cards) {
    return new EnrolmentDesk(new AdminCheck(issuing.office(), cards, issuing.clock()), issuing);
  }

  /**
   * Registers a terminal that is not known, or certifies one anew whose certificates have ended.
   * The same approval twice gives the same certificates.
   *
   * @param signed concerns the terminal and chooses the request by its name
   */
  public Result enrol(SignedAct signed, ProvenRequest proven) {
    Optional<ProvenRequest.Keys> keys = proven.keys();
    if (keys.isEmpty() || !isAbout(signed, proven.request())) {
      return new Denied(Reason.REQUEST);
    }
    return issuing
        .store()
        .inTransaction(transaction -> {
          transaction.ledger().lockLog();
          Optional<Reason> flaw =
              check.flaw(transaction, signed).or(() -> suite(transaction, proven.request()));
          return flaw.isPresent()
              ? new Denied(flaw.get())
              : enrol(transaction, signed, proven, keys.get());
        });
  }

  private boolean isAbout(SignedAct signed, KeyRequest request) {
    return signed.act().kind() == AdminAct.Kind.ENROL_DEVICE
        && signed.act().concerned().equals(request.device().value())
        && signed.act().choice().equals(request.name().hex())
        && request.environment() == issuing.office().environment()
        && request.municipality().equals(issuing.office().municipality().code());
  }

  private Optional<Reason> suite(CentreTransaction transaction, KeyRequest request) {
    boolean allowed =
        request.suite().compareTo(transaction.suites().newest().suite()) >= 0
            && issuing.keys().has(request.suite());
    return allowed ? Optional.empty() : Optional.of(Reason.SUITE);
  }

  private Result enrol(
      CentreTransaction transaction,
      SignedAct signed,
      ProvenRequest proven,
      ProvenRequest.Keys keys) {
    KeyRequest request = proven.request();
    Optional<Certification.Given> before = transaction.certification().find(request.name());
    if (before.isPresent()) {
      return before.get().entry() == 0
          ? new Denied(Reason.REQUEST)
          : new Enrolled(before.get().entry(), IssuingDesk.decoded(before.get()));
    }
    if (!isFree(transaction, request.device())) {
      return new Denied(Reason.IN_USE);
    }
    PersonId person =
        transaction
            .registry()
            .operator(signed.act().administrator())
            .orElseThrow()
            .operator()
            .person();
    long entry = transaction.administration().add(signed, person);
    if (transaction.registry().device(request.device()).isEmpty()) {
      transaction.registry().enrol(request.device(), FIRST_EPOCH, List.of());
    }
    return new Enrolled(
        entry,
        issuing.issue(
            transaction, request, keys, new IssuingDesk.Grounds(Bytes.of(proven.encode()), entry)));
  }

  /** Not known, or known and in good standing with certificates that have all ended. */
  private boolean isFree(CentreTransaction transaction, TerminalId id) {
    Optional<Device> device = transaction.registry().device(id);
    return device.isEmpty()
        || (device.get().state() == DeviceState.ACTIVE
            && transaction
                .certification()
                .endedBefore(issuing.clock().now())
                .containsAll(transaction.registry().certificates(id)));
  }

  /**
   * Registers an operator with the card that speaks for them. Where nobody is registered yet, the
   * first is taken in without an administrator's card: there is none that could approve.
   *
   * @param certificate of the card's slot 9C
   * @param signed concerns the operator and chooses the certificate by its fingerprint; empty for
   *     the first
   */
  public Optional<Reason> register(
      Operator operator, X509Certificate certificate, Optional<SignedAct> signed) {
    Fingerprint card = Fingerprint.of(certificate);
    return issuing
        .store()
        .inTransaction(transaction -> {
          transaction.ledger().lockLog();
          Optional<Reason> flaw =
              signed.isPresent()
                  ? about(signed.get(), operator, card)
                      .or(() -> check.flaw(transaction, signed.get()))
                  : transaction.registry().hasOperators()
                      ? Optional.of(Reason.NO_RIGHT)
                      : Optional.empty();
          if (flaw.isEmpty()) {
            signed.ifPresent(act -> write(transaction, act));
            transaction
                .registry()
                .register(new RegisteredOperator(operator, Bytes.of(card.bytes())));
            transaction
                .certification()
                .ends(Bytes.of(card.bytes()), certificate.getNotAfter().toInstant());
            new DirectivePublisher(issuing.office(), issuing.keys())
                .register(transaction, issuing.clock().now());
          }
          return flaw;
        });
  }

  private static Optional<Reason> about(SignedAct signed, Operator operator, Fingerprint card) {
    boolean fits =
        signed.act().kind() == AdminAct.Kind.REGISTER_OPERATOR
            && signed.act().concerned().equals(operator.id().value())
            && signed.act().choice().equals(card.hex());
    return fits ? Optional.empty() : Optional.of(Reason.REQUEST);
  }

  private static long write(CentreTransaction transaction, SignedAct act) {
    PersonId person =
        transaction
            .registry()
            .operator(act.act().administrator())
            .orElseThrow()
            .operator()
            .person();
    return transaction.administration().add(act, person);
  }
}
