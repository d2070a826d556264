package jp.madoguchi.terminal.admission;

import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.admission.GrantedCard;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;

/** A line of the register of grants in words, alike on the screen, on paper and in the file. */
public final class GrantWords {
  private static final int GROUP = 4;
  private static final int BEGINNING = 16;

  private GrantWords() {}

  /** Whom it is about, and what else is known. */
  public static String about(Texts texts, Grant grant) {
    String camera = grant.card().map(GrantedCard::camera).orElse("");
    return camera.isEmpty() ? grant.about() : texts.get("grants.camera", grant.about(), camera);
  }

  /** The card; the beginning of its fingerprint is enough to compare. */
  static String card(Texts texts, Grant grant) {
    return card(texts, grant, BEGINNING);
  }

  /** The card with its whole fingerprint. */
  public static String wholeCard(Texts texts, Grant grant) {
    return card(texts, grant, Fingerprint.LENGTH * 2);
  }

  private static String card(Texts texts, Grant grant, int digits) {
    return grant.card().map(card -> card(texts, card, digits)).orElse("");
  }

  private static String card(Texts texts, GrantedCard card, int digits) {
    if (card.certificate().isEmpty()) {
      return texts.get("grants.card.none");
    }
    String print = grouped(card.certificate().get().hex().substring(0, digits));
    return print + "\n" + until(texts, card);
  }

  private static String until(Texts texts, GrantedCard card) {
    return card.until()
        .map(day -> texts.get("grants.card.until", RecordWords.day(day)))
        .orElseGet(() -> texts.get("grants.card.until.none"));
  }

  private static String grouped(String hex) {
    return hex.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
