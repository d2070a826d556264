package jp.madoguchi.core.movement.within;

import java.util.Map;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Kana;

/**
 * A place as it is meant: the width of letters, blanks around them and the form of dashes make no
 * difference. For comparing only, never kept.
 */
record Place(String municipality, String town, String lot, String building) {
  private static final String DASHES = "‐‑‒–—―−";

  Place {
    lot = folded(lot).replace('ー', '-');
    building = folded(building);
  }

  static Place of(Address address) {
    return new Place(
        address.municipalityCode().map(MunicipalityCode::digits).orElse(""),
        address.town().value(),
        address.lot().value(),
        address.building().value());
  }

  static Place of(Map<Field, ExactText> values) {
    return new Place(
        text(values, Field.MUNICIPALITY_CODE),
        text(values, Field.TOWN),
        text(values, Field.LOT),
        text(values, Field.BUILDING));
  }

  private static String text(Map<Field, ExactText> values, Field field) {
    return values.getOrDefault(field, ExactText.EMPTY).value();
  }

  private static String folded(String text) {
    var narrow = new StringBuilder(text.length());
    Kana.toFullWidth(text).strip().chars().forEach(c -> narrow.append(narrow((char) c)));
    return narrow.toString();
  }

  private static char narrow(char c) {
    if (c == '\u3000') {
      return ' ';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }
}
