package jp.madoguchi.core.address;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Kana;

/**
 * An address (住所) as registered; its texts are kept exactly as entered.
 *
 * @param municipalityCode empty for places that have none, as abroad
 * @param postalCode empty if not known
 * @param prefecture 都道府県
 * @param municipality 市区町村, a county in front
 * @param town 町域
 * @param lot 番地, with its branch numbers
 * @param building 方書, empty if there is none
 */
public record Address(
    Optional<MunicipalityCode> municipalityCode,
    Optional<PostalCode> postalCode,
    ExactText prefecture,
    ExactText municipality,
    ExactText town,
    ExactText lot,
    ExactText building) {

  private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");

  /** The address of a town of the dictionary. */
  public static Address of(Town town, ExactText lot, ExactText building) {
    return new Address(
        Optional.of(town.municipalityCode()),
        Optional.of(town.postalCode()),
        new ExactText(town.municipality().prefecture()),
        new ExactText(town.municipality().name()),
        new ExactText(town.name()),
        lot,
        building);
  }

  /** What the addresses of a town begin with: 東京都日野市神明. */
  public String townLine() {
    return prefecture.value() + municipality.value() + town.value();
  }

  /** The whole address, a full-width blank in front of the building (方書). */
  public String oneLine() {
    String place = townLine() + lot.value();
    return building.isEmpty() ? place : place + "\u3000" + building.value();
  }

  /**
   * The same address with ASCII digits, letters and hyphens and half-width kana in lot and building
   * made full-width.
   */
  public Address inFullWidth() {
    return new Address(
        municipalityCode,
        postalCode,
        prefecture,
        municipality,
        town,
        fullWidth(lot),
        fullWidth(building));
  }

  private static ExactText fullWidth(ExactText text) {
    String kana =
        HALF_WIDTH_KANA.matcher(text.value()).replaceAll(it -> Kana.toFullWidth(it.group()));
    var wide = new StringBuilder(kana.length());
    kana.chars().forEach(c -> wide.append(fullWidth((char) c)));
    return new ExactText(wide.toString());
  }

  private static char fullWidth(char c) {
    if (c == ' ') {
      return '\u3000';
    }
    return c > ' ' && c <= '~' ? (char) (c - '!' + '！') : c;
  }
}
