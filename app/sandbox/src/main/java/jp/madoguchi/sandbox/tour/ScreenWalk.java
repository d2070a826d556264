package jp.madoguchi.sandbox.tour;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.text.character.Radical;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.terminal.command.Command;

/**
 * Goes through every screen of the main job once, and the administrator's, and stops at each. In
 * the end the terminal is wiped.
 */
final class ScreenWalk {
  /** 子, and a variant as a sequence, in place of the table of 59,000. */
  static final List<MjCharacter> CHARACTERS =
      List.of(
          new MjCharacter(
              10_001,
              "子",
              3,
              List.of("シ", "ス", "こ"),
              List.of("子"),
              Optional.empty(),
              List.of(new Radical(39, 0))),
          new MjCharacter(
              10_002,
              "孑",
              3,
              List.of("ケツ", "ひとり"),
              List.of("子", "孑"),
              Optional.empty(),
              List.of(new Radical(39, 0))),
          new MjCharacter(
              26_190,
              "\u9089\uDB40\uDD10",
              17,
              List.of("ヘン", "あたり", "ほとり"),
              List.of("辺"),
              Optional.empty(),
              List.of(new Radical(162, 13))));

  private final Hands hands;
  private final LoginScreens login;
  private final EntryScreens entry;
  private final ApprovalScreens approvals;
  private final Movement movement;

  /** What is done at a screen; the screen must be as it was afterwards. */
  interface Stop {
    void at(String screen) throws Exception;
  }

  ScreenWalk(Hands hands) {
    this.hands = hands;
    login = new LoginScreens(hands);
    entry = new EntryScreens(hands);
    approvals = new ApprovalScreens(hands);
    movement = hands.stage().plan().main();
  }

  void walk(Stop stop) throws Exception {
    signIn(stop);
    enter(stop);
    approve(stop);
    administer(stop);
  }

  private void signIn(Stop stop) throws Exception {
    login.waitForCard();
    stop.at("login");
    login.wrongPin();
    stop.at("login with a wrong PIN");
    login.pull();
    login.signIn(TourCard.CLERK);
    atTheDesk();
    stop.at("desk");
    hands.window().press(Command.WORK_LIST.keys().getCode(), KeyCode.CONTROL);
    hands.arrives("worklist");
    stop.at("work list");
    media(stop);
    hands.press(Command.DESK);
    atTheDesk();
    hands.press(Command.HELP);
    stop.at("help of the page");
    hands.press(Command.HELP);
    hands.sees("keysheet.fields");
    stop.at("key sheet");
    hands.press(KeyCode.ESCAPE);
  }

  private void media(Stop stop) throws Exception {
    hands.press(Command.MEDIA);
    hands.arrives("media-number");
    hands.press(Command.SUBMIT);
    hands.sees("media.number.missing");
    stop.at("media without a number");
    hands.fill("media-number", "B-001");
    hands.fill("media-carrier", "架空　三郎");
    hands.awaits("a medium", () -> !hands.window().text("media-place").isEmpty());
    hands.press(Command.SUBMIT);
    hands.sees("media.written");
    hands.press(Command.REVIEW);
    hands.sees("media.trouble.NO_INDEX");
    stop.at("media with one that is out");
    hands.press(Command.SEND_BACK);
    hands.sees("media.reason.missing");
    hands.fill("media-reason", "練習");
    hands.press(Command.DISCARD);
    hands.sees("media.given.DESTROYED");
    stop.at("media with one that was destroyed");
  }

  private void enter(Stop stop) throws Exception {
    entry.searchWithoutReason(movement);
    stop.at("search without a reason");
    entry.search(movement);
    stop.at("search");
    newcomers(stop);
    entry.search(movement);
    entry.open();
    stop.at("record");
    hands.press(Command.CASE);
    hands.arrives("case-reason");
    stop.at("reception");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-household");
    hands.press(Command.ENLARGE);
    hands.arrives("enlarged-list");
    stop.at("names enlarged");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-household");
    besides(stop);
    entry.begin();
    hands.press(Command.REVIEW);
    hands.sees("rule.E09");
    stop.at("move");
    entry.fill(movement);
    stop.at("move filled in");
    entry.review();
    stop.at("review");
    entry.submit(movement);
    stop.at("record that waits");
    approvals.ownEntry(movement);
    stop.at("own entry");
    announce();
    entry.search(movement.reference(), Cast.MURAKAMI_TOME);
    hands.arrives("closed-record");
    stop.at("closed record");
  }

  /** Somebody announces that they leave tomorrow. */
  private void announce() {
    entry.search("T-0099", Cast.WATANABE_NAOKI);
    entry.open();
    hands.press(Command.MOVEMENTS);
    hands.arrives("kinds-filter");
    hands.type(hands.texts().get("movement.move-out"));
    hands.press(KeyCode.ENTER);
    hands.window().awaitVisible("move-plannedAddress");
    String tomorrow =
        hands.stage().clock().today().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
    hands.fill("move-eventDate", tomorrow);
    hands.fill("move-plannedAddress", "例示県例示市例示町一丁目２３番４５－６０７号");
    entry.review();
    entry.submit(movement);
  }

  private void newcomers(Stop stop) throws Exception {
    hands.press(Command.MOVEMENTS);
    hands.arrives("kinds-filter");
    stop.at("kinds of movement");
    hands.press(KeyCode.ENTER);
    hands.arrives("move-eventDate");
    hands.press(Command.REVIEW);
    hands.sees("rule.E09");
    stop.at("somebody new");
    twins(stop);
    hands.press(Command.DISCARD);
    atTheDesk();
  }

  /** Somebody new who has the three items of two people of the cast. */
  private void twins(Stop stop) throws Exception {
    hands.fill("move-name-1", "中村　恵子");
    hands.press(Command.PICK);
    hands.arrives("picker-found");
    stop.at("picker of characters");
    hands.press(Command.BACK);
    hands.arrives("move-name-1");
    hands.fill("move-birth-1", "19621103");
    hands.go("move-sex-1");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.DOWN);
    hands.window().awaitVisible("move-twins");
    stop.at("somebody who may be known");
    hands.press(Command.TWINS);
    hands.arrives("twins");
    stop.at("those alike");
    hands.press(KeyCode.ENTER);
    hands.arrives("twin-evidence-NUMBER");
    hands.press(Command.SUBMIT);
    hands.sees("twin.evidence.none");
    stop.at("side by side");
    hands.press(KeyCode.SPACE);
    hands.press(Command.SUBMIT);
    hands.arrives("twins");
    stop.at("those alike with a word");
    hands.press(Command.BACK);
    hands.window().awaitVisible("move-eventDate");
  }

  /** The record as it was, and what of it is covered. */
  private void past(Stop stop) throws Exception {
    hands.press(Command.AS_OF);
    hands.arrives("past-day");
    hands.fill("past-day", "99991231");
    hands.press(KeyCode.ENTER);
    hands.sees("past.future");
    stop.at("day that has not come");
    String then =
        hands.stage().clock().today().minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
    hands.fill("past-day", then);
    hands.press(KeyCode.ENTER);
    hands.window().awaitVisible("past-banner");
    stop.at("record as of a day");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-household");
    hands.press(Command.UNCOVER);
    hands.arrives("sight-reason");
    hands.press(Command.SUBMIT);
    hands.sees("sight.reason.missing");
    stop.at("covered items");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-household");
  }

  /** What a record leads to besides a move. */
  private void besides(Stop stop) throws Exception {
    entry.history();
    hands.press(KeyCode.ENTER);
    hands.arrives("history-list");
    stop.at("states beside each other");
    hands.press(Command.BACK);
    past(stop);
    hands.press(Command.MEASURES);
    hands.arrives("measures-act");
    stop.at("measures");
    hands.press(Command.BACK);
    hands.press(Command.MEMO);
    hands.arrives("memo-text");
    hands.press(Command.SUBMIT);
    hands.sees("memo.trouble.UNFIT");
    stop.at("memo of nothing");
    hands.fill("memo-text", "委任状あり");
    hands.press(Command.SUBMIT);
    hands.sees("memo.written");
    stop.at("memo");
    hands.press(Command.BACK);
    hands.press(Command.TELL);
    hands.arrives("tell-from");
    hands.press(Command.SUBMIT);
    hands.sees("tell.registered");
    stop.at("notices of issue");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-household");
    certificate(stop);
    hands.press(Command.IDENTITY);
    hands.arrives("identity-pin");
    hands.press(Command.SUBMIT);
    hands.sees("identity.nothing");
    stop.at("identity check");
    hands.window().focusTo("identity-paper");
    hands.press(KeyCode.DOWN);
    hands.fill("identity-birth", "3500101");
    hands.press(Command.REVIEW);
    hands.arrives("identity-verdict");
    stop.at("identity compared");
    hands.press(Command.BACK);
    hands.press(Command.MEASURES_DUE);
    hands.window().awaitVisible("measures-due");
    stop.at("measures that end");
    hands.press(Command.LOTS);
    hands.arrives("lots-format");
    stop.at("lots");
    entry.search(movement);
    entry.open();
  }

  private void certificate(Stop stop) throws Exception {
    hands.press(Command.CERTIFICATE);
    hands.arrives("certificate-kind");
    hands.press(Command.SUBMIT);
    hands.sees("certificate.missing.proof");
    stop.at("certificate");
    hands.window().focusTo("certificate-proof");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.DOWN);
    hands.press(Command.SUBMIT);
    hands.arrives("preview-sheets");
    stop.at("certificate before it is printed");
    hands.press(Command.SET_ASIDE);
    hands.window().awaitVisible("record-issues");
    hands.press(Command.BATCH);
    hands.arrives("batch");
    stop.at("certificates to print together");
    hands.press(Command.SUBMIT);
    hands.sees("batch.printed");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-issues");
    hands.press(Command.PRINTERS);
    hands.arrives("printers-CERTIFICATE");
    stop.at("printers and print log");
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-issues");
    hands.window().focusTo("record-issues");
    hands.press(KeyCode.ENTER);
    hands.arrives("issues");
    stop.at("certificates issued");
    hands.press(KeyCode.ENTER);
    hands.arrives("issue-reason");
    hands.press(Command.DISCARD);
    stop.at("issued certificate");
    hands.press(Command.TELL);
    hands.arrives("correction-claim");
    hands.press(Command.SUBMIT);
    hands.sees("tell.trouble.SAME");
    stop.at("who asked for a certificate");
    hands.press(Command.BACK);
    hands.window().awaitVisible("issue-reason");
    hands.press(Command.BACK);
    hands.press(Command.BACK);
    hands.window().awaitVisible("record-issues");
  }

  private void approve(Stop stop) throws Exception {
    login.changeTo(TourCard.SECOND_CLERK);
    atTheDesk();
    approvals.list();
    stop.at("approvals");
    approvals.open(movement);
    hands.press(Command.SEND_BACK);
    hands.sees("compare.reason.missing");
    stop.at("compare");
    hands.press(Command.BACK);
    approvals.open(movement);
    approvals.compare();
    approvals.approve();
    hands.press(KeyCode.ENTER);
    hands.sees("compare.summary");
    approvals.compare();
    hands.press(Command.SEEN);
    hands.sees("compare.done.SEEN");
    hands.arrives("approval-list");
    hands.press(Command.SUBMIT);
    hands.arrives("approvals-pin");
    stop.at("approvals with one seen");
    hands.go("approvals-pin");
    hands.typeSecretly(hands.stage().pin(TourCard.SECOND_CLERK));
    hands.press(KeyCode.ENTER);
    hands.arrives("together");
    stop.at("approved together");
    hands.press(Command.DEPARTURES);
    hands.arrives("departures");
    stop.at("departures");
    letters(stop);
    hands.press(Command.SENDING);
    hands.sees("sending.receipt");
    stop.at("sending");
    entry.search(movement);
    entry.open();
    entry.history();
    hands.sees("record.receipt");
    stop.at("history");
  }

  /** Those that follow what was just approved; nobody showed who they are at the reception. */
  private void letters(Stop stop) throws Exception {
    hands.press(Command.NOTICES);
    hands.arrives("notices");
    stop.at("letters");
    hands.press(KeyCode.DIGIT1);
    hands.arrives("notice-sheets");
    stop.at("letter");
  }

  private void administer(Stop stop) throws Exception {
    login.changeTo(TourCard.ADMINISTRATOR);
    atTheDesk();
    stop.at("administrator's desk");
    hands.window().press(Command.LOCK.keys().getCode(), KeyCode.CONTROL);
    hands.sees("lock.title");
    stop.at("locked");
    login.pull();
    login.signIn(TourCard.ADMINISTRATOR);
    atTheDesk();
    hands.window().press(Command.DAY_CLOSE.keys().getCode(), KeyCode.CONTROL);
    hands.arrives("dayclose-report");
    stop.at("daily close");
    hands.press(Command.SUBMIT);
    hands.sees("dayclose.done");
    stop.at("daily close done");
    hands.press(Command.RETENTION);
    hands.sees("retention.never");
    stop.at("retention");
    hands.press(Command.REVIEW);
    hands.sees("retention.nothing");
    stop.at("retention surveyed");
    hands.press(Command.CHANGE_PIN);
    hands.arrives("pin-old");
    hands.awaits("the tries", () -> hands.window().visible("pin-tries"));
    stop.at("changing the PIN");
    hands.press(Command.UNLOCK);
    hands.arrives("unlock-operators");
    stop.at("unlocking");
    hands.press(Command.ADMIT);
    hands.arrives("admission-operators");
    hands.sees("admission.step.CHOOSE");
    stop.at("registering");
    hands.press(Command.HISTORY);
    hands.arrives("grants");
    stop.at("grants");
    hands.press(Command.BACK);
    hands.press(Command.KEYS);
    hands.arrives("keys-holders");
    hands.sees("keys.unsent.count");
    stop.at("keys");
    hands.press(Command.REVIEW);
    hands.sees("keys.renew.what");
    stop.at("renewing the key");
    hands.press(Command.SUBMIT);
    hands.awaits(
        "the end", () -> hands.window().visible("keys-problem") || hands.shows("keys.done.RENEW"));
    stop.at("keys after an act");
    hands.press(Command.SEND_BACK);
    hands.arrives("keys-meant");
    stop.at("shutting out");
    hands.press(Command.BACK);
    hands.press(Command.DISCARD);
    hands.arrives("keys-terminal");
    stop.at("wiping");
    wipe();
    stop.at("wiped");
  }

  private void wipe() {
    hands.fill("keys-terminal", Sandbox.TERMINAL.value());
    if (hands.window().visible("keys-accept")) {
      hands.go("keys-accept");
      hands.press(KeyCode.SPACE);
    }
    hands.press(Command.SUBMIT);
    hands.sees("keys.wiped.title");
  }

  private void atTheDesk() {
    hands.awaits("the desk", () -> hands.window().visible("desk-search"));
  }
}
