package jp.madoguchi.terminal.lots;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.text.Csv;
import jp.madoguchi.terminal.text.Texts;

/** Every line's fate as a file for a spreadsheet; it names nobody but by their address number. */
public final class LotReport {
  private static final List<String> HEADS =
      List.of("lots.line", "record.number", "lots.fate", "lots.why");

  private LotReport() {}

  /** The whole file; what is made up says so. */
  public static byte[] of(Texts texts, Environment environment, IntakeDesk.Opened lot) {
    List<List<String>> rows = new ArrayList<>();
    if (environment == Environment.SANDBOX) {
      rows.add(List.of(texts.get("paper.sandbox"), "", "", ""));
    }
    for (Item item : lot.items()) {
      rows.add(
          List.of(
              Integer.toString(item.line()),
              item.person().map(AddressNumber::digits).orElse(""),
              LotWords.fate(texts, item.fate().kind()),
              LotWords.why(texts, item.fate()).replace('\n', ' ')));
    }
    return Csv.of(HEADS.stream().map(texts::get).toList(), rows);
  }
}
