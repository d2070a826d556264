package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.EnrolmentDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Terminals and operators are taken in by administrators; what is over leaves the lists. */
@OnEachDatabase
class EnrolmentTest extends TrustCase {
  private static final TerminalId NEW = new TerminalId("T-12");

  private EnrolmentDesk desk() {
    return centre.enrolment(centre.store, IssuingTerms.usual());
  }

  private ProvenRequest request(TerminalId device) {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(world.randomness());
    return ProvenRequest.of(
        KeyRequest.of(Environment.SANDBOX, Channel.CITY.code(), device, draft), draft);
  }

  private SignedAct approval(MadeUpOperator by, ProvenRequest request) {
    return signed(
        by,
        AdminAct.Kind.ENROL_DEVICE,
        request.request().device().value(),
        request.request().name().hex());
  }

  private EnrolmentDesk.Result enrol(MadeUpOperator by, ProvenRequest request) {
    return desk().enrol(approval(by, request), request);
  }

  @Nested
  class ANewTerminal {
    @Test
    void isRegisteredOnceAnAdministratorApproved() {
      ProvenRequest request = request(NEW);
      assertInstanceOf(EnrolmentDesk.Enrolled.class, enrol(chief, request));
      assertEquals(DeviceState.ACTIVE, centre.centre.view().device(NEW).orElseThrow().state());
    }

    @Test
    void getsTheSameCertificatesForTheSameApproval() {
      ProvenRequest request = request(NEW);
      EnrolmentDesk.Result first = enrol(chief, request);
      assertEquals(first, enrol(deputy, request));
    }

    @Test
    void isNotRegisteredBySomebodyWithoutTheRight() {
      assertEquals(
          new EnrolmentDesk.Denied(Reason.NO_RIGHT),
          enrol(centre.entrant.operator(), request(NEW)));
      assertTrue(centre.centre.view().device(NEW).isEmpty());
    }

    @Test
    void isNotRegisteredByAnApprovalOfAnotherRequest() {
      ProvenRequest seen = request(NEW);
      ProvenRequest exchanged = request(NEW);
      assertEquals(
          new EnrolmentDesk.Denied(Reason.REQUEST), desk().enrol(approval(chief, seen), exchanged));
    }

    @Test
    void isNotRegisteredWithoutProofOfItsKeys() {
      ProvenRequest right = request(NEW);
      ProvenRequest other = request(NEW);
      ProvenRequest forged =
          new ProvenRequest(right.request(), other.classicalProof(), other.quantumSafeProof());
      assertEquals(new EnrolmentDesk.Denied(Reason.REQUEST), enrol(chief, forged));
    }

    @Test
    void doesNotTakeTheNameOfOneThatIsInUse() {
      assertEquals(
          new EnrolmentDesk.Denied(Reason.IN_USE), enrol(chief, request(Channel.TERMINAL)));
    }

    @Test
    void doesNotTakeTheNameOfOneThatWasRevoked() {
      revokeTerminal();
      assertEquals(
          new EnrolmentDesk.Denied(Reason.IN_USE), enrol(chief, request(Channel.TERMINAL)));
    }
  }

  @Test
  void aTerminalWhoseCertificatesEndedIsRegisteredAgainWithItsRow() throws Exception {
    line.ask("PUT", "/v1/batches/1/1", centre.sealedEmpty(1));
    centre.store.inTransaction(transaction -> {
      transaction
          .registry()
          .certificates(Channel.TERMINAL)
          .forEach(
              each -> transaction.certification().ends(each, Channel.CLOCK.now().minusSeconds(1)));
      return 0;
    });
    assertInstanceOf(EnrolmentDesk.Enrolled.class, enrol(chief, request(Channel.TERMINAL)));
    assertEquals(1, centre.centre.view().device(Channel.TERMINAL).orElseThrow().lastSequence());
  }

  @Nested
  class AnOperator {
    private final OperatorId id = new OperatorId("OP-77");

    private Operator operator() {
      return new Operator(
          id,
          new PersonId("P-77"),
          "架空　七",
          "市民課",
          Set.of(Right.LOOK_UP),
          LocalDate.of(2026, 4, 1),
          LocalDate.of(2027, 3, 31));
    }

    private X509Certificate card() throws Exception {
      return Certificates.parse(
          MadeUpOperator.with(
                  operator(), world.keys().issuer(), Channel.CLOCK.now(), world.randomness())
              .certificate()
              .toArray());
    }

    private SignedAct approval(X509Certificate card) {
      return signed(chief, AdminAct.Kind.REGISTER_OPERATOR, id.value(), Fingerprint.of(card).hex());
    }

    private boolean known() {
      return centre.store.<Boolean>read(
          transaction -> transaction.registry().operator(id).isPresent());
    }

    @Test
    void isRegisteredOnceAnAdministratorApproved() throws Exception {
      X509Certificate card = card();
      assertEquals(
          Optional.empty(), desk().register(operator(), card, Optional.of(approval(card))));
      assertTrue(known());
    }

    @Test
    void isNotRegisteredWithAnotherCard() throws Exception {
      assertEquals(
          Optional.of(Reason.REQUEST),
          desk().register(operator(), card(), Optional.of(approval(card()))));
      assertFalse(known());
    }

    @Test
    void isNotTheFirstWhereThereAreOthers() throws Exception {
      assertEquals(
          Optional.of(Reason.NO_RIGHT), desk().register(operator(), card(), Optional.empty()));
    }
  }

  @Nested
  class ARevokedCertificate {
    private List<RevokedCertificate> listed() throws Exception {
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", "");
      inTest.steps(line);
      return inTest.trust.list().orElseThrow().revoked();
    }

    private void ended(Duration ago) {
      revokeTerminal();
      centre.store.inTransaction(transaction -> {
        transaction
            .registry()
            .certificates(Channel.TERMINAL)
            .forEach(
                each -> transaction.certification().ends(each, Channel.CLOCK.now().minus(ago)));
        transaction.registry().mark(Channel.TERMINAL, DeviceState.ACTIVE);
        transaction.orders().done(Channel.TERMINAL, Channel.CLOCK.now());
        return 0;
      });
    }

    @Test
    void leavesTheListLongAfterItsEndAndStaysRevokedAtTheCentre() throws Exception {
      ended(Duration.ofDays(91));
      assertEquals(List.of("OP-1"), listed().stream().map(RevokedCertificate::name).toList());
      assertEquals(
          3, centre.store.<Integer>read(transaction -> transaction.trust().revoked().size()));
    }

    @Test
    void staysOnTheListForAWhile() throws Exception {
      ended(Duration.ofDays(89));
      assertEquals(3, listed().size());
    }
  }
}
