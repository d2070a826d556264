package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several certificates for one who stands at the counter, and which printer takes them. */
class CertificateBatchStoryTest extends MovementStory {
  private Optional<Printers> printers = Optional.empty();

  @Override
  WindowParts changed(WindowParts parts) {
    printers = Optional.of(parts.printers());
    return parts;
  }

  private List<Issue> copies(ResidentRecord person) {
    return hands.store().issues().of(person.number());
  }

  /** Of two households. */
  private List<ResidentRecord> strangers() {
    return List.of(folk.family().getLast(), folk.family().getLast());
  }

  private void putAside(ResidentRecord person) {
    hands.open(person.number());
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    window.focusTo("certificate-proof");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    press(Command.SET_ASIDE);
    window.awaitVisible("record-household");
  }

  @Nested
  class OfTwoHouseholds {
    @Test
    void arePrintedTogetherEachUnderItsOwnNumber() throws Exception {
      List<ResidentRecord> people = strangers();
      putAside(people.getFirst());
      terminal.sees(terminal.text("batch.added", 1));
      putAside(people.getLast());
      assertEquals(List.of(), copies(people.getFirst()), "putting aside numbers nothing");
      press(Command.BATCH);
      window.awaitFocus("batch");
      terminal.sees(terminal.text("batch.total", 2, 2, 2));
      hands.picture("certificate-batch");
      press(Command.SUBMIT);
      terminal.sees(terminal.text("batch.printed", 2));
      hands.picture("certificate-batch-printed");
      Issue first = copies(people.getFirst()).getFirst();
      Issue last = copies(people.getLast()).getFirst();
      assertEquals(Issue.Outcome.PRINTED, first.outcome());
      assertEquals(first.number().place() + 1, last.number().place());
      assertEquals(Stamp.PRINTED, last.stamp());
    }

    @Test
    void areTakenBackWhenTheNextPersonIsCalled() throws Exception {
      List<ResidentRecord> people = strangers();
      putAside(people.getFirst());
      press(Command.NEXT);
      terminal.sees(terminal.text("batch.dropped", 1));
      press(Command.BATCH);
      window.awaitFocus("batch");
      press(Command.SUBMIT);
      terminal.sees(terminal.text("batch.none"));
      assertEquals(List.of(), copies(people.getFirst()));
    }
  }

  @Nested
  class ThePrinter {
    @Test
    void andItsTrayAreChosenForEachPaperAndTriedOut() throws Exception {
      press(Command.PRINTERS);
      window.awaitFocus("printers-CERTIFICATE");
      window.press(KeyCode.DOWN);
      window.focusTo("trays-CERTIFICATE");
      window.press(KeyCode.DOWN);
      hands.picture("printers");
      window.focusTo("printers-try-CERTIFICATE");
      window.press(KeyCode.SPACE);
      terminal.sees(terminal.text("printers.tried"));
      Printers.Way way = printers.orElseThrow().way(Paper.CERTIFICATE);
      assertEquals(Optional.of(terminal.text("tray.printer")), way.printer());
      assertEquals(Optional.of(terminal.text("tray.printer.upper")), way.tray());
      assertEquals(Printers.Way.ANY, printers.orElseThrow().way(Paper.PLAIN));
    }

    @Test
    void hasALogOfTheDayThatLeadsToEachCopy() throws Exception {
      ResidentRecord person = folk.member();
      putAside(person);
      press(Command.BATCH);
      window.awaitFocus("batch");
      press(Command.SUBMIT);
      terminal.sees(terminal.text("batch.printed", 1));
      press(Command.PRINTERS);
      window.awaitFocus("printers-CERTIFICATE");
      hands.picture("printers-log");
      terminal.sees(copies(person).getFirst().number().text());
      window.focusTo("printed-today");
      window.press(KeyCode.ENTER);
      window.awaitFocus("issue-reason");
      assertTrue(window.visible("issue-reason"));
    }
  }
}
