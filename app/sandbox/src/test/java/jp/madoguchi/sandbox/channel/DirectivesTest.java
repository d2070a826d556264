package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.GrantChoice;
import jp.madoguchi.centre.trust.PolicyDecision;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterCodec;
import jp.madoguchi.core.directive.UnlockCodec;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.Outpost;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the centre tells about logins, over a real line (0046). */
@OnEachDatabase
class DirectivesTest extends TrustCase {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Grant AT_SHIOMI =
      new Grant(Right.OPEN_CLOSED, Optional.of(new OfficeCode("SHIOMI")), FIRST, LAST);

  private static OfficePolicy policy(long version) {
    LoginPolicy usual = LoginPolicy.usual();
    return new OfficePolicy(
        Environment.SANDBOX,
        Channel.CITY.code(),
        new LoginPolicy(
            version,
            usual.modalities(),
            6,
            usual.gestures(),
            usual.tries(),
            usual.fallback(),
            usual.supervised(),
            usual.seat()));
  }

  private AdminOutcome signed(OfficePolicy policy) {
    return centre
        .administration()
        .signPolicy(
            signed(
                chief,
                AdminAct.Kind.SIGN_POLICY,
                PolicyDecision.CONCERNED,
                PolicyDecision.choice(policy)),
            policy);
  }

  private AdminOutcome grant(Grant grant) {
    return act(chief, AdminAct.Kind.GRANT, "OP-1", GrantChoice.text(grant));
  }

  private AdminOutcome retire(LocalDate last) {
    return act(
        chief,
        AdminAct.Kind.END_GRANT,
        "OP-1",
        new GrantChoice.End(Optional.empty(), Optional.empty(), last).text());
  }

  private AdminOutcome unlock(String choice) {
    return act(chief, AdminAct.Kind.UNLOCK_OPERATOR, "OP-1", choice);
  }

  private Operator told() {
    return inTest.logins.register.orElseThrow().operators().stream()
        .filter(operator -> operator.id().equals(new OperatorId("OP-1")))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Holding> heard() {
    return centre.store.read(
        transaction -> transaction.directives().held(Channel.TERMINAL).map(held -> held.holding()));
  }

  @Nested
  class ThePolicy {
    @Test
    void isTakenAtTheNextContactAndTheCentreHearsOfIt() throws Exception {
      signed(policy(70));
      inTest.steps(line);

      assertEquals(6, inTest.logins.policy.now().exponent());
      assertEquals(List.of(new LoginDirectives.NewPolicy(70)), inTest.logins.taken);
      assertEquals(Optional.of(new Holding(70, 0, 0)), heard());
    }

    @Test
    void isNotTakenTwice() throws Exception {
      signed(policy(70));
      inTest.steps(line);

      assertEquals(List.of(new CourierStep.Idle()), inTest.steps(line));
    }

    @Test
    void isNeverSignedBelowTheOneBefore() {
      assertInstanceOf(Done.class, signed(policy(70)));

      assertEquals(new Denied(Reason.REQUEST), signed(policy(70)));
      assertEquals(new Denied(Reason.REQUEST), signed(policy(69)));
    }
  }

  @Nested
  class TheRegister {
    @Test
    void bringsAGrantAtOneOffice() throws Exception {
      Done done = assertInstanceOf(Done.class, grant(AT_SHIOMI));
      inTest.steps(line);

      assertEquals(Set.of(AT_SHIOMI), told().grants());
      assertEquals(done.trustVersion(), inTest.logins.version());
      assertEquals(Optional.of(inTest.logins.holding()), heard());
    }

    @Test
    void namesEverybodyWhomTheCentreKnows() throws Exception {
      grant(AT_SHIOMI);
      inTest.steps(line);

      assertEquals(
          centre.store.<List<Operator>>read(transaction -> transaction.registry().operators()),
          inTest.logins.register.orElseThrow().operators());
    }

    @Test
    void endsAllThatARetiredOperatorMay() throws Exception {
      grant(AT_SHIOMI);
      retire(LocalDate.of(2026, 11, 1));
      inTest.steps(line);

      assertTrue(
          List.of(Right.values()).stream()
              .noneMatch(right -> told().may(right, LocalDate.of(2026, 11, 2))));
      assertTrue(told().may(Right.ENTER, LocalDate.of(2026, 11, 1)), "what was done stays lawful");
    }

    @Test
    void endsOneRightAndLeavesTheOthers() throws Exception {
      act(chief, AdminAct.Kind.END_GRANT, "OP-1", "APPROVE * 2026-11-30");
      inTest.steps(line);

      assertTrue(told().may(Right.APPROVE, LocalDate.of(2026, 11, 30)));
      assertTrue(!told().may(Right.APPROVE, LocalDate.of(2026, 12, 1)));
      assertTrue(told().may(Right.ENTER, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void isNoneBeforeAnybodyDecidedAnything() throws Exception {
      inTest.steps(line);

      assertEquals(Optional.empty(), inTest.logins.register);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "FLY * 2026-11-01 2026-12-31",
          "ENTER shiomi 2026-11-01 2026-12-31",
          "ENTER * 2026-12-31 2026-11-01",
          "ENTER * 2026-11-01",
          "ENTER * 2026-11-31 2026-12-31",
          "ENTER * 2030-11-01 2030-12-31",
          "ENTER * 2026-11-01 2026-12-31 "
        })
    void isNotChangedByAChoiceThatIsNone(String choice) {
      assertEquals(new Denied(Reason.GRANT), act(chief, AdminAct.Kind.GRANT, "OP-1", choice));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "ALL SHIOMI 2026-11-01", "OPEN_CLOSED * 2026-11-01", "ALL * 2030-01-01"})
    void isNotChangedByAnEndOfNothing(String choice) {
      assertEquals(new Denied(Reason.GRANT), act(chief, AdminAct.Kind.END_GRANT, "OP-1", choice));
    }

    @Test
    void isNotChangedTwiceByTheSameGrant() {
      assertInstanceOf(Done.class, grant(AT_SHIOMI));

      assertEquals(new Denied(Reason.GRANT), grant(AT_SHIOMI));
    }

    @Test
    void isChangedByAdministratorsAloneAndNeverForOneself() {
      assertEquals(
          List.of(new Denied(Reason.NO_RIGHT), new Denied(Reason.ONESELF)),
          List.of(
              act(
                  centre.entrant.operator(),
                  AdminAct.Kind.GRANT,
                  "OP-2",
                  GrantChoice.text(AT_SHIOMI)),
              act(chief, AdminAct.Kind.GRANT, "OP-8", GrantChoice.text(AT_SHIOMI))));
    }
  }

  /** Protocol point 12: the centre judges by its own register, whatever a terminal holds. */
  @Nested
  class TheCentreItself {
    private Verdict verdict() throws Exception {
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      return sent().verdicts().getFirst();
    }

    @Test
    void takesNothingFromWhomItHasTakenTheRight() throws Exception {
      retire(LocalDate.of(2026, 11, 1));

      assertEquals(
          Verdict.Reason.ENTRANT_WITHOUT_RIGHT,
          assertInstanceOf(Verdict.Refused.class, verdict()).reason());
    }

    @Test
    void takesWhatAGrantAllowsAlone() throws Exception {
      act(chief, AdminAct.Kind.END_GRANT, "OP-1", "ENTER * 2026-11-01");
      grant(new Grant(Right.ENTER, Optional.of(new OfficeCode("SHIOMI")), FIRST, LAST));

      assertInstanceOf(Verdict.Applied.class, verdict());
    }
  }

  @Nested
  class AnUnlocking {
    @Test
    void reachesItsTerminalOnce() throws Exception {
      assertInstanceOf(Done.class, unlock("T-1 1 days"));
      inTest.steps(line);
      inTest.steps(line);

      assertEquals(1, inTest.logins.obeyed);
      assertEquals(1, inTest.logins.taken.size());
      assertEquals(Optional.of(inTest.logins.holding()), heard());
    }

    @Test
    void isNumberedAboveWhatTheTerminalHasObeyed() throws Exception {
      inTest.logins.obeyed = 41;
      inTest.steps(line);

      assertEquals(42, assertInstanceOf(Done.class, unlock("T-1 1 days")).trustVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T-9 1 days", "T-1 0 days", "T-1 15 days", "T-1", "t-1 1 days"})
    void goesToNoTerminalThatIsNone(String choice) {
      assertEquals(new Denied(Reason.UNKNOWN_DEVICE), unlock(choice));
    }

    @Test
    void isNeverOfOneself() {
      assertEquals(
          new Denied(Reason.ONESELF),
          act(chief, AdminAct.Kind.UNLOCK_OPERATOR, "OP-8", "T-1 1 days"));
    }
  }

  /** Whoever sits on the line, or lays files on a medium, says what they like. */
  @Nested
  class WhatIsNotTheCentres {
    private Line saying(Directives forged) {
      return (method, path, body) ->
          path.equals("/v1/directives")
              ? new Line.Answer(200, forged.encode())
              : line.ask(method, path, body);
    }

    private void assertRejected(Directives forged) throws Exception {
      assertTrue(inTest.steps(saying(forged)).contains(new CourierStep.DirectivesRejected()));
      assertEquals(List.of(), inTest.logins.taken);
    }

    private static Directives only(Bytes policy) {
      return new Directives(Optional.of(policy), Optional.empty(), List.of());
    }

    private static Directives register(Bytes register) {
      return new Directives(Optional.empty(), Optional.of(register), List.of());
    }

    private static Directives unlocking(Bytes order) {
      return new Directives(Optional.empty(), Optional.empty(), List.of(order));
    }

    private static OperatorRegister empty(MunicipalityCode city, Environment environment) {
      return new OperatorRegister(environment, city, 9, Channel.CLOCK.now(), List.of());
    }

    private CentreKeys keys() {
      return world.keys().centre();
    }

    private CentreKeys strangersKeys() {
      return Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness()).centre();
    }

    @Test
    void isNoPolicy() throws Exception {
      byte[] altered = PolicyCodec.sign(policy(70), keys()).toArray();
      altered[altered.length / 2] ^= 1;
      assertRejected(only(Bytes.of(altered)));
      assertRejected(only(PolicyCodec.sign(policy(70), strangersKeys())));
      assertRejected(
          only(RegisterCodec.sign(empty(Channel.CITY.code(), Environment.SANDBOX), keys())));
      assertEquals(0, inTest.logins.policy.now().version());
    }

    @Test
    void isNoRegister() throws Exception {
      byte[] altered =
          RegisterCodec.sign(empty(Channel.CITY.code(), Environment.SANDBOX), keys()).toArray();
      altered[altered.length - 1] ^= 1;
      assertRejected(register(Bytes.of(altered)));
      assertRejected(
          register(
              RegisterCodec.sign(
                  empty(Channel.CITY.code(), Environment.SANDBOX), strangersKeys())));
      assertRejected(
          register(
              RegisterCodec.sign(
                  empty(new MunicipalityCode("131016"), Environment.SANDBOX), keys())));
    }

    @Test
    void takesNothingBack() throws Exception {
      grant(AT_SHIOMI);
      signed(policy(70));
      Bytes old = PolicyCodec.sign(policy(69), keys());
      Bytes emptied = RegisterCodec.sign(empty(Channel.CITY.code(), Environment.SANDBOX), keys());
      inTest.steps(line);
      inTest.steps(saying(new Directives(Optional.of(old), Optional.of(emptied), List.of())));

      assertEquals(70, inTest.logins.policy.now().version());
      assertEquals(Set.of(AT_SHIOMI), told().grants());
    }

    @Test
    void keepsNothingElseOut() throws Exception {
      Bytes good = PolicyCodec.sign(policy(70), keys());
      inTest.steps(
          saying(new Directives(Optional.of(good), Optional.of(Bytes.ofHex("00")), List.of())));

      assertEquals(70, inTest.logins.policy.now().version());
    }

    @Test
    void unlocksNobody() throws Exception {
      Instant now = Channel.CLOCK.now();
      for (Bytes order :
          List.of(
              UnlockCodec.sign(order("T-2", now.plusSeconds(60)), keys()),
              UnlockCodec.sign(order("T-1", now), keys()),
              UnlockCodec.sign(order("T-1", now.plusSeconds(60)), strangersKeys()),
              Bytes.ofHex("00"))) {
        inTest.steps(saying(unlocking(order)));
      }

      assertEquals(0, inTest.logins.obeyed);
    }

    static UnlockOrder order(String terminal, Instant until) {
      return new UnlockOrder(
          Environment.SANDBOX,
          Channel.CITY.code(),
          new TerminalId(terminal),
          1,
          new OperatorId("OP-1"),
          new OperatorId("OP-8"),
          Channel.CLOCK.now().minus(Duration.ofHours(1)),
          until,
          "wet");
    }
  }

  @Nested
  class ATerminalThatWasTakenOutOfUse {
    @Test
    void isToldNothing() throws Exception {
      grant(AT_SHIOMI);
      revokeTerminal();

      assertRefused(
          Code.REVOKED_DEVICE, line.ask("POST", "/v1/directives", Holding.nothing().encode()));
    }
  }

  @Nested
  class AtTheLogin {
    private List<UnlockOrder> asked(long obeyed) throws Exception {
      Outpost.Lines lines =
          () ->
              new Outpost.ClosableLine() {
                @Override
                public Line.Answer ask(String method, String path, byte[] body)
                    throws LineDown, InterruptedException {
                  return line.ask(method, path, body);
                }

                @Override
                public void close() {}
              };
      return new Outpost(lines, inTest.renewal(), inTest.addressee()).unlocks(obeyed);
    }

    @Test
    void ordersComeWithoutAnythingElseBeingHeld() throws Exception {
      inTest.logins.register = Optional.empty();
      grant(AT_SHIOMI);
      unlock("T-1 1 days");
      inTest.steps(line);
      Optional<Holding> before = heard();

      assertEquals(List.of(1L), asked(0).stream().map(UnlockOrder::number).toList());
      assertEquals(before, heard());
    }

    @Test
    void thoseThatWereObeyedDoNotComeAgain() throws Exception {
      unlock("T-1 1 days");
      unlock("T-1 1 days");

      assertEquals(List.of(2L), asked(1).stream().map(UnlockOrder::number).toList());
      assertEquals(List.of(), asked(2));
    }

    @Test
    void anOrderIsTakenFromAFileThatSomebodyLaidThere() throws Exception {
      UnlockOrder order = WhatIsNotTheCentres.order("T-1", Channel.CLOCK.now().plusSeconds(60));
      inTest.files.replace(
          UnlockOrder.FILE, UnlockCodec.sign(order, world.keys().centre()).toArray());

      assertEquals(List.of(order), asked(0));
    }

    @Test
    void aFileThatIsNoOrderIsNone() throws Exception {
      inTest.files.replace(UnlockOrder.FILE, new byte[] {1});

      assertEquals(List.of(), asked(0));
    }
  }

  @Test
  void aQuestionThatCannotBeReadIsRefused() throws Exception {
    assertRefused(Code.MALFORMED, line.ask("POST", "/v1/directives", new byte[] {1, 2, 3}));
    assertRefused(Code.TOO_LARGE, line.ask("POST", "/v1/directives", new byte[65]));
  }
}
