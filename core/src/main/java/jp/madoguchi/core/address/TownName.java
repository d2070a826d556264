package jp.madoguchi.core.address;

import java.util.regex.Pattern;

/**
 * A town's name as the source writes it, taken apart.
 *
 * @param note the remark without its outer brackets
 */
record TownName(String name, String kana, String note) {
  private static final Pattern NO_NAME = Pattern.compile("以下に掲載がない場合|.*の次に.*番地.*くる場合");
  private static final String WHOLE = "一円";

  static TownName of(String municipality, String text, String kana) {
    int bracket = text.indexOf('（');
    String name = bracket < 0 ? text : text.substring(0, bracket);
    boolean whole =
        name.endsWith(WHOLE)
            && name.length() > WHOLE.length()
            && municipality.endsWith(name.substring(0, name.length() - WHOLE.length()));
    if (whole || NO_NAME.matcher(name).matches()) {
      return new TownName("", "", text);
    }
    int kanaBracket = kana.replace('（', '(').indexOf('(');
    String remark = bracket < 0 ? "" : text.substring(bracket + 1);
    return new TownName(
        name,
        kanaBracket < 0 ? kana : kana.substring(0, kanaBracket),
        remark.replace("）（", "、").replaceFirst("）$", ""));
  }

  /** How many more brackets the text opens than it closes. */
  static int bracketDepth(String text) {
    return text.chars().map(c -> c == '（' ? 1 : c == '）' ? -1 : 0).sum();
  }

  Town in(Municipality municipality, PostalCode postalCode) {
    return new Town(municipality, name, kana, postalCode, note);
  }
}
