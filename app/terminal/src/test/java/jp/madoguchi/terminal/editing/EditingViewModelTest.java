package jp.madoguchi.terminal.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingClaim;
import jp.madoguchi.core.editing.EditingHolder;
import jp.madoguchi.core.editing.EditingQuestion;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingViewModelTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER);
  private static final Operator OTHER = TestStore.operator("UEDA-1", Right.LOOK_UP, Right.ENTER);
  private static final AddressNumber HE = TestStore.HEAD.number();
  private static final AddressNumber SHE = TestStore.WIFE.number();
  private static final Message HINT = Message.of("editing.hint");

  private final Tasks workers = new Tasks();
  private final List<EditingQuestion> asked = new ArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private Counter counter;

  @SuppressWarnings("NullAway.Init")
  private EditingTalk talk;

  private Line centre = saying();

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CLERK, OTHER);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")));
    talk =
        new EditingTalk(
            counter.editing(),
            new Sending.Beside(this::ask, workers),
            new Background(
                Runnable::run,
                Runnable::run,
                problem -> {
                  throw new AssertionError(problem);
                }),
            counters.clock());
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Line.Answer ask(String method, String path, byte[] body)
      throws LineDown, InterruptedException {
    assertEquals("POST /v1/editing", method + " " + path);
    try {
      asked.add(EditingQuestion.decode(body));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return centre.ask(method, path, body);
  }

  private static Line saying(EditingHolder... holders) {
    return answering(200, new EditingAnswer(List.of(holders)).encode());
  }

  private static Line answering(int status, byte[] body) {
    return (_, _, _) -> new Line.Answer(status, body);
  }

  private static Line down() {
    return (_, _, _) -> {
      throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("down"));
    };
  }

  private static EditingHolder holder(AddressNumber resident, String terminal, String operator) {
    return new EditingHolder(
        resident,
        new TerminalId(terminal),
        new OperatorId(operator),
        EditingStage.BEGUN,
        Duration.ofMinutes(12),
        Duration.ofMinutes(3));
  }

  private EditingViewModel record(AddressNumber resident) {
    return model(Optional.empty(), resident);
  }

  private EditingViewModel form(AddressNumber... residents) {
    return model(Optional.of(counters.ulid()), residents);
  }

  private EditingViewModel model(Optional<Ulid> form, AddressNumber... residents) {
    Map<AddressNumber, String> readings = new HashMap<>();
    Stream.of(residents).forEach(each -> readings.put(each, ""));
    readings.replace(HE, TestStore.HEAD.name().kana().value());
    return new EditingViewModel(talk, form, readings, counters.clock()::today);
  }

  private List<Message> said(EditingViewModel model) {
    model.begin();
    workers.runAll();
    return model.said().get();
  }

  private void pass(Duration time) {
    counters.clock().ticks().addAndGet(time.toNanos());
    talk.beat();
    workers.runAll();
  }

  private static Message begun(String operator) {
    return Message.of("editing.one.BEGUN", "MADO-02", operator, "9:48");
  }

  private void lies(Operator operator, AddressNumber... about) {
    counters
        .store()
        .drafts()
        .keep(
            new Draft(
                counters.ulid(),
                operator.id(),
                "move-within",
                new Purpose(Purpose.Reason.ENQUIRY, "T-1"),
                Stream.of(about)
                    .collect(Collectors.toMap(each -> each.digits() + ".moves", _ -> "true")),
                counters.clock().now()));
  }

  @Nested
  class ARecord {
    @Test
    void saysWhoIsAtWorkWhereAndSinceWhen() {
      centre = saying(holder(SHE, "MADO-02", "UEDA-1"));

      assertEquals(List.of(begun("UEDA-1"), HINT), said(record(SHE)));
    }

    @Test
    void namesWhomThisTerminalDoesNotKnowByTheirId() {
      centre = saying(holder(SHE, "MADO-02", "INOUE-9"));

      assertEquals(List.of(begun("INOUE-9"), HINT), said(record(SHE)));
    }

    @Test
    void saysNothingWhereNobodyIs() {
      assertEquals(List.of(), said(record(SHE)));
    }

    @Test
    void isThereBeforeAnybodyAnswers() {
      centre = saying(holder(SHE, "MADO-02", "UEDA-1"));
      EditingViewModel inTest = record(SHE);
      inTest.begin();

      assertEquals(List.of(), inTest.said().get());
    }

    @Test
    void hearsNothingOfWhatWasAskedAboutThePageBefore() {
      centre = saying(holder(SHE, "MADO-02", "UEDA-1"), holder(HE, "MADO-02", "UEDA-1"));
      EditingViewModel before = record(HE);
      before.begin();
      before.end();
      EditingViewModel inTest = record(SHE);
      inTest.begin();
      workers.runNext();
      assertEquals(List.of(), inTest.said().get());
      workers.runAll();

      assertEquals(List.of(begun("UEDA-1"), HINT), inTest.said().get());
    }

    @Test
    void claimsNothing() {
      said(record(SHE));

      assertEquals(List.of(new EditingQuestion(List.of(), List.of(SHE))), asked);
    }

    @Test
    void asksOneQuestionAtATime() {
      EditingViewModel inTest = record(SHE);
      inTest.begin();
      talk.beat();
      pass(Duration.ZERO);
      counters.clock().ticks().addAndGet(Duration.ofMinutes(5).toNanos());
      talk.beat();
      talk.beat();

      assertEquals(1, workers.waiting());
    }
  }

  @Nested
  class AForm {
    @Test
    void isClaimedForAllOnItAndRenewed() {
      said(form(HE, SHE));
      pass(EditingTalk.EVERY);

      assertEquals(
          List.of(Set.of(HE, SHE), Set.of(HE, SHE)),
          asked.stream()
              .map(question ->
                  question.claims().stream()
                      .map(EditingClaim::resident)
                      .collect(Collectors.toSet()))
              .toList());
    }

    @Test
    void saysWhomOfItSomebodyElseHolds() {
      centre = saying(holder(SHE, "MADO-02", "UEDA-1"), holder(HE, "MADO-02", "UEDA-1"));

      assertEquals(
          List.of(
              Message.of(
                  "editing.of.BEGUN", "MADO-02", "UEDA-1", "9:48", "カンザキ　イチロウ, " + SHE.digits()),
              HINT),
          said(form(HE, SHE)));
    }

    @Test
    void isGivenBackOnceAndThenNothingIsSaidAnyMore() {
      Ulid form = counters.ulid();
      EditingViewModel inTest = model(Optional.of(form), SHE);
      said(inTest);
      inTest.end();
      talk.end(form);
      workers.runAll();
      int questions = asked.size();
      pass(EditingTalk.EVERY);

      assertEquals(List.of(), asked.getLast().claims());
      assertEquals(questions, asked.size());
    }

    @Test
    void isGivenBackLaterWhereNobodyAnsweredThen() {
      Ulid form = counters.ulid();
      EditingViewModel inTest = model(Optional.of(form), SHE);
      said(inTest);
      inTest.end();
      centre = down();
      talk.end(form);
      workers.runAll();
      int questions = asked.size();
      pass(EditingTalk.EVERY);

      assertEquals(questions + 1, asked.size());
    }
  }

  /** Whoever sits on the line, or at the centre, says what they like. */
  @Nested
  class AHostileCentre {
    @Test
    void bringsNothingOnTheScreen() {
      byte[] huge = new byte[EditingAnswer.MAX_SIZE + 1];
      for (Line hostile :
          List.of(
              down(),
              answering(200, new byte[0]),
              answering(200, huge),
              answering(200, "<html>".getBytes(StandardCharsets.UTF_8)),
              answering(404, new byte[0]),
              answering(500, saidBytes()),
              answering(200, cut()))) {
        centre = hostile;
        EditingViewModel inTest = form(SHE);
        assertEquals(List.of(), said(inTest));
        inTest.end();
        workers.runAll();
      }
    }

    private byte[] saidBytes() {
      return new EditingAnswer(List.of(holder(SHE, "MADO-02", "UEDA-1"))).encode();
    }

    private byte[] cut() {
      byte[] whole = saidBytes();
      return Arrays.copyOf(whole, whole.length - 1);
    }

    @Test
    void tellsNothingOfAnybodyWhoWasNotAsked() {
      centre =
          answering(
              200,
              new EditingAnswer(
                      LongStream.rangeClosed(1, 384)
                          .mapToObj(n -> holder(AddressNumber.of(5000 + n), "MADO-02", "UEDA-1"))
                          .toList())
                  .encode());

      assertEquals(List.of(), said(form(HE, SHE)));
    }

    @Test
    void doesNotSayThatThisTerminalIsAnother() {
      centre = saying(holder(SHE, TestStore.TERMINAL.value(), "UEDA-1"));

      assertEquals(List.of(), said(record(SHE)));
    }

    @Test
    void isNotBelievedForLongerThanItWasHeard() {
      centre = saying(holder(SHE, "MADO-02", "UEDA-1"));
      EditingViewModel inTest = record(SHE);
      said(inTest);
      centre = answering(500, new byte[0]);
      pass(EditingTalk.EVERY);
      assertEquals(
          List.of(begun("UEDA-1"), Message.of("editing.stale", "10:00"), HINT),
          inTest.said().get());
      pass(Duration.ofMinutes(3));

      assertEquals(List.of(), inTest.said().get());
    }
  }

  @Nested
  class AHalfTypedFormOnThisTerminal {
    @Test
    void ofManyClerksLeavesTheRecordInView() {
      for (int i = 1; i <= 9; i++) {
        lies(TestStore.operator("UEDA-" + i), SHE);
      }

      assertEquals(
          List.of("editing.here", "editing.here", "editing.here", "editing.more", "editing.hint"),
          said(record(SHE)).stream().map(Message::key).toList());
    }

    @Test
    void ofAnotherClerkIsTold() {
      lies(OTHER, SHE);

      assertEquals(List.of(Message.of("editing.here", "UEDA-1", "10:00"), HINT), said(record(SHE)));
    }

    @Test
    void isToldWithoutALineToo() {
      centre = down();
      lies(OTHER, SHE);

      assertEquals(List.of(Message.of("editing.here", "UEDA-1", "10:00"), HINT), said(record(SHE)));
    }

    @Test
    void ofOneselfIsNot() {
      lies(CLERK, SHE);

      assertEquals(List.of(), said(record(SHE)));
    }

    @Test
    void aboutSomebodyElseIsNot() {
      lies(OTHER, HE);

      assertEquals(List.of(), said(record(SHE)));
    }

    @Test
    void isToldOfAHouseholdAtOnce() {
      lies(OTHER, HE, SHE);

      assertEquals(
          List.of(
              Message.of("editing.here.of", "UEDA-1", "10:00", "カンザキ　イチロウ, " + SHE.digits()), HINT),
          said(form(HE, SHE)));
    }
  }
}
