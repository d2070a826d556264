package jp.madoguchi.terminal.past;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.paper.OfficeSheet;
import jp.madoguchi.terminal.paper.OfficeSheet.Line;
import jp.madoguchi.terminal.paper.OfficeSheet.Part;
import jp.madoguchi.terminal.record.PersonLines;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** A record as of a day on a sheet for the office's own use: what is on the screen, and no more. */
public final class PastSheet {
  private final Texts texts;
  private final Function<AddressNumber, SeenWords> sight;

  /**
   * @param sight what is seen of a person
   */
  public PastSheet(Texts texts, Function<AddressNumber, SeenWords> sight) {
    this.texts = texts;
    this.sight = sight;
  }

  public OfficeSheet of(Past.Stood stood) {
    ResidentRecord person = stood.record();
    String when = RecordWords.day(stood.asOf().day());
    List<String> said = new ArrayList<>();
    said.add(texts.get("past.paper.only"));
    said.add(texts.get(stood.present() ? "past.present" : "past.state", person.history()));
    if (stood.closed() > 0) {
      said.add(texts.get("past.household.closed", stood.closed()));
    }
    return new OfficeSheet(
        texts.get("past.banner." + stood.asOf().basis(), when),
        said,
        List.of(
            new Part(
                texts.get("record.person"),
                PersonLines.of(texts, sight.apply(person.number()), person)),
            new Part(
                texts.get("past.household", person.household().number().digits()),
                stood.household().stream().map(Seen::record).map(this::member).toList())));
  }

  /** Whether a 個人番号 stands on it. */
  public boolean showsNumber(Past.Stood stood) {
    return PersonLines.showNumber(sight.apply(stood.record().number()), stood.record());
  }

  private Line member(ResidentRecord member) {
    return new Line(
        member.household().relationship().text(),
        String.join(
            "　",
            member.name().name().value(),
            RecordWords.birth(member),
            texts.get("sex." + member.sex()),
            member.number().digits()));
  }
}
