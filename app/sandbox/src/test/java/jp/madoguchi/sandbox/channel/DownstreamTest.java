package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.DeltaFlaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Protocol point 17 with two terminals, one centre and real lines between them. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownstreamTest {
  private static final TerminalId OTHER = TwoTerminals.OTHER;

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals.Keys keys;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals between;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private Seat here;

  @SuppressWarnings("NullAway.Init")
  private Seat there;

  @TempDir Path folder;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    between = TwoTerminals.open(keys, database, test.getDisplayName(), folder);
    channel = between.channel;
    here = between.here;
    there = between.there;
  }

  @AfterEach
  void close() throws Exception {
    between.close();
  }

  private void assertAsTheCentre(Seat seat) {
    between.assertAsTheCentre(seat);
    for (long serial = 1; serial <= TwoTerminals.RESIDENTS; serial++) {
      assertEquals(channel.person(serial), seat.person(serial));
    }
  }

  @Test
  void terminalAndCentreThatWereFilledAlikeStandAlike() throws Exception {
    assertEquals(10, between.head().cursor());
    assertAsTheCentre(here);
    assertEquals(List.of(), here.sync());
  }

  @Test
  void aTerminalKnowsSinceWhenItWasAsTheCentre() throws Exception {
    here.courier(new LostAnswers(here.line(), 1)).step();
    assertEquals(Optional.empty(), here.store.downstream().asOf());

    here.sync();

    assertEquals(Optional.of(channel.clock.now()), here.store.downstream().asOf());
  }

  @Test
  void whomOneTerminalMovedTheOtherFindsAtTheNewAddress() throws Exception {
    here.put(here.move("90番地", here.person(1)));
    here.sync();
    assertEquals(List.of(), there.at("90番地"));

    assertInstanceOf(CourierStep.Received.class, there.sync().getFirst());

    assertEquals(List.of(channel.person(1)), there.at("90番地"));
    assertAsTheCentre(there);
    assertAsTheCentre(here);
  }

  @Test
  void changesOfDifferentFieldGroupsMergeAndBothTerminalsShowIt() throws Exception {
    here.put(here.move("90番地", here.person(1)));
    there.put(there.reorder(there.person(1)));
    here.sync();
    there.sync();
    here.sync();

    assertEquals(3, channel.person(1).history());
    assertEquals("90番地", there.person(1).address().address().lot().value());
    assertEquals(2, there.person(1).household().order());
    assertAsTheCentre(here);
    assertAsTheCentre(there);
  }

  @Test
  void ofTwoMovesOneIsRefusedAndBothTerminalsShowTheOther() throws Exception {
    here.put(here.move("90番地", here.person(1)));
    there.put(there.move("93番地", there.person(1)));
    there.put(there.move("94番地", there.person(1)));
    here.sync();
    there.sync();
    here.sync();

    assertEquals("90番地", there.person(1).address().address().lot().value());
    assertEquals(List.of(), there.at("94番地"));
    assertEquals(List.of(channel.person(1)), there.at("90番地"));
    assertAsTheCentre(here);
    assertAsTheCentre(there);
  }

  @Test
  void whatTheCentreRefusedIsNotInForceHereAnyMore() throws Exception {
    Act act = here.move("90番地", here.person(1));
    EnteredChange entered = channel.changes.enter(here.entrant, act);
    EnteredChange other = channel.changes.enter(here.entrant, here.move("9番地", here.person(2)));
    here.put(new ApprovedChange(entered, channel.changes.approve(here.approver, other)));

    here.sync();

    assertEquals(1, here.person(1).history());
    assertEquals(List.of(), here.at("90番地"));
    assertAsTheCentre(here);
  }

  @Test
  void whatIsCutAnywhereIsDoneAgain() throws Exception {
    here.put(here.move("90番地", here.person(1)));
    here.put(here.move("91番地", here.person(2)));
    here.sync();
    Courier courier = there.courier(new LostAnswers(there.line(), 2));

    assertEquals(new CourierStep.NoLine(LineDown.Reason.TIMED_OUT), courier.step());
    assertEquals(new CourierStep.NoLine(LineDown.Reason.TIMED_OUT), courier.step());
    there.sync();

    assertAsTheCentre(there);
  }

  @Test
  void aRecordThatChangedBelowTheClerkIsNotSavedOver() throws Exception {
    ResidentRecord onTheScreen = there.person(1);
    here.put(here.move("90番地", here.person(1)));
    here.sync();
    there.sync();

    ProvisionalConflict conflict =
        assertThrows(
            ProvisionalConflict.class,
            () ->
                there
                    .store
                    .changes()
                    .enter(
                        List.of(
                            channel.changes.enter(there.entrant, there.move("3番地", onTheScreen)))));
    assertEquals(ProvisionalConflict.Reason.NEWER_STATE, conflict.reason());
  }

  @Nested
  class Repair {
    @Test
    void aRegisterThatDiffersIsMadeLikeTheCentres() throws Exception {
      Stream<ResidentRecord> bent =
          Stream.concat(
              TwoTerminals.residents().skip(2),
              Stream.of(
                  channel.changes.moved(MadeUpResident.of(2, Channel.CITY), "97番地"),
                  MadeUpResident.of(77, Channel.CITY)));
      try (Seat inTest = Seat.open(channel, OTHER, keys.other(), between.fresh("bent"), bent)) {
        assertEquals(List.of(new CourierStep.Repaired(3, true)), inTest.sync());
        assertAsTheCentre(inTest);
        assertEquals(Optional.empty(), inTest.store.register().current(AddressNumber.of(77)));
        assertEquals(List.of(), inTest.at("97番地"));
      }
    }

    @Test
    void veryManyDifferencesAreRepairedInPortions() throws Exception {
      int all = 300;
      channel.store.fill(people(11, all).toList());
      Stream<ResidentRecord> bent =
          people(1, all).map(person -> channel.changes.moved(person, "97番地"));
      try (Seat inTest = Seat.open(channel, OTHER, keys.other(), between.fresh("bent"), bent)) {
        List<CourierStep> steps = inTest.sync();

        assertTrue(steps.size() > 1, steps.toString());
        assertTrue(
            steps.getLast() instanceof CourierStep.Repaired(int _, boolean whole) && whole,
            steps.toString());
        assertAsTheCentre(inTest);
      }
    }

    private Stream<ResidentRecord> people(long from, long to) {
      return LongStream.rangeClosed(from, to).mapToObj(n -> MadeUpResident.of(n, Channel.CITY));
    }

    @Test
    void anEmptyTerminalIsFilledByDeltas() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      here.sync();
      try (Seat inTest =
          Seat.open(channel, OTHER, keys.other(), between.fresh("empty"), Stream.of())) {
        inTest.sync();
        assertAsTheCentre(inTest);
        assertEquals(List.of(channel.person(1)), inTest.at("90番地"));
      }
    }
  }

  /** More people than one page has, in one transaction of the centre. */
  @Nested
  class FirstFill {
    private static final int ALL = 5_200;

    @Test
    void ofALargeRegisterGoesInLargePagesAndIsTakenUpWhereItWasCut() throws Exception {
      channel.store.fill(
          LongStream.rangeClosed(11, ALL)
              .mapToObj(n -> MadeUpResident.of(n, Channel.CITY))
              .toList());
      try (Seat inTest =
          Seat.open(channel, OTHER, keys.other(), between.fresh("empty"), Stream.of())) {
        List<String> asked = new ArrayList<>();
        Line noting =
            (method, path, body) -> {
              asked.add(path);
              return inTest.line().ask(method, path, body);
            };
        Courier courier = inTest.courier(noting);
        assertEquals(10, assertInstanceOf(CourierStep.Filled.class, courier.step()).cursor());
        assertInstanceOf(
            CourierStep.NoLine.class, inTest.courier(new LostAnswers(noting, 1)).step());
        inTest.sync();
        assertAsTheCentre(inTest);
        assertEquals(ALL, inTest.store.downstream().standing().head().cursor());
        assertTrue(asked.contains("/v1/fill/0"), asked.toString());
      }
    }

    @Test
    void isTheSameWherePagesAreReadAhead() throws Exception {
      channel.store.fill(
          LongStream.rangeClosed(11, ALL)
              .mapToObj(n -> MadeUpResident.of(n, Channel.CITY))
              .toList());
      try (Seat inTest =
          Seat.open(channel, OTHER, keys.other(), between.fresh("empty"), Stream.of())) {
        List<String> asked = new ArrayList<>();
        Line noting =
            (method, path, body) -> {
              asked.add(path);
              return inTest.line().ask(method, path, body);
            };
        Courier courier = inTest.courier(noting).readingAhead(Runnable::run);
        while (!(courier.step() instanceof CourierStep.Idle)) {
          assertTrue(asked.size() < 20, asked.toString());
        }
        assertAsTheCentre(inTest);
        assertEquals(ALL, inTest.store.downstream().standing().head().cursor());
        assertEquals(
            List.of("/v1/fill/0", "/v1/fill/10", "/v1/fill/5010"),
            asked.stream().filter(path -> path.startsWith("/v1/fill/")).toList());
      }
    }
  }

  @Nested
  class Trust {
    @Test
    void aTerminalThatIsNotInGoodStandingIsToldNothing() throws Exception {
      for (DeviceState state : List.of(DeviceState.REVOKED, DeviceState.QUARANTINED)) {
        channel.store.inTransaction(transaction -> {
          transaction.registry().mark(OTHER, state);
          return 0;
        });
        CourierStep.Refused refused =
            assertInstanceOf(CourierStep.Refused.class, there.courier().step());
        Code code = state == DeviceState.REVOKED ? Code.REVOKED_DEVICE : Code.QUARANTINED_DEVICE;
        assertEquals(LineRefusal.of(code), refused.refusal());
      }
    }

    @Test
    void aReceiptIsNoDelta() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      here.sync();
      byte[] receipt = channel.centre.view().receipts(Channel.TERMINAL).getFirst().toArray();
      TreeHead before = there.store.downstream().standing().head();

      CourierStep step = there.courier(answering("/v1/deltas/10", receipt)).step();

      assertEquals(new CourierStep.DeltaRejected(DeltaFlaw.SIGNATURE), step);
      assertEquals(before, there.store.downstream().standing().head());
    }

    @Test
    void aPageThatWasNotAskedForIsNotTaken() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      here.sync();
      byte[] older = there.line().ask("GET", "/v1/deltas/9", new byte[0]).body();

      assertEquals(
          new CourierStep.DeltaRejected(DeltaFlaw.NOT_ASKED_FOR),
          there.courier(answering("/v1/deltas/10", older)).step());
    }

    @Test
    void aChangedDeltaIsNotTaken() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      here.sync();
      byte[] page = there.line().ask("GET", "/v1/deltas/10", new byte[0]).body();
      page[page.length / 3] ^= 1;

      assertEquals(
          new CourierStep.DeltaRejected(DeltaFlaw.SIGNATURE),
          there.courier(answering("/v1/deltas/10", page)).step());
      assertTrue(there.at("90番地").isEmpty());
    }

    private CourierStep repairing(Path folder, Function<Seat, Line> line) throws Exception {
      Stream<ResidentRecord> bent = TwoTerminals.residents().skip(2);
      try (Seat inTest = Seat.open(channel, OTHER, keys.other(), folder, bent)) {
        return inTest.courier(line.apply(inTest)).step();
      }
    }

    @Test
    void aHeadOfTheTreeThatIsNotSignedIsNotBelieved() throws Exception {
      byte[] delta = there.line().ask("GET", "/v1/deltas/9", new byte[0]).body();

      assertEquals(
          new CourierStep.DeltaRejected(DeltaFlaw.TREE_NOT_PROVEN),
          repairing(between.fresh("unsigned"), _ -> answering("/v1/tree/signed", delta)));
    }

    /** What goal P13 leaves for it beside the five questions of a descent. */
    @Test
    void aSignedHeadOfTheTreeFitsInSixteenKilobytes() throws Exception {
      byte[] signed = there.line().ask("GET", "/v1/tree/signed", new byte[0]).body();

      assertTrue(signed.length <= 16 * 1024, Integer.toString(signed.length));
    }

    @Test
    void aPartOfTheTreeThatWasSwappedIsNotBelieved() throws Exception {
      assertEquals(
          new CourierStep.DeltaRejected(DeltaFlaw.TREE_NOT_PROVEN),
          repairing(
              between.fresh("swapped"),
              seat ->
                  (method, asked, body) -> {
                    Line.Answer answer = seat.line().ask(method, asked, body);
                    if (asked.equals("/v1/tree/parts")) {
                      answer.body()[answer.body().length - 1] ^= 1;
                    }
                    return answer;
                  }));
    }

    private Line answering(String path, byte[] answer) {
      return (method, asked, body) ->
          asked.equals(path)
              ? new Line.Answer(LineRefusal.OK, answer)
              : there.line().ask(method, asked, body);
    }
  }
}
