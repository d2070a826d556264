package jp.madoguchi.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.LotOrder;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.SearchKeys;

/** Addresses: what is found by head letters, postal code or code, and how lots are written. */
final class AddressKinds {
  private static final int ALL = Integer.MAX_VALUE;

  private final AddressDictionary dictionary;

  AddressKinds(AddressDictionary dictionary) {
    this.dictionary = dictionary;
  }

  Kinds into(Kinds kinds) {
    return kinds
        .with(input -> towns(find(input)), "address", "town", "住所")
        .with(input -> towns(dictionary.byHeads(input, ALL)), "heads", "カナ頭文字")
        .with(input -> towns(dictionary.byPostalCode(input, ALL)), "postal-code", "郵便番号")
        .with(input -> Answers.of(find(input).size()), "address-count")
        .with(input -> Answers.read(PostalCode.parse(input), AddressKinds::code), "postal-form")
        .with(input -> Answers.of(SearchKeys.address(input)), "address-key")
        .with(
            KanaKinds.two(
                (one, other) -> SearchKeys.address(one).equals(SearchKeys.address(other))),
            "address-same")
        .with(
            KanaKinds.two((one, other) -> LotOrder.BY_NUMBER.compare(one, other) < 0), "lot-before")
        .with(AddressKinds::wide, "address-wide");
  }

  /** As a clerk may type it: digits are a postal code or a municipality's, all else heads. */
  private List<Town> find(String input) {
    List<Town> found = new ArrayList<>(dictionary.byPostalCode(input, ALL));
    if (found.isEmpty()) {
      Stream.of(
              MunicipalityCode.parse(input).toOptional(),
              MunicipalityCode.parseWithoutCheckDigit(input).toOptional())
          .flatMap(code -> code.stream())
          .forEach(code -> found.addAll(dictionary.within(code, "", ALL)));
    }
    return found.isEmpty() ? dictionary.byHeads(input, ALL) : found;
  }

  /** Any of those that are found. */
  private static Answers towns(List<Town> towns) {
    return new Answers(
        towns.isEmpty()
            ? List.of("none", "なし", "")
            : towns.stream().map(Town::oneLine).distinct().toList());
  }

  private static Answers code(PostalCode code) {
    return Answers.of(code.withHyphen(), code.digits()).orOk();
  }

  private static Answers wide(String input) {
    return Answers.read(
        ExactText.parse(input),
        text ->
            Answers.of(
                new Address(
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        ExactText.EMPTY,
                        ExactText.EMPTY,
                        ExactText.EMPTY,
                        text,
                        ExactText.EMPTY)
                    .inFullWidth()
                    .lot()
                    .value()));
  }
}
