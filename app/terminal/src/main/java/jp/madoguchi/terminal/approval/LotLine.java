package jp.madoguchi.terminal.approval;

import java.util.stream.Collectors;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.intake.LotBook;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** An entry of a lot as the approver's list shows it. */
public record LotLine(LotBook.Waiting entry, boolean seen) {
  /** What changes, each field with what it said and what it shall say. */
  String changes(Texts texts, SeenWords seen) {
    return entry.changes().getFirst().act().fields().stream()
        .map(change -> change(texts, seen, change))
        .collect(Collectors.joining("\n"));
  }

  private static String change(Texts texts, SeenWords seen, FieldChange change) {
    return texts.get(
        "lotapproval.change",
        texts.get("field." + change.field()),
        shown(texts, seen, change, change.before().value()),
        shown(texts, seen, change, change.after().value()));
  }

  private static String shown(Texts texts, SeenWords seen, FieldChange change, String value) {
    return value.isEmpty() ? texts.get("compare.blank") : seen.of(change.field(), value, false);
  }

  Act act() {
    return entry.changes().getFirst().act();
  }

  LotLine asSeen() {
    return new LotLine(entry, true);
  }
}
