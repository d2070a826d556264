package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Leases over a real line (protocol points 7, 11 and 18). */
@OnEachDatabase
class LeaseTest extends TrustCase {
  @Nested
  class ALease {
    @Test
    void ofAnotherRequestIsNotTaken() throws Exception {
      LeaseRequest other =
          new LeaseRequest(Bytes.of(new byte[32]), Optional.empty(), inTest.leaseFile().sealed());
      byte[] replayed = line.ask("POST", "/v1/lease", other.encode()).body();
      Bytes before = inTest.leaseFile().sealed().orElseThrow();
      Line hostile =
          (method, path, body) ->
              path.equals("/v1/lease")
                  ? new Line.Answer(LineRefusal.OK, replayed)
                  : line.ask(method, path, body);
      assertEquals(new CourierStep.TrustRejected(), inTest.steps(hostile).getLast());
      assertEquals(before, inTest.leaseFile().sealed().orElseThrow());
    }

    @Test
    void isGivenAtFirstContactAndTheSecretStays() throws Exception {
      Bytes before = inTest.secret();
      inTest.steps(line);
      assertEquals(1, inTest.leases.size());
      assertNotEquals(Obedient.FIRST, inTest.leases.getFirst());
      assertEquals(before, inTest.secret());
    }

    @Test
    void isNotChangedBeforeHalfOfItIsOver() throws Exception {
      inTest.steps(line);
      inTest.steps(line);
      assertEquals(1, inTest.leases.size());
    }

    @Test
    void whoseSecretWasErasedIsGivenBackWithIt() throws Exception {
      Bytes before = inTest.secret();
      inTest.steps(line);
      inTest.leaseFile().erase();
      assertTrue(inTest.leaseFile().sealed().isEmpty());
      inTest.steps(line);
      assertEquals(before, inTest.secret());
    }

    @Test
    void whoseSecretNobodyDepositedIsNotErased() throws Exception {
      inTest.leaseFile().erase();
      assertTrue(inTest.leaseFile().sealed().isPresent());
    }

    @Test
    void secretIsOpenToNobodyAtTheCentre() throws Exception {
      Bytes secret = inTest.secret();
      inTest.steps(line);
      String kept =
          centre
              .store
              .read(transaction -> transaction.leases().deposited(Channel.TERMINAL))
              .orElseThrow()
              .hex();
      assertFalse(kept.contains(secret.hex()));
    }

    @Test
    void thatIsOverTakesNoBatchUntilItIsRenewed() throws Exception {
      give(lease("OLD", -48, -1));
      byte[] sealed = centre.sealedEmpty(1);
      assertRefused(Code.LEASE_OVER, line.ask("PUT", "/v1/batches/1/1", sealed));
      assertEquals(List.of(Sha256.of(sealed)), centre.centre.view().quarantined(Channel.TERMINAL));
      Bytes deposit = inTest.leaseFile().sealed().orElseThrow();
      LeaseRequest request =
          new LeaseRequest(Bytes.of(new byte[32]), Optional.empty(), Optional.of(deposit));
      assertEquals(LineRefusal.OK, line.ask("POST", "/v1/lease", request.encode()).status());
      assertEquals(LineRefusal.OK, line.ask("PUT", "/v1/batches/1/1", sealed).status());
    }

    @Test
    void thatHeldWhenAChangeWasEnteredLetsItIn() throws Exception {
      give(lease("LEASE-1", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Applied.class, sent().verdicts().getFirst());
    }

    @Test
    void thatTheCentreDoesNotKnowHoldsTheChange() throws Exception {
      give(lease("ANOTHER", -1, 1));
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.outbox.put(List.of(change));
      assertEquals(
          List.of(new Verdict.Held(change.entered().act().id(), Verdict.Reason.LEASE, 1)),
          sent().verdicts());
    }

    @Test
    void thatWasOverWhenAChangeWasEnteredHoldsItAndNoOther() throws Exception {
      give(lease("LEASE-1", -48, -1));
      give(lease("LEASE-2", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Held.class, sent().verdicts().getFirst());
    }

    @Test
    void ofAnotherTerminalHoldsTheChange() throws Exception {
      centre.store.inTransaction(transaction -> {
        transaction.leases().give(new TerminalId("T-2"), lease("LEASE-1", -1, 1));
        return 0;
      });
      give(lease("MINE", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Held.class, sent().verdicts().getFirst());
    }
  }
}
