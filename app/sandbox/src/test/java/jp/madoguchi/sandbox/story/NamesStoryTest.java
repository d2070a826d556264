package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.Codes;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.text.character.Radical;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;

/** A clerk looks closely at names, and enters one whose characters no keyboard has (2.2.3). */
class NamesStoryTest extends MovementStory {
  private static final String FIELD = "move-name-1";

  /** 邉 with the sixteenth selector. */
  private static final String VARIANT = "\u9089\uDB40\uDD0F";

  /** A selector that no font has with 邉. */
  private static final String LACKING = "\u9089\uDB40\uDDEF";

  private static MjCharacter character(int number, String text, int strokes, String... readings) {
    return new MjCharacter(
        number, text, strokes, List.of(readings), List.of("辺"), Optional.empty(), List.of());
  }

  private static MjCharacter shaped(String text, int rest) {
    return new MjCharacter(
        text.codePointAt(0),
        text,
        0,
        List.of("へん"),
        List.of(text),
        Optional.empty(),
        List.of(new Radical(162, rest)));
  }

  private void bringTheTable() throws Exception {
    bring(
        character(26180, "辺", 5, "ヘン", "あたり", "べ"),
        character(26190, VARIANT, 17, "ヘン", "あたり", "べ", "ほとり"),
        character(26200, "\u9089", 17, "ヘン", "あたり", "べ"),
        character(26205, "\u908A", 18, "ヘン", "あたり", "べ"));
  }

  private void bring(MjCharacter... characters) throws Exception {
    new CharacterFile(
            terminal.running().sandbox().terminalFiles(),
            terminal.running().sandbox().installation().keys()::deviceSecret,
            new SystemRandomness())
        .save(CharacterTable.of(List.of(characters)));
  }

  private void beginBirth(String name) throws Exception {
    hands.begin("birth", folk.member().number());
    hands.fill(FIELD, name);
  }

  private void pick() {
    window.press(Command.PICK.keys().getCode(), KeyCode.CONTROL);
  }

  private void enlarge() {
    window.press(Command.ENLARGE.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("enlarged-list");
  }

  @Test
  void theVariantsOfTheCharacterBeforeTheCaretAreThereAtOnce() throws Exception {
    bringTheTable();
    beginBirth("見本　辺");
    pick();
    window.awaitFocus("picker-found");
    hands.picture("names-picker");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.awaitFocus(FIELD);
    assertEquals("見本　" + VARIANT, window.text(FIELD));
    window.type("a");
    assertEquals("見本　" + VARIANT + "a", window.text(FIELD));
    hands.picture("names-picked");
  }

  @Test
  void aCharacterIsFoundByReadingAndStrokes() throws Exception {
    bringTheTable();
    beginBirth("見本");
    window.press(KeyCode.HOME);
    pick();
    window.awaitFocus("picker-reading");
    window.type("べ");
    hands.fill("picker-strokes", "18");
    window.press(KeyCode.ENTER);
    window.awaitFocus("picker-found");
    terminal.sees(terminal.text("picker.found", 1));
    window.press(KeyCode.ENTER);
    window.awaitFocus(FIELD);
    assertEquals("\u908A見本", window.text(FIELD));
  }

  @Test
  void aCharacterIsFoundByItsShape() throws Exception {
    bring(shaped("道", 9), shaped("辺", 2), shaped("\u908A", 15));
    beginBirth("見本");
    window.press(KeyCode.HOME);
    pick();
    hands.fill("picker-radical", "道");
    hands.fill("picker-rest", "１５");
    hands.picture("names-shape");
    window.press(KeyCode.ENTER);
    window.awaitFocus("picker-found");
    terminal.sees(terminal.text("picker.found", 1));
    window.press(KeyCode.ENTER);
    window.awaitFocus(FIELD);
    assertEquals("\u908A見本", window.text(FIELD));
  }

  @Test
  void theShapeIsNotAskedForWhereTheTableDoesNotKnowIt() throws Exception {
    bringTheTable();
    beginBirth("見本　辺");
    pick();
    window.awaitFocus("picker-found");
    assertFalse(window.find("picker-radical").isPresent());
  }

  @Test
  void theCheckBoxShowsTheVariantInWhosePlaceItGoes() throws Exception {
    bringTheTable();
    beginBirth("見本　" + VARIANT);
    pick();
    window.awaitFocus("picker-found");
    hands.picture("names-instead");
    Node box = window.find("picker-instead").orElseThrow();
    assertEquals(1, window.see(() -> box.lookupAll(".name-glyph").size()));
  }

  @Test
  void whoeverGivesUpIsBackInTheFieldAsItWas() throws Exception {
    bringTheTable();
    beginBirth("見本　辺");
    pick();
    window.awaitFocus("picker-found");
    window.press(KeyCode.ESCAPE);
    window.awaitFocus(FIELD);
    assertEquals("見本　辺", window.text(FIELD));
  }

  @Test
  void withoutATableTheClerkIsToldWhatAnAdministratorDoes() throws Exception {
    beginBirth("見本　辺");
    pick();
    terminal.sees(terminal.text("character.none"));
    window.awaitFocus(FIELD);
  }

  @Test
  void outsideANameFieldTheClerkIsToldWhereItWorks() throws Exception {
    hands.open(folk.member().number());
    pick();
    terminal.sees(terminal.text("picker.field"));
  }

  @Test
  void theNamesOfARecordAreEnlargedWithTheirCodes() throws Exception {
    var person = folk.member();
    hands.open(person.number());
    enlarge();
    String first = Character.toString(person.name().name().value().codePointAt(0));
    terminal.sees(Codes.of(first));
    terminal.sees(terminal.text("character.none"));
    hands.picture("names-record");
    window.press(KeyCode.ESCAPE);
    window.awaitVisible("record-household");
  }

  @Test
  void theNameThatIsTypedIsEnlargedWithItsNumbers() throws Exception {
    bringTheTable();
    beginBirth("見本　" + VARIANT + LACKING);
    enlarge();
    terminal.sees("U+9089 U+E010F");
    terminal.sees("MJ026190");
    terminal.sees(terminal.text("character.strokes", 17));
    terminal.sees("U+9089 U+E01EF");
    terminal.sees(terminal.text("enlarged.lacking"));
    hands.picture("names-typed");
    window.press(KeyCode.ESCAPE);
    window.awaitFocus(FIELD);
    assertTrue(window.visible(FIELD + "-below"));
    hands.picture("names-lacking");
  }
}
