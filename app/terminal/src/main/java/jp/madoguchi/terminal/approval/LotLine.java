package jp.madoguchi.terminal.approval;

import java.util.stream.Collectors;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.intake.LotBook;
import jp.madoguchi.terminal.movement.FieldWords;
import jp.madoguchi.terminal.text.Texts;

/** An entry of a lot as the approver's list shows it. */
public record LotLine(LotBook.Waiting entry, boolean seen) {
  /** What changes, each field with what it said and what it shall say. */
  String changes(Texts texts) {
    return entry.changes().getFirst().act().fields().stream()
        .map(change -> change(texts, change))
        .collect(Collectors.joining("\n"));
  }

  private static String change(Texts texts, FieldChange change) {
    return texts.get(
        "lotapproval.change",
        texts.get("field." + change.field()),
        shown(texts, change, change.before().value()),
        shown(texts, change, change.after().value()));
  }

  private static String shown(Texts texts, FieldChange change, String value) {
    return value.isEmpty()
        ? texts.get("compare.blank")
        : new FieldWords(texts).of(change.field(), value);
  }

  Act act() {
    return entry.changes().getFirst().act();
  }

  LotLine asSeen() {
    return new LotLine(entry, true);
  }
}
