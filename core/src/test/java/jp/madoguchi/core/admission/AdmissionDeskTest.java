package jp.madoguchi.core.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.admission.AdmissionRefused.Reason;
import jp.madoguchi.core.custody.FakeKeeper;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionDeskTest {
  private static final Operator CHIEF = Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER);
  private static final Operator CLERK = Samples.ENTRANT;
  private static final Operator NEW = Samples.operator("NEW-1", "P-NEW", Right.LOOK_UP);
  private static final Operator SAME = Samples.operator("NEW-2", CLERK.person().value());
  private static final Operator GONE =
      new Operator(
          new OperatorId("GONE-1"),
          NEW.person(),
          NEW.name(),
          NEW.department(),
          NEW.rights(),
          NEW.from().minusYears(2),
          NEW.from().minusYears(1));

  private static final GrantedCard CARD =
      new GrantedCard(new Fingerprint("ab".repeat(32)), LocalDate.of(2029, 3, 31), "usb-1");
  private static final GrantedCard OTHER =
      new GrantedCard(new Fingerprint("cd".repeat(32)), LocalDate.of(2030, 3, 31), "");

  private final List<String> journal = new ArrayList<>();
  private final MemoryLog log = new MemoryLog(journal);
  private final MemoryOperators operators = new MemoryOperators(CHIEF, CLERK, NEW, SAME, GONE);
  private final FakeKeeper keeper = new FakeKeeper(journal, CHIEF, CLERK);
  private AdmissionDesk inTest;

  @BeforeEach
  void theChiefSignsIn() throws Exception {
    signIn(CHIEF);
  }

  private void signIn(Operator operator) throws Exception {
    Session session =
        new TestCard("eguchi").session(operator, new Ulid("01J00000000000000000000009"));
    StoppedClock clock = new StoppedClock(Samples.NOW);
    Gate gate = new Gate(operators, session, new SessionLog(log, session), clock);
    inTest = new AdmissionDesk(keeper, operators, gate, log, session, clock);
  }

  private static Newcomer newcomer(Operator operator) throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    return new Newcomer(
        operator.id(), (ECPublicKey) keys.generateKeyPair().getPublic(), new byte[3]);
  }

  private void assertRefused(Reason reason, Executable act) {
    assertEquals(reason, assertThrows(AdmissionRefused.class, act).reason());
    assertEquals(List.of("log REFUSED"), journal);
  }

  private Candidate candidate(Operator operator) throws Exception {
    return inTest.candidates().stream()
        .filter(each -> each.entry().equals(operator))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Candidates {
    @Test
    void areTheRegistersOperatorsWhoseRightsHaveNotEnded() throws Exception {
      assertFalse(inTest.candidates().stream().anyMatch(each -> each.entry().equals(GONE)));
      assertTrue(candidate(CLERK).holds());
      assertFalse(candidate(NEW).holds());
      assertTrue(candidate(CHIEF).self());
    }

    @Test
    void tellWhoIsTheSameHumanBeing() throws Exception {
      assertTrue(candidate(SAME).samePerson());
      assertFalse(candidate(NEW).samePerson());
    }

    @Test
    void areForAdministratorsAlone() throws Exception {
      signIn(CLERK);

      assertRefused(Reason.NO_RIGHT, () -> inTest.candidates());
    }
  }

  @Nested
  class TakingIn {
    @Test
    void isInTheLogBeforeItIsDone() throws Exception {
      inTest.admit(newcomer(NEW), CARD, _ -> {});

      assertEquals(List.of("log OPERATOR_ADMITTED", "admit NEW-1"), journal);
      assertEquals(
          "NEW-1 card " + "ab".repeat(32) + " until 2029-03-31, camera usb-1",
          log.entries().getLast().detail());
      assertTrue(keeper.holders().contains(NEW.id()));
    }

    @Test
    void isNothingThatOneDoesForOneself() throws Exception {
      Newcomer chief = newcomer(CHIEF);

      assertRefused(Reason.ONESELF, () -> inTest.admit(chief, CARD, _ -> {}));
    }

    @Test
    void isRefusedWhereTheRegisterNamesNobodyOrTheRightsHaveEnded() throws Exception {
      Newcomer gone = newcomer(GONE);

      assertRefused(Reason.NOT_REGISTERED, () -> inTest.admit(gone, CARD, _ -> {}));
    }

    @Test
    void isRefusedToWhoeverIsNoAdministrator() throws Exception {
      signIn(CLERK);
      Newcomer fresh = newcomer(NEW);

      assertRefused(Reason.NO_RIGHT, () -> inTest.admit(fresh, CARD, _ -> {}));
    }

    @Test
    void thatFailsIsInTheLogAsWell() throws Exception {
      keeper.failWith(new IOException("disk"));
      Newcomer fresh = newcomer(NEW);

      assertThrows(IOException.class, () -> inTest.admit(fresh, CARD, _ -> {}));
      assertEquals(List.of("log OPERATOR_ADMITTED", "admit NEW-1", "log REFUSED"), journal);
    }
  }

  @Test
  void theRegisterOfGrantsIsNewestFirst() throws Exception {
    inTest.admit(newcomer(NEW), CARD, _ -> {});
    inTest.admit(newcomer(SAME), OTHER, _ -> {});

    assertEquals(List.of("NEW-2", "NEW-1"), inTest.grants().stream().map(Grant::about).toList());
    assertEquals(
        List.of(OTHER, CARD),
        inTest.grants().stream().flatMap(each -> each.card().stream()).toList());
    assertEquals(
        List.of(AccessEvent.OPERATOR_ADMITTED, AccessEvent.OPERATOR_ADMITTED),
        inTest.grants().stream().map(Grant::act).toList());
  }

  /** What stood in the log before the card's last day did, or the card at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW-1 card H until 2029-03-31, camera usb-1 | NEW-1 | H | 2029-03-31 | usb-1",
        "NEW-1 card H until 2029-03-31               | NEW-1 | H | 2029-03-31 | ''",
        "NEW-1 card H, camera usb-1, left            | NEW-1 | H |            | usb-1, left",
        "NEW-1 card H                                | NEW-1 | H |            | ''",
        "NEW-1 card H until 2029-02-31               | NEW-1 | H |            | ''",
        "NEW-1                                       | NEW-1 |   |            | ''",
        "NEW-1 card ab12                             | NEW-1 card ab12 | |    | ''",
      })
  void anEntryIsReadAsFarAsItTells(
      String detail,
      String whom,
      @Nullable String certificate,
      @Nullable LocalDate until,
      String camera) {
    String hex = "ab".repeat(32);
    GrantedCard.Said said = GrantedCard.read(detail.replace("H", hex));

    assertEquals(whom, said.whom());
    assertEquals(
        new GrantedCard(
            Optional.ofNullable(certificate).map(_ -> new Fingerprint(hex)),
            Optional.ofNullable(until),
            camera),
        said.card());
  }
}
