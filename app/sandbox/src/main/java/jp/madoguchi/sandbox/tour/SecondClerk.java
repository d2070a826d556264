package jp.madoguchi.sandbox.tour;

import java.util.List;
import jp.madoguchi.sandbox.tour.TourStory.Step;
import jp.madoguchi.terminal.command.Command;

/** What the clerk does who compares, approves and sends back. */
final class SecondClerk {
  /** Why the second entry goes back; a clerk's words to another, as they stand on the notice. */
  static final String REASON = "届書の番地は８番地ではなく18番地です";

  private final Hands hands;
  private final LoginScreens login;
  private final EntryScreens entry;
  private final ApprovalScreens approvals;
  private final TourPlan plan;

  SecondClerk(Hands hands) {
    this.hands = hands;
    login = new LoginScreens(hands);
    entry = new EntryScreens(hands);
    approvals = new ApprovalScreens(hands);
    plan = hands.stage().plan();
  }

  List<Step> decides() {
    return List.of(
        Step.of("second-card", this::signIn),
        Step.of("approval-list", approvals::list),
        Step.of("sent-back", this::sendBack),
        Step.of("compare", () -> approvals.open(plan.main()), Look.DARK, Look.SMALL, Look.LARGE),
        Step.of("compared", approvals::compare),
        Step.of("approved-without-the-centre", this::approve));
  }

  List<Step> sends() {
    return List.of(
        Step.of("centre-back", this::centreBack),
        Step.of("sending", this::sending),
        Step.of("receipt-in-history", this::receiptInHistory, Look.DARK));
  }

  private void signIn() {
    login.changeTo(TourCard.SECOND_CLERK);
    hands.sees("desk.hint");
  }

  private void sendBack() {
    approvals.open(plan.returned());
    approvals.sendBack(REASON);
  }

  private void approve() throws Exception {
    hands.stage().stopCentre();
    approvals.approve();
    hands.sees("status.unsent");
    hands.sees("status.line.DOWN");
  }

  private void centreBack() throws Exception {
    hands.stage().startCentre();
    hands.sees("status.unsent.none");
    hands.sees("status.line.UP");
  }

  private void sending() {
    hands.press(Command.SENDING);
    hands.sees("sending.receipt");
  }

  private void receiptInHistory() {
    entry.search(plan.main());
    entry.open();
    entry.history();
    hands.sees("record.receipt");
    hands.seesWords(plan.main().building());
  }
}
