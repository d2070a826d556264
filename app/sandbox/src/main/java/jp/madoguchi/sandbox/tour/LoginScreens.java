package jp.madoguchi.sandbox.tour;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Signing in, and being refused. */
final class LoginScreens {
  private static final String PIN_FIELD = "login-pin";
  private static final String WRONG_PIN = "000000";

  private final Hands hands;

  LoginScreens(Hands hands) {
    this.hands = hands;
  }

  void waitForCard() {
    hands.sees("login.card.insert");
  }

  void refuse(TourCard card, List<String> sentences) {
    hands.stage().insertCard(card);
    hands.seesOneOf(sentences);
  }

  void pull() {
    hands.stage().pullCard();
    waitForCard();
  }

  void wrongPin() {
    hands.stage().insertCard(TourCard.CLERK);
    pinIsDue();
    hands.typeSecretly(WRONG_PIN);
    hands.press(KeyCode.ENTER);
    hands.sees("login.pin.wrong");
  }

  /** With the card still in the reader, the right PIN and somebody else's palm. */
  void otherPalm() {
    hands.stage().showPalm(TourPalm.STRANGER);
    pin(TourCard.CLERK);
    hands.sees("login.palm.other");
    hands.stage().showPalm(TourPalm.NONE);
    hands.sees("palm.NOTHING");
  }

  /** The right palm, where card and PIN were right already; how long it takes is written down. */
  void ownPalm() {
    long steady = hands.stage().clock().tick();
    hands.stage().showPalm(TourPalm.OWN);
    signedIn();
    hands.took("steady hand → home screen", steady);
  }

  /** From the empty reader to a session. */
  void signIn(TourCard card) {
    waitForCard();
    hands.stage().showPalm(TourPalm.OWN);
    hands.stage().insertCard(card);
    pin(card);
    signedIn();
  }

  void changeTo(TourCard card) {
    hands.stage().pullCard();
    hands.sees("lock.card");
    signIn(card);
  }

  private void signedIn() {
    hands.awaits("a session", () -> !hands.window().visible(PIN_FIELD));
    hands.sees("status.operator");
  }

  /** The field may have the focus from before, and takes nothing until the card was read. */
  private void pinIsDue() {
    hands.awaits("the PIN to be due", () -> !hands.read(PIN_FIELD, Node.class, Node::isDisabled));
    hands.arrives(PIN_FIELD);
  }

  private void pin(TourCard card) {
    pinIsDue();
    hands.typeSecretly(hands.stage().pin(card));
    hands.press(KeyCode.ENTER);
  }
}
