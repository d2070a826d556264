package jp.madoguchi.terminal.admission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.admission.GrantedCard;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.text.Csv;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.terminal.text.Texts;

/** The register of grants (管理簿) as a file for a spreadsheet; what is made up says so. */
public final class GrantsTable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clock.TOKYO);
  private static final List<String> HEADS =
      List.of(
          "grants.at",
          "grants.act",
          "grants.by",
          "grants.about",
          "grants.card.certificate",
          "grants.card.end");

  private GrantsTable() {}

  /** The whole file. */
  public static byte[] of(Texts texts, Environment environment, List<Grant> grants) {
    List<List<String>> rows = new ArrayList<>();
    if (environment == Environment.SANDBOX) {
      rows.add(List.of(texts.get("paper.sandbox"), "", "", "", "", ""));
    }
    for (Grant grant : grants) {
      rows.add(
          List.of(
              TIME.format(grant.at()),
              texts.get("grants." + grant.act()),
              grant.by().value(),
              GrantWords.about(texts, grant),
              grant.card().flatMap(GrantedCard::certificate).map(Fingerprint::hex).orElse(""),
              grant.card().flatMap(GrantedCard::until).map(LocalDate::toString).orElse("")));
    }
    return Csv.of(HEADS.stream().map(texts::get).toList(), rows);
  }
}
