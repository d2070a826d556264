package jp.madoguchi.core.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.Kana;

/**
 * The nationwide dictionary of addresses (住所辞書, 1.3.3), in memory. Immutable and safe for use by
 * several threads; a new edition is a new dictionary. Look-ups answer at most as many towns as
 * asked for, by postal code or by code of municipality, and else in the order of the source.
 */
public final class AddressDictionary {
  private final List<Town> towns;
  private final Town[] byPostalCode;
  private final Map<MunicipalityCode, MunicipalityTowns> byMunicipality;

  /** A dictionary of these towns. */
  public AddressDictionary(List<Town> towns) {
    this.towns = List.copyOf(towns);
    this.byPostalCode = towns.toArray(Town[]::new);
    Arrays.sort(byPostalCode, Comparator.comparing(Town::postalCode));
    this.byMunicipality = new TreeMap<>(MunicipalityTowns.group(this.towns));
  }

  /** Every town, in the order of the source. */
  public List<Town> towns() {
    return towns;
  }

  public int size() {
    return towns.size();
  }

  /** The towns whose postal code begins so; hyphen, mark and full-width digits are folded. */
  public List<Town> byPostalCode(String prefix, int limit) {
    String digits = PostalCode.bare(prefix);
    if (digits.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(byPostalCode, firstWith(digits), byPostalCode.length)
        .takeWhile(town -> town.postalCode().digits().startsWith(digits))
        .limit(limit)
        .toList();
  }

  private int firstWith(String digits) {
    int low = 0;
    int high = byPostalCode.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byPostalCode[middle].postalCode().digits().compareTo(digits) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Entry by head letters (1.3.3): 「ト ヒ シ」 finds 東京都日野市神明. One to three heads of prefecture,
   * municipality and town in kana, folded as for search; a municipality answers with or without its
   * county (郡).
   */
  public List<Town> byHeads(String heads, int limit) {
    List<String> head = Stream.of(heads.strip().split("[\\s\\u3000]+")).map(Kana::fold).toList();
    if (head.size() > 3 || head.getFirst().isEmpty()) {
      return List.of();
    }
    String municipality = head.size() > 1 ? head.get(1) : "";
    String town = head.size() > 2 ? head.get(2) : "";
    return byMunicipality.values().stream()
        .filter(group -> group.isNamed(head.getFirst(), municipality))
        .flatMap(group -> group.withKanaPrefix(town))
        .limit(limit)
        .toList();
  }

  /**
   * The towns of one municipality with this text in name or kana; all of them for an empty text.
   */
  public List<Town> within(MunicipalityCode municipality, String text, int limit) {
    return Optional.ofNullable(byMunicipality.get(municipality)).stream()
        .flatMap(group -> group.containing(text))
        .limit(limit)
        .toList();
  }

  /**
   * What a clerk may mean who types a place anywhere in the country: three digits or more of a
   * postal code, a municipality's code, head letters with blanks between in kana or Latin letters,
   * or how the address begins.
   */
  public Suggestion suggest(String typed, int limit) {
    return new Suggestions(this).of(typed, limit);
  }

  /** Towns whose address begins so, by code of municipality. */
  Stream<Town> beginning(String text) {
    return byMunicipality.values().stream().flatMap(group -> group.beginning(text));
  }

  /** The first step of the step-down list: all prefectures (都道府県). */
  public List<String> prefectures() {
    return municipalities(any -> true).map(Municipality::prefecture).distinct().toList();
  }

  /** The second step: the municipalities of a prefecture, by code. */
  public List<Municipality> municipalities(String prefecture) {
    return municipalities(it -> it.prefecture().equals(prefecture)).toList();
  }

  public Optional<Municipality> municipality(MunicipalityCode code) {
    return Optional.ofNullable(byMunicipality.get(code)).map(MunicipalityTowns::municipality);
  }

  private Stream<Municipality> municipalities(Predicate<Municipality> wanted) {
    return byMunicipality.values().stream().map(MunicipalityTowns::municipality).filter(wanted);
  }

  /** Writes the dictionary in its compact form; the stream is left open. */
  public void write(OutputStream target) throws IOException {
    DictionaryCodec.write(towns, target);
  }

  /**
   * Reads the compact form; the stream is left open, and may have been read beyond the dictionary.
   *
   * @throws DictionaryUnreadable if this is no dictionary, one of another version, or a damaged one
   */
  public static AddressDictionary read(InputStream source) throws IOException {
    return new AddressDictionary(DictionaryCodec.read(source));
  }
}
