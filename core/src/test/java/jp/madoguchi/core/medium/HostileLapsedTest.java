package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.medium.MediumItem.Kind;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Media of a terminal that opens for nobody, forged and broken: each has a code of its own. */
class HostileLapsedTest {
  private static final City CITY = new City(Environment.SANDBOX, 51);
  private static final City ELSEWHERE = new City(Environment.SANDBOX, 52);
  private static final DeviceKeys DEVICE = CITY.terminal("T-1");
  private static final Bytes SOME = Bytes.of(new byte[] {1, 2, 3});
  private static final MediumNumber NUMBER = new MediumNumber("B-001");
  private static final CarriedAnswers ANSWERS = CarriedAnswers.ordered(Optional.of(SOME));

  private final Branch branch = new Branch(CITY, DEVICE);
  private final PowerDisk medium = new PowerDisk();
  private final PowerDisk answer = new PowerDisk();

  @SuppressWarnings("NullAway.Init")
  private LapsedAsked asked;

  @SuppressWarnings("NullAway.Init")
  private MediumIndex question;

  @BeforeEach
  void ask() throws Exception {
    asked = ask(branch, medium);
    question = read(medium).index();
  }

  private static LapsedAsked ask(Branch branch, FileStore medium) throws Exception {
    return new LapsedMedium(branch.sender())
        .<RuntimeException>write(
            medium,
            Ulid.of(Bytes.of(CITY.randomness().bytes(16))),
            NUMBER,
            "架空　太郎",
            City.NOW,
            _ -> CarriedQuestions.lapsed(Optional.empty(), Optional.empty(), SOME));
  }

  private static ReadOutbox read(FileStore medium) throws Exception {
    return ReadOutbox.on(medium, CITY.centre(), CITY.check());
  }

  private LapsedAnswer answered(LapsedAsked... waiting) throws Exception {
    return LapsedAnswer.on(answer, branch.sender(), List.of(waiting));
  }

  private void refused(MediumFlaw flaw, LapsedAsked... waiting) {
    assertEquals(flaw, assertThrows(MediumRefused.class, () -> answered(waiting)).flaw());
  }

  private void answer(CarriedAnswers answers) throws Exception {
    answer(question, answers, CITY.centre());
  }

  private void answer(MediumIndex to, CarriedAnswers answers, CentreKeys by) throws Exception {
    AnswerWriting writing = AnswerWriting.on(answer, to, CITY.randomness());
    writing.told(answers);
    writing.finish(City.NOW, by);
  }

  private MediumIndex to(TerminalId device, Ulid dispatch, String municipality) {
    return new MediumIndex(
        question.environment(),
        new MunicipalityCode(municipality),
        device,
        dispatch,
        question.number(),
        question.madeAt(),
        question.answerKey(),
        0,
        question.items());
  }

  /** The index file of the answer, under a terminal's key. */
  private String indexName() throws Exception {
    for (String name : answer.names()) {
      if (IndexSeal.atTerminal(answer.bytes(name), asked.answerKey()).isPresent()) {
        return name;
      }
    }
    throw new AssertionError("no index");
  }

  private MediumItem told() throws Exception {
    byte[] signed =
        IndexSeal.atTerminal(answer.bytes(indexName()), asked.answerKey()).orElseThrow();
    return MediumIndexCodec.fromCentre(signed, CITY.check()).items().getFirst();
  }

  @Test
  void whatIsAskedHoldsOneFileAndNothingOfTheRegister() throws Exception {
    assertTrue(question.lapsed());
    assertEquals(0, question.cursor());
    assertEquals(
        List.of(Kind.ASKED_LAPSED), question.items().stream().map(MediumItem::kind).toList());
    assertTrue(
        CarriedQuestions.decode(read(medium).content(question.items().getFirst())).ofLapsed());
    assertEquals(4, medium.names().size());
    for (String name : medium.names()) {
      assertEquals(HiddenFile.SMALLEST, medium.bytes(name).length);
    }
  }

  @Test
  void anAnswerIsKnownByItsQuestionAmongOthers() throws Exception {
    LapsedAsked other = ask(branch, new PowerDisk());
    answer(ANSWERS);
    LapsedAnswer inTest = answered(other, asked);
    assertEquals(asked, inTest.asked());
    assertEquals(LapsedMedium.nonce(asked.answerKey()), inTest.nonce());
  }

  @Test
  void noKeyIsSaidInWords() {
    assertFalse(asked.toString().contains(asked.answerKey().hex()));
  }

  @Test
  void questionsAreKeptAndReadAgain() throws Exception {
    LapsedAsked other = ask(branch, new PowerDisk());
    assertEquals(
        List.of(asked, other), LapsedAsked.decode(LapsedAsked.encode(List.of(asked, other))));
    byte[] encoded = LapsedAsked.encode(List.of(asked));
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> LapsedAsked.decode(cut));
    }
  }

  @Nested
  class Questions {
    private List<MediumItem> with(Kind kind) {
      MediumItem one = question.items().getFirst();
      List<MediumItem> items = new ArrayList<>(question.items());
      items.add(new MediumItem(kind, 0, 0, one.file(), one.key(), one.hash(), one.length()));
      return items;
    }

    private MediumIndex index(List<MediumItem> items, long cursor) {
      return new MediumIndex(
          question.environment(),
          question.municipality(),
          question.device(),
          question.dispatch(),
          question.number(),
          question.madeAt(),
          question.answerKey(),
          cursor,
          items);
    }

    @Test
    void besideAnythingElseAreNoIndex() {
      List<MediumItem> mixed = with(Kind.ASKED);
      assertThrows(IllegalArgumentException.class, () -> index(mixed, 0));
      assertThrows(IllegalArgumentException.class, () -> index(question.items(), 7));
    }

    @Test
    void thatSomebodySignedBesideAnythingElseAreMalformed() {
      byte[] mixed =
          MediumIndexCodec.encode(
              index(List.of(with(Kind.HEAD).getLast(), with(Kind.HEAD).getLast()), 0));
      kindAt(mixed, Kind.HEAD, Kind.ASKED_LAPSED);
      assertThrows(MalformedCbor.class, () -> MediumIndexCodec.decode(mixed));
    }

    @Test
    void thatSayHowFarARegisterIsAreMalformed() {
      byte[] behind = MediumIndexCodec.encode(index(List.of(with(Kind.HEAD).getLast()), 7));
      kindAt(behind, Kind.HEAD, Kind.ASKED_LAPSED);
      assertThrows(MalformedCbor.class, () -> MediumIndexCodec.decode(behind));
    }

    /** An item begins as an array of seven, with its kind. */
    private static void kindAt(byte[] encoded, Kind from, Kind to) {
      for (int i = 0; i + 1 < encoded.length; i++) {
        if (encoded[i] == (byte) 0x87 && encoded[i + 1] == from.code()) {
          encoded[i + 1] = (byte) to.code();
          return;
        }
      }
      throw new AssertionError("no such item");
    }

    @Test
    void ofAnotherTerminalsKeysAreRefused() throws Exception {
      Branch thief = new Branch(CITY, CITY.terminal("T-2"));
      PowerDisk theirs = new PowerDisk();
      ask(thief, theirs);
      assertEquals(
          MediumFlaw.OTHER_DEVICE, assertThrows(MediumRefused.class, () -> read(theirs)).flaw());
    }

    @Test
    void whoseCertificatesHaveEndedAreRefused() throws Exception {
      Instant before = City.NOW.minusSeconds(1);
      Branch late =
          new Branch(
              CITY,
              CITY.terminal(
                  "T-1", jp.madoguchi.core.trust.Role.DEVICE, before.minusSeconds(9), before));
      PowerDisk theirs = new PowerDisk();
      ask(late, theirs);
      assertEquals(
          MediumFlaw.SIGNATURE, assertThrows(MediumRefused.class, () -> read(theirs)).flaw());
    }
  }

  @Nested
  class Answers {
    @Test
    void toNothingThatWasAskedCannotBeOpened() throws Exception {
      answer(ANSWERS);
      refused(MediumFlaw.NO_INDEX);
      refused(MediumFlaw.NO_INDEX, ask(branch, new PowerDisk()));
    }

    @Test
    void toAnotherTerminalCannotBeOpened() throws Exception {
      answer(ANSWERS);
      Branch other = new Branch(CITY, CITY.terminal("T-2"));
      PowerDisk theirs = new PowerDisk();
      refused(MediumFlaw.NO_INDEX, ask(other, theirs));
    }

    @Test
    void aboutAnotherQuestionTerminalOrOfficeAreRefused() throws Exception {
      Ulid another = Ulid.of(Bytes.of(CITY.randomness().bytes(16)));
      answer(to(question.device(), another, "132128"), ANSWERS, CITY.centre());
      refused(MediumFlaw.OTHER_DEVICE, asked);
      answer(to(new TerminalId("T-2"), question.dispatch(), "132128"), ANSWERS, CITY.centre());
      refused(MediumFlaw.OTHER_DEVICE, asked);
      answer(to(question.device(), question.dispatch(), "131016"), ANSWERS, CITY.centre());
      refused(MediumFlaw.OTHER_OFFICE, asked);
    }

    @Test
    void ofAnotherCentreAreRefused() throws Exception {
      answer(question, ANSWERS, ELSEWHERE.centre());
      refused(MediumFlaw.SIGNATURE, asked);
    }

    @Test
    void thatAreBentOrTornAreRefused() throws Exception {
      answer(ANSWERS);
      String index = indexName();
      for (int at : new int[] {0, 11, 12, 4_000, 65_535}) {
        answer.alter(index, file -> flipped(file, at));
        refused(MediumFlaw.NO_INDEX, asked);
        answer.alter(index, file -> flipped(file, at));
      }
      String told = told().name();
      answer.alter(told, file -> flipped(file, 100));
      refused(MediumFlaw.FILE_CHANGED, asked);
      answer.alter(told, file -> Arrays.copyOf(file, file.length - 1));
      refused(MediumFlaw.FILE_TORN, asked);
      answer.delete(told);
      refused(MediumFlaw.FILE_MISSING, asked);
    }

    @Test
    void thatHoldNothingAreRefused() throws Exception {
      AnswerWriting.on(answer, question, CITY.randomness()).finish(City.NOW, CITY.centre());
      refused(MediumFlaw.MALFORMED, asked);
    }

    @Test
    void ofThePlainKindAreRefused() throws Exception {
      MediumIndex plain =
          new MediumIndex(
              question.environment(),
              question.municipality(),
              question.device(),
              question.dispatch(),
              question.number(),
              question.madeAt(),
              question.answerKey(),
              0,
              List.of());
      answer(plain, ANSWERS, CITY.centre());
      refused(MediumFlaw.MALFORMED, asked);
    }

    @Test
    void toThisKindAreNoneToAMediumOfTheLedger() throws Exception {
      answer(ANSWERS);
      branch.keys.put(asked.id(), asked.answerKey());
      assertEquals(
          MediumFlaw.MALFORMED,
          assertThrows(MediumRefused.class, () -> ReadAnswer.on(answer, branch.sender(), branch))
              .flaw());
    }

    @Test
    void thatTellMoreThanWasAskedAreRefused() throws Exception {
      Directives directives = new Directives(Optional.of(SOME), Optional.empty(), List.of());
      answer(
          new CarriedAnswers(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              directives));
      refused(MediumFlaw.MALFORMED, asked);
    }

    @Test
    void areOfOneQuestionAndNoOtherNonce() {
      assertFalse(
          LapsedMedium.nonce(asked.answerKey()).equals(OutboxMedium.nonce(asked.answerKey())));
      assertEquals(Sha256.LENGTH, LapsedMedium.nonce(asked.answerKey()).length());
    }
  }

  private static byte[] flipped(byte[] file, int at) {
    byte[] changed = file.clone();
    changed[at] ^= 1;
    return changed;
  }
}
