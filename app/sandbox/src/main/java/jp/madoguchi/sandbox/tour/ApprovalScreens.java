package jp.madoguchi.sandbox.tour;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.terminal.approval.ApprovalRow;
import jp.madoguchi.terminal.command.Command;

/** Comparing, approving and sending back. */
final class ApprovalScreens {
  private static final String LIST = "approval-list";
  private static final String PIN_FIELD = "compare-pin";
  private static final String REASON_FIELD = "compare-reason";

  private final Hands hands;

  ApprovalScreens(Hands hands) {
    this.hands = hands;
  }

  /** Goes to the list, unless it is there already. */
  void list() {
    if (!hands.window().visible(LIST)) {
      hands.press(Command.APPROVALS);
    }
    hands.arrives(LIST);
  }

  /** Opens the entry with this reference. */
  void open(Movement movement) {
    list();
    for (int i = 0; i < rows() && !chosen(movement); i++) {
      hands.press(KeyCode.DOWN);
    }
    hands.insist(chosen(movement), "no entry " + movement.reference() + " waits for approval");
    hands.press(KeyCode.ENTER);
    hands.sees("compare.summary");
  }

  void ownEntry(Movement movement) {
    open(movement);
    hands.sees("compare.own");
    hands.press(Command.SUBMIT);
    hands.insist(hands.shows("compare.own"), "an own entry could be approved");
  }

  /** Ticks every changed field with Enter; the focus comes to the PIN by itself. */
  void compare() {
    int fields = 0;
    while (hands.window().visible("compare-tick-" + (fields + 1))) {
      fields++;
    }
    for (int field = 1; field <= fields; field++) {
      hands.arrives("compare-tick-" + field);
      hands.press(KeyCode.ENTER);
    }
    hands.arrives(PIN_FIELD);
  }

  void approve() {
    hands.typeSecretly(hands.stage().pin(TourCard.SECOND_CLERK));
    hands.press(KeyCode.ENTER);
    hands.sees("compare.done.APPROVED");
    hands.arrives(LIST);
  }

  void sendBack(String reason) {
    hands.press(Command.SEND_BACK);
    hands.sees("compare.reason.missing");
    hands.arrives(REASON_FIELD);
    hands.type(reason);
    hands.press(Command.SEND_BACK);
    hands.sees("compare.done.RETURNED");
    hands.arrives(LIST);
  }

  private int rows() {
    return hands.read(LIST, TableView.class, table -> table.getItems().size());
  }

  private boolean chosen(Movement movement) {
    return hands.read(
        LIST,
        TableView.class,
        table ->
            table.getSelectionModel().getSelectedItem() instanceof ApprovalRow row
                && row.group().head().purpose().reference().endsWith(" " + movement.reference()));
  }
}
