package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.terminal.command.Command;

/** Enters the movements of a file through the same screens, and approves them. */
final class FileEntries {
  private final Hands hands;
  private final EntryScreens entry;
  private final ApprovalScreens approvals;
  private final List<Movement> entered = new ArrayList<>();
  private final List<TourOutcome.Refused> refused = new ArrayList<>();

  FileEntries(Hands hands) {
    this.hands = hands;
    entry = new EntryScreens(hands);
    approvals = new ApprovalScreens(hands);
  }

  List<Movement> entered() {
    return List.copyOf(entered);
  }

  /** Enters each; one that a screen refuses does not keep the others from going in. */
  void enter() {
    for (Movement movement : hands.stage().plan().more()) {
      List<String> sentences = enter(movement);
      if (sentences.isEmpty()) {
        entered.add(movement);
      } else {
        refused.add(new TourOutcome.Refused(movement, sentences));
        hands.note(movement.line() + " " + movement.reference() + ": " + sentences);
      }
    }
  }

  void approve() {
    for (Movement movement : entered) {
      approvals.open(movement);
      approvals.compare();
      approvals.approve();
    }
  }

  /** Asks terminal and centre how it ended. */
  TourOutcome outcome() throws Exception {
    List<String> references = new ArrayList<>(List.of(hands.stage().plan().main().reference()));
    entered.stream().map(Movement::reference).forEach(references::add);
    boolean held = true;
    for (String reference : references) {
      held &= hands.stage().centreHolds(reference);
    }
    return new TourOutcome(references, refused, hands.stage().receipts(), held);
  }

  private List<String> enter(Movement movement) {
    entry.search(movement);
    if (!entry.found()) {
      return List.of(hands.texts().get("search.nobody"));
    }
    entry.open();
    if (hands.shows("record.open.hint")) {
      return List.of(hands.texts().get("record.open.hint"));
    }
    entry.begin();
    entry.fill(movement);
    List<String> blocking = entry.review();
    if (blocking.isEmpty()) {
      entry.submit();
    } else {
      hands.press(Command.BACK);
    }
    return blocking;
  }
}
