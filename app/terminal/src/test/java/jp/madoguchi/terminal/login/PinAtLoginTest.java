package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.card.VirtualPuk;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.pin.PinChangeViewModel;
import jp.madoguchi.terminal.pin.PinTask;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is not signed in gives the card that waits for its PIN another one. */
class PinAtLoginTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);
  private static final String OLD = new String(TestCards.rightPin());
  private static final String NEW = "77120934";
  private static final String WRONG = "000001";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private LoginPlace place;

  @SuppressWarnings("NullAway.Init")
  private LoginViewModel inTest;

  @SuppressWarnings("NullAway.Init")
  private PinChangeViewModel page;

  @BeforeEach
  void aCardWaitsForItsPin() throws Exception {
    place = new LoginPlace(folder, PALM);
    inTest = place.model();
    insert();
    opens();
  }

  @AfterEach
  void nothingIsLeftOpen() {
    place.sessions.forEach(OpenSession::close);
    assertEquals(List.of(), place.troubles);
    if (inTest.stage().getValue() == Stage.EMPTY || inTest.stage().getValue() == Stage.STOPPED) {
      assertEquals(0, place.open());
    }
  }

  private void insert() {
    place.reader.insert(place.clerk);
    inTest.cardInserted();
    place.settle();
  }

  private void pull() {
    place.reader.remove();
    inTest.cardRemoved();
    place.settle();
  }

  private void opens() {
    CardAtLogin card = inTest.pinChange().orElseThrow();
    page =
        new PinChangeViewModel(
            card.isBlocked() ? PinTask.UNBLOCK : PinTask.CHANGE,
            card,
            new Background(place.workers, place.screen, place.troubles::add),
            card);
    page.load();
    place.settle();
  }

  private void changes(String old) {
    page.change(old.toCharArray(), NEW.toCharArray(), NEW.toCharArray());
  }

  private void change(String old) {
    changes(old);
    place.settle();
  }

  private void signIn(String pin) {
    inTest.pinEntered(pin.toCharArray());
    place.settle();
  }

  private void at(Stage stage, String problem) {
    assertEquals(stage, inTest.stage().getValue());
    assertEquals(problem, inTest.problem().get().key());
  }

  private List<AccessEntry> log() {
    return place.sessions.getFirst().store().log().from(1, 10);
  }

  private List<AccessEvent> events() {
    return log().stream().map(AccessEntry::event).toList();
  }

  /** What the book on the disk has, as the next start of the program finds it. */
  private List<String> book() throws Exception {
    try (Secret device = new TestDevice().deviceSecret();
        LoginBook book = place.parts.book(device)) {
      return book.tried().stream().map(LoginBook.Tried::how).toList();
    }
  }

  @Nested
  class ThatCounts {
    @BeforeEach
    void change() {
      PinAtLoginTest.this.change(OLD);
    }

    @Test
    void leadsBackToThePinPrompt() {
      at(Stage.PIN, "");
      assertEquals("SATO-1", inTest.operator().getValue());
    }

    @Test
    void signsInWithTheNewPin() {
      signIn(NEW);
      assertEquals(1, place.sessions.size());
    }

    @Test
    void leavesNoCardUnlocked() {
      signIn(OLD);
      assertEquals(Message.of("login.pin.wrong", 2), inTest.problem().get());
    }

    @Test
    void entersTheAccessLogWithTheNextLogin() {
      signIn(NEW);
      assertEquals(List.of(AccessEvent.PIN_CHANGED, AccessEvent.LOGIN), events());
      assertEquals("SATO-1", log().getFirst().operator().value());
      assertTrue(log().getFirst().detail().startsWith("before sign-in at "));
    }

    @Test
    void holdsNothingOnceTheCardIsPulled() {
      pull();
      at(Stage.EMPTY, "login.card.lost");
      assertEquals(0, place.open());
    }
  }

  @Nested
  class WithAWrongOldPin {
    @Test
    void countsOnTheCardAsAWrongPinAtTheLogin() {
      change(WRONG);
      assertEquals(Message.of("pin.wrong"), page.problem().get());
      assertEquals(Message.of("pin.tries", 2), page.tries().get());
      at(Stage.PIN, "login.pin.wrong");
      signIn(WRONG);
      assertEquals(Message.of("login.pin.wrong", 1), inTest.problem().get());
    }

    @Test
    void saysBeforeTheLastTry() {
      signIn(WRONG);
      opens();
      change(WRONG);
      assertEquals(Message.of("pin.tries.last", 1), page.tries().get());
    }

    @Test
    void blocksTheCardAtLast() {
      change(WRONG);
      change(WRONG);
      change(WRONG);
      at(Stage.BLOCKED, "login.card.blocked");
      pull();
      assertEquals(0, place.open());
    }

    @Test
    void entersTheAccessLogAsATryThatWasRefused() {
      change(WRONG);
      change(OLD);
      signIn(NEW);
      assertEquals(
          List.of(AccessEvent.LOGIN_REFUSED, AccessEvent.PIN_CHANGED, AccessEvent.LOGIN), events());
      assertTrue(log().getFirst().detail().startsWith("WrongPin, PIN not changed at "));
    }

    @Test
    void mayBeTypedAnew() {
      change(WRONG);
      change(OLD);
      at(Stage.PIN, "");
      signIn(NEW);
      assertEquals(1, place.sessions.size());
    }
  }

  @Nested
  class ThatIsCut {
    /** The card never hears of it, and the book knew already. */
    @Test
    void isInTheBookBeforeTheCardIsAsked() throws Exception {
      place.reader.pullAfter(0);
      change(OLD);
      assertEquals(List.of("before sign-in, not known which PIN counts"), book());
      at(Stage.EMPTY, "pin.cut");
    }

    @Test
    void survivesTheProgramsEndAndEntersTheLog() {
      place.reader.pullBeforeAnswerAfter(0);
      change(OLD);
      at(Stage.EMPTY, "pin.cut");
      inTest = place.model();
      insert();
      signIn(NEW);
      assertEquals(List.of(AccessEvent.PIN_CHANGED, AccessEvent.LOGIN), events());
      assertTrue(
          log().getFirst().detail().startsWith("before sign-in, not known which PIN counts"));
    }

    @Test
    void isSaidWhereTheScreenHearsOfThePullFirst() {
      changes(OLD);
      place.reader.remove();
      inTest.cardRemoved();
      place.settle();
      at(Stage.EMPTY, "pin.cut");
      assertEquals(0, place.open());
    }

    @Test
    void isForgottenWithTheNextCard() {
      place.reader.pullAfter(0);
      change(OLD);
      insert();
      pull();
      at(Stage.EMPTY, "login.card.lost");
    }
  }

  /** An administrator has come to the seat with the unblocking key. */
  @Nested
  class OfABlockedCard {
    private static final String WRONG_PUK = "12345679";

    @BeforeEach
    void blocks() {
      PinAtLoginTest.this.change(WRONG);
      PinAtLoginTest.this.change(WRONG);
      PinAtLoginTest.this.change(WRONG);
      opens();
    }

    @Test
    void leadsToThePinPromptAndInWithTheNewPin() {
      change(VirtualPuk.DIGITS);
      at(Stage.PIN, "");
      signIn(NEW);
      assertEquals(1, place.sessions.size());
      assertEquals(AccessEvent.PIN_UNBLOCKED, events().get(3));
      assertTrue(log().get(3).detail().startsWith("by PUK, before sign-in at "));
    }

    @Test
    void isOfferedAgainWhenTheCardIsPutBack() {
      pull();
      assertEquals(0, place.open());
      insert();
      at(Stage.BLOCKED, "login.card.blocked");
      opens();
      change(VirtualPuk.DIGITS);
      at(Stage.PIN, "");
    }

    @Test
    void takesNoPin() {
      signIn(OLD);
      at(Stage.BLOCKED, "login.card.blocked");
    }

    @Test
    void saysBeforeTheLastTryOfTheUnblockingKey() {
      assertEquals(Message.NONE, page.tries().get());
      change(WRONG_PUK);
      assertEquals(Message.of("puk.wrong"), page.problem().get());
      assertEquals(Message.of("puk.tries", 2), page.tries().get());
      at(Stage.BLOCKED, "login.card.blocked");
      change(WRONG_PUK);
      assertEquals(Message.of("puk.tries.last", 1), page.tries().get());
    }

    @Test
    void isOverWhereTheUnblockingKeyIsBlockedToo() throws Exception {
      change(WRONG_PUK);
      change(WRONG_PUK);
      change(WRONG_PUK);
      at(Stage.STOPPED, "puk.blocked");
      assertEquals("PukBlocked, PIN not changed", book().getLast());
    }

    @Test
    void isNotDoneWithAPinThatIsTheUnblockingKey() {
      page.change(NEW.toCharArray(), NEW.toCharArray(), NEW.toCharArray());
      place.settle();
      assertEquals("puk.same", page.problem().get().key());
      at(Stage.BLOCKED, "login.card.blocked");
    }

    @Test
    void mayBeCut() throws Exception {
      place.reader.pullBeforeAnswerAfter(0);
      change(VirtualPuk.DIGITS);
      at(Stage.EMPTY, "puk.cut");
      assertEquals("by PUK, before sign-in, not known which PIN counts", book().getLast());
      insert();
      signIn(NEW);
      assertEquals(1, place.sessions.size());
    }
  }

  @Nested
  class IsNotPossible {
    @Test
    void withoutACard() {
      pull();
      assertEquals(Optional.empty(), inTest.pinChange());
    }

    @Test
    void onceThePinWasTyped() {
      inTest.pinEntered(TestCards.rightPin());
      assertEquals(Optional.empty(), inTest.pinChange());
      place.settle();
    }

    @Test
    void withAPinThatIsTheOldOne() {
      page.change(OLD.toCharArray(), OLD.toCharArray(), OLD.toCharArray());
      place.settle();
      assertEquals("pin.flaw.SAME", page.problem().get().key());
      at(Stage.PIN, "");
    }

    @Test
    void onAPageWhoseCardIsGone() throws Exception {
      pull();
      insert();
      change(WRONG);
      at(Stage.PIN, "");
      assertFalse(page.ready().get());
      assertEquals(List.of(), book());
      signIn(OLD);
      assertEquals(1, place.sessions.size(), "no try of the card that is here now was used up");
    }
  }
}
