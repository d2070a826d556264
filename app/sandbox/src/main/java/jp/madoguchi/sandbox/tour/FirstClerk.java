package jp.madoguchi.sandbox.tour;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.sandbox.tour.TourStory.Step;
import jp.madoguchi.terminal.command.Command;

/** What the clerk does who enters the movements. */
final class FirstClerk {
  private static final int DAYS_AHEAD = 7;
  private static final String LOT = "move-lot";
  private static final String BUILDING = "move-building";

  private final Hands hands;
  private final Consumer<TourOutcome.Entered> entered;
  private final LoginScreens login;
  private final EntryScreens entry;
  private final ApprovalScreens approvals;
  private final TourPlan plan;

  /**
   * @param entered takes up the main entry
   */
  FirstClerk(Hands hands, Consumer<TourOutcome.Entered> entered) {
    this.hands = hands;
    this.entered = entered;
    login = new LoginScreens(hands);
    entry = new EntryScreens(hands);
    approvals = new ApprovalScreens(hands);
    plan = hands.stage().plan();
  }

  List<Step> signsIn() {
    return List.of(
        Step.of("login", login::waitForCard, Look.DARK, Look.SMALL),
        Step.of("unknown-card", this::unknownCard),
        Step.of("locked-card", this::lockedCard),
        Step.of("wrong-pin", this::wrongPin),
        Step.of("other-palm", login::otherPalm),
        Step.of("desk", this::desk, Look.DARK, Look.LARGE),
        Step.of("key-sheet", this::keySheet));
  }

  List<Step> searches() {
    return List.of(
        Step.of("search-without-reason", this::searchWithoutReason),
        Step.of("search", this::search),
        Step.of("record", entry::open, Look.DARK, Look.SMALL, Look.LARGE),
        Step.of("history", entry::history));
  }

  List<Step> enters() {
    return List.of(
        Step.of("move", this::begin),
        Step.of("date-in-the-future", this::dateInTheFuture),
        Step.of("changed-name", this::changedName),
        Step.of("killed-while-typing", this::killedWhileTyping),
        Step.of("form-complete", this::complete, Look.DARK, Look.SMALL),
        Step.of("before-and-after", this::review),
        Step.of("entered", () -> entered.accept(entry.submit(plan.main()))),
        Step.of("others-see-the-old", this::othersSeeTheOld),
        Step.of("second-entry", this::secondEntry),
        Step.of("own-entry", () -> approvals.ownEntry(plan.main())));
  }

  List<Step> getsBack() {
    return List.of(Step.of("returned", this::returned));
  }

  /** Day in, day out. */
  List<Step> looksUp() {
    return List.of(Step.of("look-ups", this::lookUps));
  }

  private void unknownCard() {
    login.refuse(
        TourCard.UNKNOWN,
        List.of("login.card.unknown", "login.card.untrusted", "login.operator.unknown"));
  }

  private void lockedCard() {
    login.pull();
    login.refuse(TourCard.LOCKED, List.of("login.card.blocked"));
  }

  private void wrongPin() {
    login.pull();
    login.wrongPin();
  }

  private void desk() {
    login.ownPalm();
    hands.sees("desk.hint");
  }

  private void keySheet() {
    hands.press(Command.HELP);
    hands.press(Command.HELP);
    hands.sees("keysheet.fields");
  }

  private void searchWithoutReason() {
    hands.press(Command.BACK);
    entry.searchWithoutReason(plan.main());
  }

  private void search() {
    entry.search(plan.main());
    hands.insist(entry.found(), "the resident of the tour is not in the register");
  }

  private void begin() {
    entry.begin();
    entry.choose(plan.main());
  }

  private void dateInTheFuture() {
    entry.address(plan.main());
    hands.fill("move-eventDate", TourPlan.typed(plan.today().plusDays(DAYS_AHEAD)));
    hands.sees("rule.E06");
    hands.insist(!entry.review().isEmpty(), "a move in the future could be entered");
    hands.arrives("move-eventDate");
  }

  private void changedName() {
    hands.fill("move-eventDate", plan.main().eventDate());
    String field = paperName();
    hands.go(field);
    String name = hands.window().text(field);
    hands.window().press(KeyCode.END);
    hands.type("子");
    hands.sees("rule.E05");
    hands.insist(!entry.review().isEmpty(), "a changed name could be entered as a move");
    hands.insist(hands.window().text(field).equals(name + "子"), "the form changed the name");
  }

  private void killedWhileTyping() throws Exception {
    String field = paperName();
    hands.go(field);
    hands.press(KeyCode.END);
    hands.press(KeyCode.BACK_SPACE);
    String whole = plan.main().building();
    String half = whole.substring(0, whole.length() / 2);
    hands.fill(BUILDING, half);
    hands.sees("move.draft.kept");
    hands.type(whole.substring(half.length(), half.length() + 2));
    hands.stage().killAndRestartTerminal();
    login.signIn(TourCard.CLERK);
    hands.sees("draft.resumed");
    hands.insist(
        hands.window().text(LOT).equals(plan.main().lot()), "the draft lost the lot number");
    String kept = hands.window().text(BUILDING);
    hands.insist(
        kept.startsWith(half) && whole.startsWith(kept),
        "the draft holds “" + kept + "” of the half-typed building");
  }

  private void complete() {
    hands.fill(BUILDING, plan.main().building());
    hands.fill("move-notificationDate", plan.main().notificationDate());
  }

  private void review() {
    List<String> blocking = entry.review();
    hands.insist(blocking.isEmpty(), "the form is refused: " + blocking);
    hands.sees("review.dates");
  }

  private void othersSeeTheOld() {
    entry.search(plan.main());
    entry.open();
    hands.sees("record.open.ENTERED");
    hands.sees("record.open.hint");
    hands.insist(
        hands.window().texts().stream().noneMatch(text -> text.contains(plan.main().building())),
        "the new address is seen before it was approved");
  }

  private void secondEntry() {
    enter(plan.returned());
  }

  private void enter(Movement movement) {
    entry.search(movement);
    entry.open();
    entry.begin();
    entry.fill(movement);
    List<String> blocking = entry.review();
    hands.insist(blocking.isEmpty(), "the form is refused: " + blocking);
    entry.submit(movement);
  }

  private void returned() {
    login.changeTo(TourCard.CLERK);
    hands.press(Command.DESK);
    hands.sees("desk.returned.reason");
    hands.seesWords(SecondClerk.REASON);
  }

  private void lookUps() throws Exception {
    long number = 0;
    for (int opened = 0; opened < plan.lookUps(); number++) {
      AddressNumber resident = AddressNumber.of(1 + number);
      if (hands.stage().atCentre(resident).filter(FirstClerk::livesHere).isPresent()) {
        entry.search(plan.main().reference(), resident);
        entry.open();
        opened++;
      }
    }
  }

  private static boolean livesHere(ResidentRecord record) {
    return record.status() == ResidentStatus.CURRENT;
  }

  private String paperName() {
    return "move-name-" + entry.places(plan.main()).getFirst();
  }
}
