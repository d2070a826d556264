package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.terminal.command.Command;

/** Enters the movements of a file through the same screens, and approves them. */
final class FileEntries {
  private final Hands hands;
  private final EntryScreens entry;
  private final ApprovalScreens approvals;
  private final List<TourOutcome.Entered> entered = new ArrayList<>();
  private final List<TourOutcome.Refused> refused = new ArrayList<>();

  FileEntries(Hands hands) {
    this.hands = hands;
    entry = new EntryScreens(hands);
    approvals = new ApprovalScreens(hands);
  }

  /** Enters each; one that a screen refuses does not keep the others from going in. */
  void enter() {
    for (Movement movement : hands.stage().plan().more()) {
      List<String> sentences = enter(movement);
      if (!sentences.isEmpty()) {
        refused.add(new TourOutcome.Refused(movement, sentences));
        hands.note(movement.line() + " " + movement.reference() + ": " + sentences);
      }
    }
  }

  void approve() {
    for (TourOutcome.Entered each : entered) {
      approvals.open(each.movement());
      approvals.compare();
      approvals.approve();
    }
  }

  /** Asks terminal and centre how it ended for these and for the main entry. */
  TourOutcome outcome(TourOutcome.Entered main) throws Exception {
    List<TourOutcome.Entered> all = new ArrayList<>(List.of(main));
    all.addAll(entered);
    List<TourOutcome.Entered> missing = new ArrayList<>();
    for (TourOutcome.Entered each : all) {
      if (!held(each)) {
        missing.add(each);
      }
    }
    return new TourOutcome(all, refused, hands.stage().receipts(), missing);
  }

  private boolean held(TourOutcome.Entered entered) throws Exception {
    for (AddressNumber resident : entered.residents()) {
      if (hands.stage().atCentre(resident).filter(entered::isWhere).isEmpty()) {
        return false;
      }
    }
    return true;
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
      entered.add(entry.submit(movement));
    } else {
      hands.press(Command.BACK);
    }
    return blocking;
  }
}
