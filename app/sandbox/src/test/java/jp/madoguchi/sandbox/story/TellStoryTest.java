package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Test;

/** 本人通知 from the copy to the letter, registered and corrected; by the keyboard alone. */
class TellStoryTest extends MovementStory {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  /** Registered from the start. */
  private static final AddressNumber SHIGE = Cast.YOSHIDA_SHIGE;

  private static final String STRANGER = "mihon kaihatsu";

  private final PlayedPrinter paper = new PlayedPrinter();

  @Override
  WindowParts changed(WindowParts parts) {
    return Exchanged.printers(parts, new OnlyPrinter(paper));
  }

  private List<Notice> letters(Part part) {
    return hands.store().notices().of(part, 99);
  }

  private String sheet() throws IOException {
    byte[] pdf = paper.sheets().getLast();
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      Files.write(PICTURES.get().resolve("sheet-" + System.nanoTime() + ".pdf"), pdf);
    }
    return PlayedPrinter.words(pdf).replace("\u3000", "");
  }

  private void choose(String field, int steps) {
    window.focusTo(field);
    for (int step = 0; step < steps; step++) {
      window.press(KeyCode.DOWN);
    }
  }

  /** From the record to the sheet, asked for by whoever has that place in the list. */
  private void look(int claim) {
    press(Command.CERTIFICATE);
    window.awaitFocus("certificate-kind");
    if (claim > 0) {
      choose("certificate-claim", claim);
      hands.fill("certificate-name", STRANGER);
    }
    choose("certificate-proof", 2);
    press(Command.SUBMIT);
    window.awaitFocus("preview-sheets");
  }

  private void print() {
    int before = paper.sheets().size();
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == before + 1);
  }

  private void lookAtTheLetter() {
    press(Command.NOTICES);
    window.awaitFocus("notices");
    window.press(KeyCode.DIGIT1);
    window.awaitFocus("notice-sheets");
  }

  private void desk() {
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
  }

  @Test
  void aThirdPersonsCopyIsToldToWhoeverRegistered() throws Exception {
    hands.open(SHIGE);
    window.awaitVisible("record-tell-mark");
    hands.picture("tell-record");
    look(3);
    terminal.sees(terminal.text("preview.told", 1, 1));
    hands.picture("tell-preview");
    assertEquals(List.of(), letters(Part.WAITING), "looking tells nobody");
    print();
    window.awaitVisible("record-household");
    desk();
    window.awaitVisible("desk-notices");
    lookAtTheLetter();
    hands.picture("tell-letter");
    print();
    String sheet = sheet();
    assertTrue(sheet.contains("住民票の写し等交付通知書"), sheet);
    assertTrue(sheet.contains("第三者"), sheet);
    assertTrue(sheet.contains("１通"), sheet);
    assertTrue(sheet.contains("00-0000-0000"), sheet);
    assertFalse(sheet.contains("mihon"), "who asked is nobody's to know");
    assertEquals(NoticeKind.COPY_TOLD, letters(Part.DONE).getFirst().kind());
    desk();
    assertFalse(window.visible("desk-notices"), "told once");
  }

  @Test
  void ownCopiesTellNothingUntilItIsFoundThatAnotherOneAsked() throws Exception {
    hands.open(SHIGE);
    look(0);
    terminal.sees(terminal.text("preview.untold", 1));
    print();
    window.awaitVisible("record-household");
    assertEquals(List.of(), letters(Part.WAITING));
    window.focusTo("record-issues");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issues");
    window.press(KeyCode.ENTER);
    window.awaitFocus("issue-reason");
    press(Command.TELL);
    window.awaitFocus("correction-claim");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.trouble.SAME"));
    choose("correction-claim", 3);
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.trouble.NO_REASON"));
    hands.fill("correction-reason", "ininjou nashi");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.corrected"));
    hands.picture("tell-correction");
    assertEquals(1, letters(Part.WAITING).size());
    window.focusTo("correction-claim");
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    hands.fill("correction-reason", "setai no kata");
    press(Command.SUBMIT);
    window.await("the letter is taken back", () -> letters(Part.WAITING).isEmpty());
  }

  @Test
  void whoeverDidNotRegisterIsShownNoAlertAndToldNothing() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    assertFalse(window.visible("record-tell-mark"));
    look(3);
    assertFalse(window.visible("preview-told"));
    print();
    window.awaitVisible("record-household");
    assertEquals(List.of(), letters(Part.WAITING));
  }

  @Test
  void somebodyIsRegisteredForThreeYearsAndWithdraws() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    press(Command.TELL);
    window.awaitFocus("tell-from");
    hands.fill("tell-postal", "123");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.unread.postal"));
    hands.fill("tell-postal", "");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.registered"));
    hands.picture("tell-registered");
    Registration kept = hands.store().tells().of(person.number()).getFirst();
    assertEquals(TODAY, kept.period().from());
    assertEquals(Optional.of(TODAY.plusYears(3).minusDays(1)), kept.period().until());
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.unread.from"));
    press(Command.DISCARD);
    terminal.sees(terminal.text("tell.trouble.NO_REASON"));
    hands.fill("tell-reason", "honnin no moushide");
    press(Command.DISCARD);
    terminal.sees(terminal.text("tell.withdrawn"));
    hands.picture("tell-withdrawn");
    assertFalse(hands.store().tells().of(person.number()).getFirst().stands());
    press(Command.BACK);
    window.awaitVisible("record-household");
    assertFalse(window.visible("record-tell-mark"));
    assertEquals(
        List.of(
            AccessEvent.TELL_VIEWED,
            AccessEvent.TELL_REGISTERED,
            AccessEvent.TELL_VIEWED,
            AccessEvent.REFUSED,
            AccessEvent.TELL_WITHDRAWN,
            AccessEvent.TELL_VIEWED),
        hands.store().log().from(1, 5000).stream()
            .filter(it -> it.subject().filter(person.number()::equals).isPresent())
            .map(AccessEntry::event)
            .filter(it -> it.name().startsWith("TELL") || it == AccessEvent.REFUSED)
            .toList());
  }

  @Test
  void aRegistrationThatEndsSoonIsToldBeforehand() throws Exception {
    ResidentRecord person = folk.member();
    hands.open(person.number());
    press(Command.TELL);
    window.awaitFocus("tell-from");
    String end = TODAY.plusDays(20).format(DateTimeFormatter.BASIC_ISO_DATE);
    hands.fill("tell-until", end);
    hands.fill("tell-address", "例示県例示市見本町１");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("tell.registered"));
    lookAtTheLetter();
    print();
    String sheet = sheet();
    assertTrue(sheet.contains("本人通知期間満了のお知らせ"), sheet);
    assertTrue(sheet.contains("例示県例示市見本町１"), sheet);
    assertEquals(NoticeKind.TELL_ENDS, letters(Part.DONE).getFirst().kind());
  }
}
