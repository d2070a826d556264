package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.editing.EditingAnswers;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingClaim;
import jp.madoguchi.core.editing.EditingHolder;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is at work on whom, over real lines of two terminals (0052). */
@OnEachDatabase
class EditingTest extends ChannelCase {
  private static final TerminalId FIRST = Channel.TERMINAL;
  private static final TerminalId SECOND = TwoTerminals.OTHER;
  private static final OperatorId INOUE = new OperatorId("OP-1");
  private static final OperatorId SATO = new OperatorId("OP-2");
  private static final AddressNumber SOMEBODY = AddressNumber.of(1);
  private static final AddressNumber ANOTHER = AddressNumber.of(2);

  private final TurningClock clock = new TurningClock(Channel.CLOCK.now());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private DeviceKeys secondKeys;

  @SuppressWarnings("NullAway.Init")
  private HttpLine first;

  @SuppressWarnings("NullAway.Init")
  private HttpLine second;

  @BeforeAll
  void makeSecondKeys() {
    secondKeys = world.keys().device(SECOND);
  }

  @Override
  Channel centre() throws Exception {
    return new Channel(world, Kinds.all(), place, clock);
  }

  @BeforeEach
  void openLines() {
    channel.enrol(SECOND, secondKeys);
    first = channel.line();
    second = channel.line(secondKeys);
  }

  @AfterEach
  void closeLines() {
    first.close();
    second.close();
  }

  private static EditingClaim claim(AddressNumber resident, OperatorId operator) {
    return new EditingClaim(resident, operator, EditingStage.BEGUN, Duration.ZERO);
  }

  private static EditingClaim waiting(AddressNumber resident, OperatorId operator) {
    return new EditingClaim(resident, operator, EditingStage.WAITING, Duration.ofMinutes(5));
  }

  private static EditingQuestion claiming(EditingClaim... claims) {
    return new EditingQuestion(List.of(claims), List.of());
  }

  private static EditingQuestion asking(AddressNumber... residents) {
    return new EditingQuestion(List.of(), List.of(residents));
  }

  private static Line.Answer raw(Line line, byte[] question) throws Exception {
    return line.ask("POST", "/v1/editing", question);
  }

  private static List<EditingHolder> said(Line line, EditingQuestion question) throws Exception {
    Line.Answer answer = raw(line, question.encode());
    assertEquals(LineRefusal.OK, answer.status());
    return EditingAnswer.decode(answer.body()).holders();
  }

  private static Code refused(Line line, byte[] question) throws Exception {
    return LineRefusal.decode(raw(line, question).body()).code();
  }

  private static EditingHolder held(
      AddressNumber resident, TerminalId terminal, OperatorId operator, long age, long left) {
    return new EditingHolder(
        resident,
        terminal,
        operator,
        EditingStage.BEGUN,
        Duration.ofSeconds(age),
        Duration.ofSeconds(left));
  }

  @Nested
  class AClaim {
    @Test
    void isHeardAtTheOtherTerminal() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));
      clock.forward(Duration.ofSeconds(40));

      assertEquals(
          List.of(held(SOMEBODY, FIRST, INOUE, 40, 140)), said(second, asking(SOMEBODY, ANOTHER)));
    }

    @Test
    void isNotToldToWhoeverMadeIt() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));

      assertEquals(List.of(), said(first, asking(SOMEBODY)));
    }

    @Test
    void isNotToldToWhoeverAsksForSomebodyElse() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));

      assertEquals(List.of(), said(second, asking(ANOTHER)));
    }

    @Test
    void tellsSinceWhenByTheAgeAndByNoTerminalsClock() throws Exception {
      said(first, claiming(waiting(SOMEBODY, INOUE)));
      clock.forward(Duration.ofMinutes(2));

      EditingHolder holder = said(second, asking(SOMEBODY)).getFirst();
      assertEquals(
          List.of(EditingStage.WAITING, Duration.ofMinutes(7)),
          List.of(holder.stage(), holder.age()));
    }

    @Test
    void keepsItsBeginningWhenItIsRenewed() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));
      for (int minute = 0; minute < 10; minute++) {
        clock.forward(Duration.ofMinutes(1));
        said(first, claiming(claim(SOMEBODY, INOUE)));
      }

      assertEquals(List.of(held(SOMEBODY, FIRST, INOUE, 600, 180)), said(second, asking(SOMEBODY)));
    }

    @Test
    void becomesAnEntryThatWaits() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));
      said(first, claiming(waiting(SOMEBODY, INOUE)));

      assertEquals(EditingStage.WAITING, said(second, asking(SOMEBODY)).getFirst().stage());
    }

    @Test
    void ofSomebodyWhomTheCentreDoesNotKnowIsNotKept() throws Exception {
      said(first, claiming(claim(SOMEBODY, new OperatorId("NOBODY"))));

      assertEquals(List.of(), said(second, asking(SOMEBODY)));
    }

    @Test
    void doesNotStandInTheWayOfABatch() throws Exception {
      said(second, claiming(claim(SOMEBODY, SATO)));
      channel.outbox.put(channel.move("90番地", channel.person(1)));
      channel.courier(first).step();

      assertEquals(2, channel.person(1).history());
    }
  }

  @Nested
  class WhoeverCameFirst {
    @BeforeEach
    void claims() throws Exception {
      said(first, claiming(claim(SOMEBODY, INOUE)));
    }

    @Test
    void isToldToWhoeverClaimsTheSame() throws Exception {
      assertEquals(
          List.of(held(SOMEBODY, FIRST, INOUE, 0, 180)),
          said(second, claiming(claim(SOMEBODY, SATO), claim(ANOTHER, SATO))));
      assertEquals(List.of(), said(first, asking(SOMEBODY)));
    }

    @Test
    void keepsTheOthersOnTheFormToWhoeverCameSecond() throws Exception {
      said(second, claiming(claim(SOMEBODY, SATO), claim(ANOTHER, SATO)));

      assertEquals(
          List.of(held(ANOTHER, SECOND, SATO, 0, 180)), said(first, asking(SOMEBODY, ANOTHER)));
    }

    @Test
    void isSucceededOnceTheyGiveItBack() throws Exception {
      said(second, claiming(claim(SOMEBODY, SATO)));
      said(first, claiming());
      assertEquals(List.of(), said(second, claiming(claim(SOMEBODY, SATO))));

      assertEquals(List.of(held(SOMEBODY, SECOND, SATO, 0, 180)), said(first, asking(SOMEBODY)));
    }

    @Test
    void isSucceededWhenTheyAreSilentForThreeMinutes() throws Exception {
      clock.forward(Duration.ofSeconds(179));
      assertEquals(1, said(second, claiming(claim(SOMEBODY, SATO))).size());
      clock.forward(Duration.ofSeconds(1));
      assertEquals(List.of(), said(second, claiming(claim(SOMEBODY, SATO))));

      assertEquals(SECOND, said(first, asking(SOMEBODY)).getFirst().terminal());
    }

    @Test
    void holdsForADayWhileAnEntryWaits() throws Exception {
      said(first, claiming(waiting(SOMEBODY, INOUE)));
      clock.forward(Duration.ofHours(23));
      assertEquals(1, said(second, asking(SOMEBODY)).size());
      clock.forward(Duration.ofHours(1));

      assertEquals(List.of(), said(second, asking(SOMEBODY)));
    }

    @Test
    void leavesNothingBehindWhenTheyNeverComeBack() throws Exception {
      clock.forward(Duration.ofMinutes(3));
      said(second, claiming(claim(ANOTHER, SATO)));

      assertEquals(
          List.of(), channel.store.<List<?>>read(transaction -> transaction.editing().of(FIRST)));
    }

    @Test
    void isForgottenWhenTheTerminalIsTakenOutOfUse() throws Exception {
      channel.store.inTransaction(transaction -> {
        transaction.registry().mark(FIRST, DeviceState.REVOKED);
        return 0;
      });

      assertEquals(List.of(), said(second, claiming(claim(SOMEBODY, SATO))));
      assertEquals(Code.REVOKED_DEVICE, refused(first, asking(SOMEBODY).encode()));
    }
  }

  @Nested
  class TwoAtTheSameMoment {
    @RepeatedTest(30)
    void leaveOneHolder() throws Exception {
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<List<EditingHolder>>> both =
          Stream.of(List.of(first, INOUE), List.of(second, SATO))
              .<Callable<List<EditingHolder>>>map(pair ->
                  () -> {
                    together.await(1, TimeUnit.MINUTES);
                    return said(
                        (Line) pair.getFirst(),
                        claiming(claim(SOMEBODY, (OperatorId) pair.getLast())));
                  })
              .toList();
      for (Future<List<EditingHolder>> each : channel.executor().invokeAll(both)) {
        each.get();
      }

      List<EditingHolder> told = new ArrayList<>(said(first, claiming(claim(SOMEBODY, INOUE))));
      told.addAll(said(second, claiming(claim(SOMEBODY, SATO))));
      assertEquals(1, told.size(), told.toString());
    }
  }

  @Nested
  class ARestartOfTheCentre {
    @Test
    void forgetsNothing() throws Exception {
      CentrePlace lasting = database.lasting(folder);
      try (CentreStore before = TestCentre.open(lasting)) {
        Channel.enrol(before, FIRST, world.device());
        Channel.enrol(before, SECOND, secondKeys);
        before.inTransaction(transaction -> {
          channel
              .store
              .read(there -> there.registry().operator(INOUE))
              .ifPresent(transaction.registry()::register);
          return 0;
        });
        new EditingAnswers(before, clock).answer(FIRST, claiming(claim(SOMEBODY, INOUE)));
      }

      try (CentreStore after = TestCentre.open(lasting)) {
        assertEquals(
            List.of(held(SOMEBODY, FIRST, INOUE, 0, 180)),
            new EditingAnswers(after, clock).answer(SECOND, asking(SOMEBODY)).holders());
      }
    }
  }

  @Nested
  class ALineForSmallQuestions {
    @Test
    void takesNoLongAnswer() {
      assertThrows(
          LineDown.class,
          () -> first.brief(Duration.ofSeconds(20), 8).ask("GET", "/v1/status", new byte[0]));
    }

    @Test
    void takesAShortOne() throws Exception {
      assertEquals(
          LineRefusal.OK,
          first.brief(Duration.ofSeconds(20), 128).ask("GET", "/v1/status", new byte[0]).status());
    }

    @Test
    void givesUpWhereNobodySpeaks() throws Exception {
      try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          HttpLine line =
              channel.line(
                  world.device(), URI.create("https://localhost:" + mute.getLocalPort()))) {
        assertThrows(
            LineDown.class,
            () -> line.brief(Duration.ofMillis(50), 8).ask("GET", "/v1/status", new byte[0]));
      }
    }
  }

  /** Whoever has a terminal's keys says what they like. */
  @Nested
  class WhatIsNoQuestion {
    private static byte[] claims(int count) {
      CborWriter out = new CborWriter().array(2).array(count);
      for (int i = 1; i <= count; i++) {
        out.array(4).text(AddressNumber.of(i).digits()).text("OP-1").integer(1).integer(0);
      }
      return out.array(0).toBytes();
    }

    private static byte[] claim(String resident, String operator, long stage, long age) {
      return new CborWriter()
          .array(2)
          .array(1)
          .array(4)
          .text(resident)
          .text(operator)
          .integer(stage)
          .integer(age)
          .array(0)
          .toBytes();
    }

    @Test
    void isRefusedAtEachCut() throws Exception {
      byte[] whole = claiming(EditingTest.claim(SOMEBODY, INOUE)).encode();
      for (int length = 0; length < whole.length; length++) {
        assertEquals(Code.MALFORMED, refused(first, Arrays.copyOf(whole, length)), "" + length);
      }
      assertEquals(Code.MALFORMED, refused(first, Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void isRefusedWithMoreThanAFormHas() throws Exception {
      assertEquals(
          List.of(LineRefusal.OK, Code.MALFORMED.status(), Code.TOO_LARGE.status()),
          List.of(
              raw(first, claims(EditingQuestion.MOST_CLAIMS)).status(),
              raw(first, claims(EditingQuestion.MOST_CLAIMS + 1)).status(),
              raw(first, new byte[EditingQuestion.MAX_SIZE + 1]).status()));
    }

    @Test
    void isRefusedWithValuesThatAreNone() throws Exception {
      String good = SOMEBODY.digits();
      for (byte[] question :
          List.of(
              claim("0000000000", "OP-1", 1, 0),
              claim("", "OP-1", 1, 0),
              claim(good, "op 1", 1, 0),
              claim(good, "A".repeat(33), 1, 0),
              claim(good, "OP-1", 0, 0),
              claim(good, "OP-1", 3, 0),
              claim(good, "OP-1", 1, -1),
              claim(good, "OP-1", 1, Long.MAX_VALUE))) {
        assertEquals(Code.MALFORMED, refused(first, question));
      }
      assertEquals(List.of(), said(second, asking(SOMEBODY)));
    }

    @Test
    void isRefusedWhereSomebodyIsNamedTwice() throws Exception {
      CborWriter twice = new CborWriter().array(2).array(0).array(2);
      twice.text(SOMEBODY.digits()).text(SOMEBODY.digits());

      assertEquals(Code.MALFORMED, refused(first, twice.toBytes()));
    }

    @Test
    void isRefusedByAnotherMethod() throws Exception {
      assertEquals(Code.MALFORMED.status(), first.ask("GET", "/v1/editing", new byte[0]).status());
    }

    @Test
    void changesNothingOfAnotherTerminals() throws Exception {
      said(first, claiming(EditingTest.claim(SOMEBODY, INOUE)));
      said(second, claiming());
      List<EditingClaim> all =
          LongStream.rangeClosed(1, EditingQuestion.MOST_CLAIMS)
              .mapToObj(n -> EditingTest.claim(AddressNumber.of(n), SATO))
              .toList();
      said(second, new EditingQuestion(all, List.of()));

      assertEquals(FIRST, said(second, asking(SOMEBODY)).getFirst().terminal());
    }

    @Test
    void ofATerminalThatNobodyTookInIsRefused() throws Exception {
      try (HttpLine third = channel.line(world.keys().device(new TerminalId("T-3")))) {
        assertEquals(Code.UNKNOWN_DEVICE, refused(third, asking(SOMEBODY).encode()));
      }
    }

    @Test
    void ofATerminalWithStrangersKeysIsNotHeard() throws Exception {
      DeviceKeys forged =
          Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness()).device(FIRST);
      try (HttpLine stranger = channel.line(forged)) {
        assertThrows(LineDown.class, () -> raw(stranger, asking(SOMEBODY).encode()));
      }
    }
  }
}
