package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.window.WindowParts;
import org.junit.jupiter.api.Test;

/** Letters from the movement that asks for them to the paper; by the keyboard alone. */
class NoticeStoryTest extends MovementStory {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  private final PlayedPrinter paper = new PlayedPrinter();

  @Override
  WindowParts changed(WindowParts parts) {
    return Exchanged.printers(parts, new OnlyPrinter(paper));
  }

  private String sheet() throws IOException {
    byte[] pdf = paper.sheets().getLast();
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      Files.write(PICTURES.get().resolve("sheet-" + System.nanoTime() + ".pdf"), pdf);
    }
    return PlayedPrinter.words(pdf).replace("\u3000", "");
  }

  /** The smallest window, at 150 %. */
  private void large(String name) throws IOException {
    if (PICTURES.isPresent()) {
      window.picture(PICTURES.get().resolve(name + ".png"), 1024, 640, 1.5);
      window.size(1366, 768);
    }
  }

  private static String plain(ResidentRecord person) {
    return person.name().name().value().replaceAll("[\\s\u3000]", "");
  }

  private List<Notice> letters(Part part) {
    return hands.store().notices().of(part, 99);
  }

  private Notice letter(NoticeKind kind) {
    return letters(Part.WAITING).stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }

  /** From wherever it is: the list, and its first letter. */
  private void look() {
    press(Command.NOTICES);
    window.awaitFocus("notices");
    window.press(KeyCode.DIGIT1);
    window.awaitFocus("notice-sheets");
  }

  private void desk() {
    press(Command.DESK);
    terminal.sees(terminal.text("desk.hint"));
  }

  private AddressNumber removed() throws Exception {
    AddressNumber gone = folk.member().number();
    hands.enter("ex-officio-removal", gone, dated(PAST, Map.of()));
    approve(1);
    return gone;
  }

  @Test
  void aLetterFollowsAMovementToThePaper() throws Exception {
    ResidentRecord gone = folk.member();
    hands.enter("ex-officio-removal", gone.number(), dated(PAST, Map.of()));
    desk();
    assertFalse(window.visible("desk-notices"), "nothing is asked for before the approval");
    approve(1);
    desk();
    window.awaitVisible("desk-notices");
    hands.picture("notices-desk");
    window.focusTo("desk-notices");
    window.press(KeyCode.ENTER);
    window.awaitFocus("notices");
    hands.picture("notices-list");
    large("notices-list-large");
    window.press(KeyCode.ENTER);
    window.awaitFocus("notice-sheets");
    hands.picture("notices-preview");
    large("notices-preview-large");
    assertEquals(List.of(), paper.sheets(), "looking prints nothing");
    assertEquals(NoticeState.ASKED, letter(NoticeKind.EX_OFFICIO).state());
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == 1);
    window.awaitFocus("notices");
    String sheet = sheet();
    assertTrue(sheet.contains("職権記載等通知書"), sheet);
    assertTrue(sheet.contains(plain(gone) + "様"), sheet);
    Notice printed = letters(Part.DONE).getFirst();
    assertEquals(NoticeState.PRINTED, printed.state());
    assertTrue(sheet.contains(printed.number().orElseThrow().text()), sheet);
    hands.picture("notices-printed");
    desk();
    assertFalse(window.visible("desk-notices"), "nothing is left to print");
    assertEquals(
        List.of(AccessEvent.NOTICE_SHOWN, AccessEvent.NOTICE_NUMBERED, AccessEvent.NOTICE_SETTLED),
        hands.store().log().from(1, 5000).stream()
            .filter(it -> it.subject().filter(gone.number()::equals).isPresent())
            .map(AccessEntry::event)
            .filter(it -> it.name().startsWith("NOTICE"))
            .toList());
  }

  private void later(int days) {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    clock.jump(Duration.ofDays(days));
    terminal.signIn(TrayCard.AOKI);
  }

  private void offered() {
    press(Command.NOTICES);
    window.awaitFocus("notices");
    window.focusTo("notices-part");
    window.press(KeyCode.DOWN);
    terminal.sees(terminal.text("notices.hint.OFFERED"));
  }

  /** Thirty days after the day of the move-out (4.1.3.1.4). */
  @Test
  void aMunicipalityThatNeverSaysThatSomebodyCameIsAsked() throws Exception {
    ResidentRecord gone = folk.member();
    hands.enter("move-out", gone.number(), dated(PAST, Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approve(1);
    later(20);
    offered();
    assertEquals(List.of(), letters(Part.OFFERED));
    desk();
    later(8);
    offered();
    assertEquals(
        List.of(NoticeKind.ARRIVAL_UNHEARD),
        letters(Part.OFFERED).stream().map(Notice::kind).toList());
    hands.picture("notices-unheard-list");
    window.focusTo("notices");
    window.press(KeyCode.DIGIT1);
    window.awaitFocus("notice-sheets");
    hands.picture("notices-unheard");
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == 1);
    window.awaitFocus("notices");
    String sheet = sheet();
    assertTrue(sheet.contains("転入通知未着照会書"), sheet);
    assertTrue(sheet.contains(plain(gone)), sheet);
    assertTrue(sheet.contains("例示市"), sheet);
    assertEquals(List.of(), letters(Part.OFFERED), "it is asked for once");
    Notice printed = letters(Part.DONE).getFirst();
    assertEquals(NoticeState.PRINTED, printed.state());
  }

  private void announced(AddressNumber leaves) throws Exception {
    hands.enter(
        "move-out", leaves, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approve(1);
    desk();
  }

  /** Whoever brought it themself may have the letter, and nobody waits for it (4.1.0). */
  @Test
  void aNoticeIsToldOfWhereNobodyShowedWhoTheyAre() throws Exception {
    AddressNumber unknown = folk.member().number();
    ResidentRecord known = folk.member();
    announced(unknown);
    window.awaitVisible("desk-notices");
    assertEquals(unknown, letter(NoticeKind.ACCEPTED).person());
    hands.open(known.number());
    press(Command.CASE);
    window.awaitFocus("case-reason");
    window.focusTo("case-claim");
    window.press(KeyCode.DOWN);
    hands.fill("case-name", "madoguchi");
    window.focusTo("case-proof");
    window.press(KeyCode.DOWN);
    press(Command.REVIEW);
    window.awaitVisible("record-household");
    announced(known.number());
    offered();
    assertEquals(
        List.of(known.number()), letters(Part.OFFERED).stream().map(Notice::person).toList());
    assertEquals(List.of(unknown), letters(Part.WAITING).stream().map(Notice::person).toList());
  }

  @Test
  void aHouseholdWithoutAHeadIsAskedForOne() throws Exception {
    List<ResidentRecord> family = folk.family();
    hands.enter("death", family.getFirst().number(), dated(PAST, Map.of()));
    approve(1);
    look();
    hands.picture("notices-household");
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == 1);
    String sheet = sheet();
    assertTrue(sheet.contains("世帯主変更依頼通知書"), sheet);
    for (ResidentRecord member : family.subList(1, family.size())) {
      assertTrue(sheet.contains(plain(member)), sheet);
    }
  }

  @Test
  void aProtectedPersonsLetterWaitsForASupervisor() throws Exception {
    ResidentRecord person = folk.member();
    hands.enter(
        "resident-code-entry",
        person.number(),
        dated(PAST, Map.of("move-residentCode-1", ResidentCode.of(98_765_432).digits())));
    approve(1);
    protect(person.number());
    look();
    terminal.sees(terminal.text("restrained.why"));
    hands.picture("notices-restrained");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("release.title"));
    assertEquals(List.of(), paper.sheets());
    assertEquals(NoticeState.ASKED, letter(NoticeKind.CODE_CORRECTED).state());
  }

  @Test
  void aLetterThatNobodyNeedsIsMarkedWithItsReasonAndComesBack() throws Exception {
    removed();
    look();
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("notice.reason.missing", Notice.LONGEST_REASON));
    window.focusTo("notice-reason");
    window.type("tewatashi");
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("notice.done.DISMISS"));
    assertEquals(List.of(), letters(Part.WAITING));
    Notice marked = letters(Part.DONE).getFirst();
    assertEquals("tewatashi", marked.mark().orElseThrow().reason());
    window.focusTo("notices-part");
    window.press(KeyCode.DOWN);
    window.await("on request", () -> window.visible("notices-part"));
    terminal.sees(terminal.text("notices.hint.OFFERED"));
    window.focusTo("notices-part");
    window.press(KeyCode.DOWN);
    terminal.sees(terminal.text("notices.hint.DONE"));
    hands.picture("notices-done");
    window.focusTo("notices");
    window.press(KeyCode.DIGIT1);
    window.awaitFocus("notice-sheets");
    terminal.sees(terminal.text("notice.instead.NOT_NEEDED"));
    window.focusTo("notice-reason");
    window.type("yusou");
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("notice.done.ASK_AGAIN"));
    assertEquals(1, letters(Part.WAITING).size());
  }

  @Test
  void whoeverDoesNotKnowWhetherASheetCameOutIsAsked() throws Exception {
    removed();
    look();
    paper.fail(new IllegalStateException("torn off"));
    press(Command.SUBMIT);
    window.await("a problem", () -> window.visible("notice-problem"));
    assertEquals(NoticeState.BEGUN, letter(NoticeKind.EX_OFFICIO).state());
    desk();
    window.awaitVisible("desk-notices");
    look();
    terminal.sees(terminal.text("notice.instead.BEGUN"));
    hands.picture("notices-begun");
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("notice.done.NOT_CAME"));
    look();
    press(Command.SUBMIT);
    window.await("the sheet", () -> paper.sheets().size() == 1);
    assertTrue(sheet().contains("-002"), "the first number was used");
  }

  @Test
  void anUndoneMovementTakesItsLetterBack() throws Exception {
    AddressNumber gone = removed();
    desk();
    window.awaitVisible("desk-notices");
    hands.enter("undo-removal", gone, dated(TODAY, Map.of()));
    approve(1);
    desk();
    assertFalse(window.visible("desk-notices"));
    assertEquals(NoticeState.TAKEN_BACK, letters(Part.DONE).getFirst().state());
  }
}
