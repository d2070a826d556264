package jp.madoguchi.core.simulator.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.card.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes on the wire, as SP 800-73-4 part 2 has them. */
class VirtualPivCardTest {
  private static final String SELECT = "00A404000BA00000030800001000010000";
  private static final String VERIFY = "0020008008343832393133FFFF";
  private static final String VERIFY_WRONG = "0020008008303030303030FFFF";
  private static final String TRIES = "00200080";
  private static final String DIGEST = "AB".repeat(32);
  private static final String SIGN = "267C248200" + "8120" + DIGEST + "00";

  private final List<String> kept = new ArrayList<>();
  private final VirtualPivCard inTest =
      new VirtualPivCard(CardFixture.CARD, state -> kept.add("kept " + state.triesLeft()));

  @ParameterizedTest
  @CsvSource({
    "3.1.1 the full name,         00A404000BA00000030800001000010000, "
        + "61114F0600001000010079074F05A0000003089000",
    "3.1.1 without the version,   00A4040009A0000003080000100000,"
        + "61114F0600001000010079074F05A0000003089000",
    "3.1.1 another application,   00A4040007A0000000031010, 6A82",
    "3.1.1 by file identifier,    00A4000002" + "3F00,     6A86",
    "before any selection,        00200080,                6D00",
    "extended length,             00CB3FFF000005AABB,      6700",
    "another class,               8020008000,              6E00",
  })
  void atFirst(String clause, String command, String answer) {
    assertEquals(answer, answer(command), clause);
  }

  @ParameterizedTest
  @CsvSource({
    "3.1.2 an object it lacks,    00CB3FFF055C035FC10200,     6A82",
    "3.1.2 no tag list,           00CB3FFF035FC10500,         6A80",
    "3.1.2 other parameters,      00CB0000055C035FC10500,     6A86",
    "3.2.1 tries left,            00200080,                   63C3",
    "3.2.1 another PIN,           00200081,                   6A88",
    "3.2.1 a PIN too short,       00200080083438323931FFFFFF, 6A80",
    "3.2.1 a PIN not padded,      0020008006343832393133,     6A80",
    "3.2.1 other parameters,      00200180,                   6A86",
    "3.2.2 half of it,            0024008008343832393133FFFF, 6A80",
    "3.2.2 less than half,        0024008002" + "3132,         6A80",
    "3.2.3 less than half,        002C008002" + "3132,         6A80",
    "3.2.3 half of it,            002C0080083132333435363738, 6A80",
    "3.2.3 no PIN for a new one,  002C008010313233343536373838383838FFFFFFFF, 6A80",
    "3.2.3 another PIN,           002C008110313233343536373837373132303933FF, 6A88",
    "3.2.4 without the PIN,       0087119A00,                 6982",
    "3.2.4 another algorithm,     0087149A00,                 6A86",
    "3.2.4 another key,           0087119E00,                 6A86",
    "nothing waits,               00C0000000,                 6985",
    "an instruction it lacks,     00DB3FFF,                   6D00",
  })
  void afterSelection(String clause, String command, String answer) {
    answer(SELECT);
    assertEquals(answer, answer(command), clause);
  }

  @ParameterizedTest
  @CsvSource({
    "no template,             0087119A00",
    "noise,                   0087119A047C7F0000" + "00",
    "a short digest,          0087119A097C07820081031122330" + "0",
    "no place for an answer,  0087119A057C038101AA00",
    "a point off the curve,   0087119D0A7C0882008504040102" + "0300",
  })
  void whatTheKeyCannotUseIsRefused(String what, String command) {
    answer(SELECT);
    answer(VERIFY);
    assertEquals("6A80", answer(command), what);
  }

  @Nested
  class TheCounter {
    @Test
    void runsDownAndIsKeptBeforeTheAnswerLeaves() {
      answer(SELECT);
      record(VERIFY_WRONG);
      record(VERIFY_WRONG);
      record(VERIFY_WRONG);
      record(VERIFY_WRONG);
      record(VERIFY);
      record(TRIES);
      assertEquals(
          List.of("kept 2", "63C2", "kept 1", "63C1", "kept 0", "63C0", "6983", "6983", "6983"),
          kept);
    }

    @Test
    void isKeptWhenItIsFullAgain() {
      answer(SELECT);
      record(VERIFY_WRONG);
      record(VERIFY);
      assertEquals(List.of("kept 2", "63C2", "kept 3", "9000"), kept);
    }

    @Test
    void isNotKeptWhenNothingChanged() {
      answer(SELECT);
      record(VERIFY);
      assertEquals(List.of("9000"), kept);
    }

    @Test
    void survivesAReset() {
      answer(SELECT);
      answer(VERIFY_WRONG);
      inTest.reset();
      answer(SELECT);
      assertEquals("63C2", answer(TRIES));
    }

    @Test
    void noAnswerLeavesWhenItCouldNotBeKept() {
      VirtualPivCard card =
          new VirtualPivCard(
              CardFixture.CARD,
              state -> {
                throw new IllegalStateException("disk full");
              });
      card.answer(HexFormat.of().parseHex(SELECT));
      assertThrows(
          IllegalStateException.class, () -> card.answer(HexFormat.of().parseHex(VERIFY_WRONG)));
      assertEquals(2, card.state().triesLeft());
    }

    private void record(String command) {
      kept.add(answer(command));
    }
  }

  /** 3.2.3, RESET RETRY COUNTER: PUK and new PIN, eight bytes each. */
  @Nested
  class TheUnblockingKey {
    private static final String RIGHT = "002C0080103132333435363738" + "3737313230393334";
    private static final String WRONG = "002C0080103132333435363739" + "3737313230393334";
    private static final String VERIFY_NEW = "0020008008" + "3737313230393334";

    @BeforeEach
    void blockThePin() {
      answer(SELECT);
      answer(VERIFY_WRONG);
      answer(VERIFY_WRONG);
      answer(VERIFY_WRONG);
      kept.clear();
    }

    @Test
    void givesABlockedCardANewPinAndAllItsTries() {
      assertEquals("9000", answer(RIGHT));
      assertEquals(List.of("kept 3"), kept);
      assertEquals("63C3", answer(TRIES), "the PIN is not verified with that");
      assertEquals("63C2", answer(VERIFY));
      assertEquals("9000", answer(VERIFY_NEW));
    }

    @Test
    void runsDownWhereItIsWrongAndIsKeptBeforeTheAnswerLeaves() {
      assertEquals("63C2", answer(WRONG));
      assertEquals(2, inTest.state().unblocking().triesLeft());
      assertEquals(List.of("kept 0"), kept);
      assertEquals("63C1", answer(WRONG));
      assertEquals("63C0", answer(WRONG));
      assertEquals("6983", answer(WRONG));
      assertEquals("6983", answer(RIGHT));
      assertEquals("6983", answer(VERIFY));
    }

    @Test
    void hasAllItsTriesAgainAfterTheRightOne() {
      answer(WRONG);
      answer(RIGHT);
      assertEquals("63C2", answer(WRONG));
    }

    @Test
    void locksTheKeysWhereItIsWrong() {
      answer(RIGHT);
      answer(VERIFY_NEW);
      answer(WRONG);
      assertEquals("63C3", answer(TRIES));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
      answer(WRONG);
      VirtualCardState read = VirtualCardState.fromBytes(inTest.state().toBytes());
      assertEquals(2, read.unblocking().triesLeft());
    }
  }

  @Nested
  class TheConnection {
    @Test
    void isForgottenAtAReset() {
      answer(SELECT);
      answer(VERIFY);
      inTest.reset();
      assertEquals("6D00", answer(TRIES));
      answer(SELECT);
      assertEquals("63C3", answer(TRIES));
    }

    @Test
    void keepsThePinWhenTheApplicationIsSelectedAgain() {
      answer(SELECT);
      answer(VERIFY);
      answer(SELECT);
      assertEquals("9000", answer(TRIES));
    }

    @Test
    void forgetsThePinOnDemand() {
      answer(SELECT);
      answer(VERIFY);
      assertEquals("9000", answer("0020FF80"));
      assertEquals("63C3", answer(TRIES));
    }

    @Test
    void dropsWhatWaitsAtTheNextCommand() {
      answer(SELECT);
      answer("00CB3FFF055C035FC10500");
      answer(TRIES);
      assertEquals("6985", answer("00C0000000"));
    }
  }

  @Nested
  class AnAnswerInPieces {
    @Test
    void holdsTheCertificateObject() {
      answer(SELECT);
      byte[] certificate = CardFixture.CARD.certificate(Slot.SIGNATURE);
      String first = answer("00CB3FFF055C035FC10A00");
      int whole = certificate.length + 4 + 4 + 3 + 2;
      assertEquals("61%02X".formatted(whole - 256), first.substring(512));
      String second = answer("00C0000000");
      String expected =
          "5382%04X7082%04X%s710100FE00".formatted(whole - 4, certificate.length, hex(certificate));
      assertEquals(expected + "9000", first.substring(0, 512) + second);
    }

    @Test
    void isAsShortAsAskedFor() {
      answer(SELECT);
      assertEquals("538201", answer("00CB3FFF055C035FC10A03").substring(0, 6));
      assertEquals(2 * (5 + 2), answer("00C0000005").length());
    }
  }

  @Nested
  class ACommandInPieces {
    @Test
    void isTakenAsOne() {
      answer(SELECT);
      answer(VERIFY);
      assertEquals("9000", answer("1087119C" + "067C2482008120"));
      assertEquals("9000", answer("1087119C" + "10" + DIGEST.substring(0, 32)));
      String answer = answer("0087119C" + "10" + DIGEST.substring(32) + "00");
      assertEquals("9000", answer.substring(answer.length() - 4));
    }

    @Test
    void isNotMixedWithAnother() {
      answer(SELECT);
      answer("1087119A" + "067C2482008120");
      assertEquals("6883", answer(TRIES));
    }

    @Test
    void hasAnEnd() {
      answer(SELECT);
      String piece = "1087119A" + "FF" + "00".repeat(255);
      for (int i = 0; i < 16; i++) {
        assertEquals("9000", answer(piece));
      }
      assertEquals("6700", answer(piece));
    }
  }

  @Test
  void theSameCardSignsTheSameDigestAlike() {
    answer(SELECT);
    answer(VERIFY);
    assertEquals(answer("0087119A" + SIGN), answer("0087119A" + SIGN));
  }

  @Test
  void theAnswerToResetHasTheRightCheckByte() {
    for (VirtualCard card : List.of(inTest, new UnknownCard())) {
      byte[] answer = card.answerToReset();
      int check = 0;
      for (int i = 1; i < answer.length; i++) {
        check ^= answer[i];
      }
      assertEquals(0, check);
    }
  }

  @Test
  void theStateIsReadAsItWasWritten() throws Exception {
    answer(SELECT);
    answer(VERIFY_WRONG);
    byte[] bytes = inTest.state().toBytes();
    VirtualCardState read = VirtualCardState.fromBytes(bytes);
    assertEquals(2, read.triesLeft());
    assertArrayEquals(bytes, read.toBytes());
  }

  private String answer(String command) {
    return hex(inTest.answer(HexFormat.of().parseHex(command)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
