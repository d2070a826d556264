package jp.madoguchi.terminal.record;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.sight.Covering;
import jp.madoguchi.core.sight.Shown;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.paper.OfficeSheet.Line;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** What one state of a record says of a person, as lines for a sheet; see {@link PersonFacts}. */
public final class PersonLines {
  private final Texts texts;
  private final SeenWords seen;
  private final List<Line> lines = new ArrayList<>();

  private PersonLines(Texts texts, SeenWords seen) {
    this.texts = texts;
    this.seen = seen;
  }

  /**
   * All lines, in the order of the screen.
   *
   * @param seen what is seen of the person; what is not is not on the sheet
   */
  public static List<Line> of(Texts texts, SeenWords seen, ResidentRecord r) {
    PersonLines all = new PersonLines(texts, seen);
    all.who(r);
    all.where(r);
    return all.lines;
  }

  /** Whether a 個人番号 stands among the lines. */
  public static boolean showNumber(SeenWords seen, ResidentRecord r) {
    return r.individualNumber().isPresent()
        && seen.sight().of(Field.INDIVIDUAL_NUMBER) == Covering.SHOWN;
  }

  private void who(ResidentRecord r) {
    line("field.NAME", r.name().name().value());
    line("field.KANA", r.name().kana().value());
    line("record.birth", RecordWords.birth(r));
    line("record.sex", texts.get("sex." + r.sex()));
    line("record.number", r.number().digits());
    guarded("record.code", Field.RESIDENT_CODE, r.code().digits());
    guarded(
        "field.INDIVIDUAL_NUMBER",
        Field.INDIVIDUAL_NUMBER,
        r.individualNumber().map(IndividualNumber::digits).orElse(""));
    line("record.kind", texts.get("kind." + r.kind()));
  }

  private void where(ResidentRecord r) {
    line("record.address", RestraintWords.wholeAddress(texts, r));
    line("record.since", r.address().since().inJapanese());
    line("record.residentSince", r.residentSince().inJapanese());
    register("record.domicile", Field.DOMICILE, r.domicile().domicile());
    register("record.headOfRegister", Field.HEAD_OF_REGISTER, r.domicile().headOfRegister());
    line("field.HOUSEHOLD_HEAD", r.household().head().value());
    line("record.relationship", r.household().relationship().text());
    if (r.status() == ResidentStatus.REMOVED) {
      r.particulars()
          .removalReason()
          .ifPresent(reason -> line("field.REMOVAL_REASON", texts.get("removal." + reason)));
      r.particulars().removedOn().ifPresent(day -> line("field.REMOVED_ON", day.inJapanese()));
    }
  }

  private void register(String key, Field field, ExactText text) {
    if (Hidden.is(text)) {
      line(key, texts.get("restraint.hidden"));
    } else {
      guarded(key, field, text.value());
    }
  }

  private void guarded(String key, Field field, String value) {
    line(
        key,
        switch (seen.sight().look(field, value)) {
          case Shown.Open(String open) -> open;
          case Shown.Masked _ -> texts.get("paper.masked");
        });
  }

  private void line(String key, String value) {
    lines.add(new Line(texts.get(key), value.isEmpty() ? "—" : value));
  }
}
