package jp.madoguchi.core.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * The nationwide dictionary of addresses (住所辞書, 1.3.3), in memory. Immutable and safe for use by
 * several threads; a new edition is a new dictionary. Look-ups answer at most as many towns as
 * asked for, by postal code or by code of municipality, and else in the order of the source.
 */
public final class AddressDictionary {
  private final List<Town> towns;
  private final Map<Town, FormerTown> former;
  private final Town[] byPostalCode;
  private final TownIndex index;
  private final TownIndex past;
  private final Steps steps;

  /** A dictionary of these towns. */
  public AddressDictionary(List<Town> towns) {
    this(towns, List.of());
  }

  /**
   * @param former towns that it does not name any more (旧町名)
   */
  AddressDictionary(List<Town> towns, List<FormerTown> former) {
    this.towns = List.copyOf(towns);
    this.former = new LinkedHashMap<>();
    former.forEach(it -> this.former.put(it.town(), it));
    this.byPostalCode = towns.toArray(Town[]::new);
    Arrays.sort(byPostalCode, Comparator.comparing(Town::postalCode));
    this.index = new TownIndex(this.towns);
    this.past = new TownIndex(former.stream().map(FormerTown::town).toList());
    this.steps = new Steps(index, past);
  }

  /** Every town, in the order of the source. */
  public List<Town> towns() {
    return towns;
  }

  /** Towns of earlier editions, the last to go first. */
  public List<FormerTown> former() {
    return List.copyOf(former.values());
  }

  public int size() {
    return towns.size();
  }

  /**
   * This edition in the place of an earlier one (the monthly update): what it does not name any
   * more stays known as former.
   *
   * @param day on which it is taken in
   */
  public AddressDictionary inPlaceOf(AddressDictionary earlier, LocalDate day) {
    return new AddressDictionary(towns, FormerTowns.after(earlier, this, day));
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
    return index.byHeads(heads).limit(limit).toList();
  }

  /** The former towns that head letters find. */
  Stream<FormerTown> formerByHeads(String heads) {
    return past.byHeads(heads).flatMap(town -> gone(town).stream());
  }

  /**
   * The towns of one municipality with this text in name or kana; all of them for an empty text.
   */
  public List<Town> within(MunicipalityCode municipality, String text, int limit) {
    return index.within(municipality, text).limit(limit).toList();
  }

  /** Its former towns with this text in name or kana; all of them for an empty text. */
  public List<FormerTown> formerWithin(MunicipalityCode municipality, String text) {
    return past.within(municipality, text).flatMap(town -> gone(town).stream()).toList();
  }

  private Optional<FormerTown> gone(Town town) {
    return Optional.ofNullable(former.get(town));
  }

  /**
   * What a clerk may mean who types a place anywhere in the country: three digits or more of a
   * postal code, a municipality's code, head letters with blanks between in kana or Latin letters,
   * or how the address begins, name or kana, one step after the other. Where nothing is typed, all
   * prefectures.
   */
  public Suggestion suggest(String typed, int limit) {
    return new Suggestions(this).of(typed, limit);
  }

  /** One step down from what is written. */
  Stream<Place> next(String text) {
    return steps.next(text).map(this::marked);
  }

  private Place marked(Place place) {
    return place instanceof Town town ? gone(town).map(Place.class::cast).orElse(town) : place;
  }

  /**
   * The smallest place that an address begins with, of today or of an earlier edition; empty where
   * the dictionary knows none.
   */
  public Optional<Place> placeOf(String address) {
    return steps.placeOf(address).map(this::marked);
  }

  /** The postal code of a place, where it has but one. */
  public Optional<PostalCode> onlyPostalCode(Place place) {
    List<PostalCode> codes =
        switch (place) {
          case Town town -> postalCodes(index, town);
          case FormerTown town -> postalCodes(past, town.town());
          case Municipality _, Prefecture _ -> List.of();
        };
    return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
  }

  private static List<PostalCode> postalCodes(TownIndex index, Town town) {
    return index
        .within(town.municipalityCode(), town.name())
        .filter(it -> it.name().equals(town.name()))
        .map(Town::postalCode)
        .distinct()
        .toList();
  }

  /** The first step of the step-down list: all prefectures (都道府県). */
  public List<Prefecture> prefectures() {
    return steps.prefectures();
  }

  /** The second step: the municipalities of a prefecture, by code. */
  public List<Municipality> municipalities(String prefecture) {
    return index.municipalities().stream()
        .map(MunicipalityTowns::municipality)
        .filter(it -> it.prefecture().equals(prefecture))
        .toList();
  }

  public Optional<Municipality> municipality(MunicipalityCode code) {
    return index.of(code).map(MunicipalityTowns::municipality);
  }

  /** Writes the dictionary in its compact form; the stream is left open. */
  public void write(OutputStream target) throws IOException {
    DictionaryCodec.write(this, target);
  }

  /**
   * Reads the compact form; the stream is left open, and may have been read beyond the dictionary.
   *
   * @throws DictionaryUnreadable if this is no dictionary, one of another version, or a damaged one
   */
  public static AddressDictionary read(InputStream source) throws IOException {
    return DictionaryCodec.read(source);
  }
}
