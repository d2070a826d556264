package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.paper.PaperMark;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Test;

/**
 * Certificates from the record to the paper, and what becomes of each copy; by the keyboard alone.
 */
class CertificateStoryTest extends MovementStory {
  private final PlayedPrinter paper = new PlayedPrinter();

  @Override
  WindowParts changed(WindowParts parts) {
    return Exchanged.printers(parts, new OnlyPrinter(paper));
  }

  private List<Issue> copies(ResidentRecord person) {
    return hands.store().issues().of(person.number());
  }

  /** From the record: the usual sheet for the person themselves, shown a licence. */
  private void look() {
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    licence();
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
  }

  private void licence() {
    window.focusTo("certificate-proof");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
  }

  private void printed(int copies) {
    press(Command.SUBMIT);
    window.await("the sheets", () -> paper.sheets().size() == copies);
    window.awaitVisible("record-household");
  }

  @Test
  void theUsualCopyIsLookedAtPrintedAndInTheBook() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    hands.picture("certificate-record");
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("certificate.missing.proof"));
    licence();
    hands.picture("certificate-form");
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    hands.picture("certificate-preview");
    assertEquals(List.of(), paper.sheets(), "looking prints nothing");
    assertEquals(List.of(), copies(person), "looking numbers nothing");
    printed(1);
    String sheet = PlayedPrinter.words(paper.sheets().getFirst());
    assertTrue(sheet.contains(person.name().name().value().replaceAll("\\s", "")), sheet);
    assertTrue(sheet.contains("【省略】"), sheet);
    Issue copy = copies(person).getFirst();
    assertEquals(Issue.Outcome.PRINTED, copy.outcome());
    assertEquals(Optional.of(copy.mark()), PaperMark.carriedBy(paper.sheets().getFirst()));
    terminal.sees(copy.number().text());
    terminal.sees(terminal.text("issue.outcome.PRINTED"));
  }

  /** Three keys from the record, where the reception knows who asks and what they showed. */
  @Test
  void whoeverWasWrittenDownAtTheReceptionIsNotAskedAgain() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    press(Command.CASE);
    window.awaitFocus("case-reason");
    window.focusTo("case-claim");
    window.press(KeyCode.DOWN);
    hands.fill("case-name", "sakura");
    window.focusTo("case-proof");
    window.press(KeyCode.DOWN);
    press(Command.REVIEW);
    window.awaitVisible("record-household");
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    printed(1);
    assertEquals(
        new Applicant(Applicant.Claim.SELF, new ExactText("sakura"), Applicant.Proof.NUMBER_CARD),
        copies(person).getFirst().request().applicant());
  }

  @Test
  void aHouseholdsSheetCarriesAllOfThemAndWhatWasAskedFor() throws Exception {
    List<ResidentRecord> family = folk.family();
    hands.open(family.getFirst().number());
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    window.press(KeyCode.DOWN);
    for (Topic topic : List.of(Topic.RELATIONSHIP, Topic.DOMICILE, Topic.HISTORY)) {
      window.focusTo("certificate-topic-" + topic);
      window.press(KeyCode.SPACE);
    }
    licence();
    window.focusTo("certificate-copies");
    window.retype("2");
    hands.picture("certificate-household");
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    hands.picture("certificate-household-preview");
    printed(2);
    String sheet = PlayedPrinter.words(paper.sheets().getFirst());
    for (ResidentRecord member : family) {
      assertTrue(sheet.contains(member.name().name().value().replaceAll("\\s", "")), sheet);
    }
    assertTrue(sheet.contains("異動履歴"), sheet);
    List<Issue> copies = copies(family.getFirst());
    assertEquals(2, copies.size());
    assertEquals(CertificateKind.HOUSEHOLD, copies.getFirst().request().kind());
    Set<Bytes> marks =
        Set.of(
            PaperMark.carriedBy(paper.sheets().getFirst()).orElseThrow(),
            PaperMark.carriedBy(paper.sheets().getLast()).orElseThrow());
    assertEquals(2, marks.size(), "each copy has its own");
  }

  @Test
  void aSheetThatThePrinterDidNotTakeIsKeptAsFailed() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    look();
    paper.fail(new IOException("no paper"));
    press(Command.SUBMIT);
    terminal.sees(terminal.text("print.failed"));
    assertEquals(Issue.Outcome.FAILED, copies(person).getFirst().outcome());
    press(Command.SUBMIT);
    assertEquals(List.of(), paper.sheets(), "a second press prints nothing");
  }

  /** The printer refuses while the next person is already at the counter. */
  @Test
  void whoeverWentOnLearnsThatNothingWasPrinted() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    look();
    CountDownLatch gone = paper.refuseAfter();
    press(Command.SUBMIT);
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
    gone.countDown();
    terminal.sees(terminal.text("print.failed"));
    assertEquals(Issue.Outcome.FAILED, copies(person).getFirst().outcome());
  }

  @Test
  void whoeverDoesNotKnowWhetherASheetCameOutIsAskedAtTheDesk() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    look();
    paper.fail(new IllegalStateException("torn off"));
    press(Command.SUBMIT);
    window.await("a problem", () -> window.visible("preview-problem"));
    assertEquals(Issue.Outcome.BEGUN, copies(person).getFirst().outcome());
    press(Command.DESK);
    window.awaitVisible("desk-issues");
    hands.picture("certificate-desk");
    window.focusTo("desk-issues");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issues");
    hands.picture("certificate-open");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issue-reason");
    hands.picture("certificate-copy");
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("issue.settled.FAILED"));
    assertEquals(Issue.Outcome.FAILED, copies(person).getFirst().outcome());
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
    assertFalse(window.visible("desk-issues"));
  }

  @Test
  void aSpoiledSheetIsNotedAndIssuedAgainWithItsReason() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    look();
    printed(1);
    window.focusTo("record-issues");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issues");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issue-reason");
    press(Command.DISCARD);
    terminal.sees(terminal.text("issue.reason.missing", 100));
    window.type("yogore");
    press(Command.DISCARD);
    terminal.sees(terminal.text("issue.settled.SPOILED"));
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    terminal.sees(terminal.text("certificate.again", "yogore"));
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    printed(2);
    List<Issue> copies = copies(person);
    assertEquals(
        List.of(Issue.Outcome.PRINTED, Issue.Outcome.SPOILED),
        copies.stream().map(Issue::outcome).toList());
    assertEquals(
        Optional.of(new Issue.Again(copies.getLast().id(), "yogore")),
        copies.getFirst().request().again());
  }

  @Test
  void nobodyGetsASheetOfWhoeverIsProtected() throws Exception {
    ResidentRecord person = folk.member();
    protect(person.number());
    hands.find(person.number());
    window.press(KeyCode.ENTER);
    terminal.sees(terminal.text("release.title"));
    press(Command.CERTIFICATE);
    assertFalse(window.visible("certificate-kind"));
    assertEquals(List.of(), copies(person));
  }

  @Test
  void aDeparturesCertificateCarriesACode() throws Exception {
    AddressNumber leaves = folk.member().number();
    hands.enter(
        "move-out", leaves, dated(TODAY.plusDays(3), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approve(1);
    hands.open(leaves);
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    terminal.sees(terminal.text("certificate.kind.MOVE_OUT"));
    licence();
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
    hands.picture("certificate-departure");
    printed(1);
    String sheet = PlayedPrinter.words(paper.sheets().getFirst());
    assertTrue(sheet.contains("例示県例示市一丁目"), sheet);
    assertTrue(
        hands.store().log().from(1, 5000).stream()
            .anyMatch(
                entry -> entry.event() == AccessEvent.CERTIFICATE_ISSUED && entry.numberShown()));
  }
}
