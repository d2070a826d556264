package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Addresses in one line by head letters, and any other as it is typed, by the keyboard alone. */
class PlaceStoryTest extends MovementStory {
  private boolean listIsInView() {
    Node list = window.find("move-previousAddress-list").orElseThrow();
    Node footer = list.getScene().lookup(".page-footer");
    return list.localToScene(list.getLayoutBounds()).getMaxY()
        <= footer.localToScene(footer.getLayoutBounds()).getMinY();
  }

  private String typed(String id) {
    return ((TextField) window.find(id).orElseThrow()).getText();
  }

  @Test
  void thePreviousAddressIsFoundByHeadLettersAndTypedOn() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "ka shi mina");
    window.awaitVisible("move-previousAddress-list");
    window.await("all of the list is in view", this::listIsInView);
    hands.picture("place-heads");
    window.press(KeyCode.ENTER);
    window.await("the town stands there", () -> typed("move-previousAddress").equals("架空県汐見市港町"));
    window.type("3-12");
    assertEquals("架空県汐見市港町3-12", typed("move-previousAddress"));
    assertFalse(window.visible("move-previousAddress-list"));
  }

  @Test
  void whatBeginsLikeAnAddressIsTakenOnlyWhereItIsChosen() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "架空県汐見市");
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.ENTER);
    window.await("the next field", () -> !window.visible("move-previousAddress-list"));
    assertEquals("架空県汐見市", typed("move-previousAddress"));
  }

  @Test
  void aTownOutsideTheDictionaryStaysAsItIsTyped() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "旧例示村大字見本");
    window.press(KeyCode.ENTER);
    assertEquals("旧例示村大字見本", typed("move-previousAddress"));
  }

  @Test
  void itsCodesStandThereWithoutTyping() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "ka shi mina");
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.ENTER);
    window.await("the postal code", () -> typed("move-previousPostal").equals("0000022"));
    assertEquals("991015", typed("move-previousCode"));
    window.type("3-12");
    hands.picture("place-codes");
    assertEquals("991015 0000022", typed("move-previousCode") + " " + typed("move-previousPostal"));
    hands.fill("move-previousAddress", "ベルリン");
    window.await("no postal code", () -> typed("move-previousPostal").isEmpty());
  }

  @Test
  void theStepDownListLeadsFromThePrefectureToTheTown() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "");
    window.press(KeyCode.DOWN);
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.ENTER);
    window.await("the prefecture", () -> typed("move-previousAddress").equals("架空県"));
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.await("the city", () -> typed("move-previousAddress").equals("架空県汐見市"));
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.DOWN);
    hands.picture("place-steps");
    window.press(KeyCode.ENTER);
    window.await("a town", () -> typed("move-previousAddress").length() > "架空県汐見市".length());
    assertFalse(window.visible("move-previousAddress-list"));
  }

  @Test
  void escapeClosesTheListAlone() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-previousAddress", "架空県汐見市");
    window.awaitVisible("move-previousAddress-list");
    window.press(KeyCode.ESCAPE);
    window.await("no list", () -> !window.visible("move-previousAddress-list"));
    assertEquals("架空県汐見市", typed("move-previousAddress"));
    window.press(KeyCode.DOWN);
    window.awaitVisible("move-previousAddress-list");
  }

  @Test
  void allTownsOfTheCityAreThereToChooseFromAtTheNewAddress() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-town", "");
    window.press(KeyCode.DOWN);
    window.awaitVisible("move-town-list");
    hands.picture("place-towns");
  }

  @Test
  void aBuildingOfTheTownBringsItsLot() throws Exception {
    hands.beginNew("move-in");
    hands.fill("move-town", "minato");
    window.awaitVisible("move-town-list");
    window.press(KeyCode.ENTER);
    hands.fill("move-building", "");
    window.press(KeyCode.DOWN);
    window.awaitVisible("move-building-list");
    hands.picture("place-buildings");
    window.press(KeyCode.ENTER);
    window.await("the building", () -> !typed("move-building").isEmpty());
    assertFalse(typed("move-lot").isEmpty());
  }
}
