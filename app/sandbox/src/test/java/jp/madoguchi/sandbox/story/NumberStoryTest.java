package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Test;

/** Where a 個人番号 comes out, and what the log says of it (10.4, 5.1). */
class NumberStoryTest extends MovementStory {
  private static final String NUMBER = "123456789018";

  private final PlayedPrinter paper = new PlayedPrinter();

  @Override
  WindowParts changed(WindowParts parts) {
    return Exchanged.printers(parts, new OnlyPrinter(paper));
  }

  @Override
  int residents() {
    return 20;
  }

  private List<String> words() {
    return window.see(() -> AllWords.of(terminal.stage().getScene().getRoot()));
  }

  private boolean told() {
    return words().stream().anyMatch(text -> text.contains(NUMBER));
  }

  private AccessEntry last(AccessEvent event) {
    return hands.store().log().from(1, 1000).stream()
        .filter(entry -> entry.event() == event)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** The usual sheet for the person themselves, with these items, printed. */
  private String printed(Topic... asked) throws Exception {
    int before = paper.sheets().size();
    hands.open(Cast.SAKURA_KENICHI);
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    for (Topic topic : asked) {
      window.focusTo("certificate-topic-" + topic);
      window.press(KeyCode.SPACE);
    }
    window.focusTo("certificate-proof");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == before + 1);
    window.awaitVisible("record-household");
    return PlayedPrinter.words(paper.sheets().getLast());
  }

  @Test
  void itIsCoveredUntilSomebodySaysWhy() throws Exception {
    hands.open(Cast.SAKURA_KENICHI);
    terminal.sees(terminal.text("sight.covered"));
    hands.picture("number-covered");
    assertFalse(told());
    press(Command.UNCOVER);
    window.awaitFocus("sight-reason");
    hands.picture("number-ask");
    window.type("card tono shougou");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    terminal.sees(NUMBER);
    hands.picture("number-shown");
    AccessEntry entry = last(AccessEvent.ITEM_UNCOVERED);
    assertEquals("INDIVIDUAL_NUMBER: card tono shougou", entry.detail());
    assertEquals(Optional.of(Cast.SAKURA_KENICHI), entry.subject());
    assertTrue(entry.numberShown());
  }

  @Test
  void itStandsOnACopyOnlyWhereItWasAskedForAndTheLogSaysSo() throws Exception {
    String usual = printed();
    assertFalse(usual.contains(NUMBER), usual);
    assertTrue(usual.contains("個人番号【省略】"), usual);
    assertFalse(last(AccessEvent.CERTIFICATE_ISSUED).numberShown());
    String asked = printed(Topic.INDIVIDUAL_NUMBER);
    assertTrue(asked.contains(NUMBER), asked);
    assertTrue(last(AccessEvent.CERTIFICATE_ISSUED).numberShown());
    assertFalse(told(), "issuing it does not uncover it on the screen");
  }

  @Test
  void theNumberFindsItsHolderAndIsNotInTheLog() {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    hands.fill("search-number", NUMBER);
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    terminal.sees("佐倉　健一");
    assertEquals(
        List.of(),
        hands.store().log().from(1, 1000).stream()
            .map(AccessEntry::detail)
            .filter(detail -> detail.contains(NUMBER))
            .toList());
  }
}
