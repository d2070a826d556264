package jp.madoguchi.terminal.pin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.terminal.fixture.StoppedClock;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PinChangeViewModelTest {
  private static final String NEW = "77120934";
  private static final int CHANGE = 0x24;

  private final TestCards cards = new TestCards(StoppedClock.usual(), new SystemRandomness());
  private final VirtualPivCard card = new VirtualPivCard(cards.card("SATO-1"));
  private final VirtualReader reader = new VirtualReader("reader");
  private final List<AccessNote> log = new ArrayList<>();
  private final List<byte[]> sent = new ArrayList<>();
  private final PinChangeViewModel.Unanswered unanswered = new PinChangeViewModel.Unanswered();
  private Optional<Cut> cut = Optional.empty();
  private final PinChangeViewModel inTest =
      new PinChangeViewModel(
          PinTask.CHANGE,
          new OwnCard(
              new Watched(), _ -> new OperatorId("SATO-1"), new OperatorId("SATO-1"), log::add),
          new Background(
              Runnable::run,
              Runnable::run,
              problem -> {
                throw new AssertionError(problem);
              }),
          unanswered);

  /** When the card is pulled while it changes its PIN. */
  private enum Cut {
    BEFORE_IT_HEARS,
    BEFORE_IT_ANSWERS
  }

  /** The reader, with an ear on what goes to the card. */
  private final class Watched implements CardReader {
    @Override
    public String name() {
      return reader.name();
    }

    @Override
    public boolean present() {
      return reader.present();
    }

    @Override
    public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
      return reader.awaitChange(wasPresent, limit);
    }

    @Override
    public Optional<Card> connect() {
      return reader
          .connect()
          .map(connected ->
              new Card() {
                @Override
                public byte[] answerToReset() {
                  return connected.answerToReset();
                }

                @Override
                public byte[] transmit(byte[] command) throws CardLost {
                  return heard(connected, command);
                }

                @Override
                public void close() {
                  connected.close();
                }
              });
    }
  }

  private byte[] heard(CardReader.Card connected, byte[] command) throws CardLost {
    sent.add(command.clone());
    boolean isChange = command[1] == CHANGE;
    if (isChange && cut.equals(Optional.of(Cut.BEFORE_IT_HEARS))) {
      throw new CardLost("pulled");
    }
    byte[] answer = connected.transmit(command);
    if (isChange && cut.equals(Optional.of(Cut.BEFORE_IT_ANSWERS))) {
      throw new CardLost("pulled");
    }
    return answer;
  }

  @BeforeEach
  void putIn() {
    reader.insert(card);
    inTest.load();
  }

  private void change(String old, String fresh, String again) {
    inTest.change(old.toCharArray(), fresh.toCharArray(), again.toCharArray());
  }

  private static byte[] padded(String pin) {
    byte[] padded = new byte[8];
    Arrays.fill(padded, (byte) 0xFF);
    byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, padded, 0, digits.length);
    return padded;
  }

  private String counts() {
    return Arrays.equals(padded(NEW), card.state().paddedPin()) ? "new" : "old";
  }

  private String right() {
    return new String(TestCards.rightPin());
  }

  @Test
  void saysHowManyTriesAreLeft() {
    assertEquals(Message.of("pin.tries", 3), inTest.tries().get());
  }

  @Nested
  class ThatIsGranted {
    @BeforeEach
    void ask() {
      change(right(), NEW, NEW);
    }

    @Test
    void counts() {
      assertEquals("new", PinChangeViewModelTest.this.counts());
      assertEquals(Message.of("pin.done"), inTest.said().get());
      assertFalse(unanswered.now());
    }

    @Test
    void isInTheLog() {
      assertEquals(List.of(AccessNote.of(AccessEvent.PIN_CHANGED, "")), log);
    }

    /** SP 800-73-4 part 2, 3.2.2: old and new, each padded to eight bytes. */
    @Test
    void isAskedByteForByte() {
      byte[] command = new byte[5 + 16];
      System.arraycopy(new byte[] {0x00, 0x24, 0x00, (byte) 0x80, 0x10}, 0, command, 0, 5);
      System.arraycopy(padded(right()), 0, command, 5, 8);
      System.arraycopy(padded(NEW), 0, command, 13, 8);

      assertArrayEquals(
          command, sent.stream().filter(each -> each[1] == CHANGE).findFirst().orElseThrow());
    }
  }

  @Nested
  class ThatIsRefused {
    @Test
    void byARuleNeverReachesTheCard() {
      change(right(), "19600401", "19600401");

      assertEquals(Message.of("pin.flaw.DATE"), inTest.problem().get());
      assertTrue(sent.stream().noneMatch(each -> each[1] == CHANGE));
      assertTrue(log.isEmpty());
    }

    @Test
    void becauseTheOldPinIsWrongTakesOneTry() {
      change("000001", NEW, NEW);

      assertEquals(Message.of("pin.wrong"), inTest.problem().get());
      assertEquals(Message.of("pin.tries", 2), inTest.tries().get());
      assertEquals(AccessEvent.REFUSED, log.getLast().event());
      assertEquals("old", counts());
    }

    @Test
    void forTheLastTimeBlocksTheCard() {
      for (int i = 0; i < 3; i++) {
        change("000001", NEW, NEW);
      }

      assertEquals(Message.of("login.card.blocked"), inTest.problem().get());
      assertFalse(inTest.ready().get());
    }

    @Test
    void becauseAnOldPinCannotBeOneTakesNoTry() {
      change("12", NEW, NEW);

      assertEquals(Message.of("login.pin.digits"), inTest.problem().get());
      assertEquals(3, card.state().triesLeft());
    }
  }

  @Nested
  class ThatIsCut {
    private void pulled(Cut when, String counts) {
      cut = Optional.of(when);
      change(right(), NEW, NEW);

      assertEquals(counts, counts());
      assertEquals(Message.of("pin.cut"), inTest.problem().get());
      assertTrue(unanswered.now(), "nobody here knows which PIN counts");
      assertEquals(
          "change of the PIN: card pulled, not known which counts", log.getLast().detail());
    }

    @Test
    void beforeTheCardHearsOfItLooksTheSame() {
      pulled(Cut.BEFORE_IT_HEARS, "old");
    }

    @Test
    void beforeTheCardAnswersLooksTheSame() {
      pulled(Cut.BEFORE_IT_ANSWERS, "new");
    }
  }

  @Test
  void anotherOperatorsCardIsLeftAlone() {
    PinChangeViewModel another =
        new PinChangeViewModel(
            PinTask.CHANGE,
            new OwnCard(reader, _ -> new OperatorId("AOKI-1"), new OperatorId("SATO-1"), log::add),
            new Background(Runnable::run, Runnable::run, _ -> {}),
            unanswered);
    another.load();
    another.change(right().toCharArray(), NEW.toCharArray(), NEW.toCharArray());

    assertEquals(Message.of("login.card.untrusted"), another.problem().get());
    assertEquals("old", counts());
  }
}
