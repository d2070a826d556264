package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDictionaryTest {
  private static final Municipality HINO = municipality("13212", "東京都", "トウキョウト", "日野市", "ヒノシ");
  private static final Municipality HACHIOJI =
      municipality("13201", "東京都", "トウキョウト", "八王子市", "ハチオウジシ");
  private static final Municipality NIKI =
      municipality("01407", "北海道", "ホッカイドウ", "余市郡仁木町", "ヨイチグンニキチョウ");

  private final AddressDictionary inTest =
      new AddressDictionary(
          List.of(
              town(HINO, "神明", "シンメイ", "1910016"),
              town(HINO, "多摩平", "タマダイラ", "1910062"),
              town(HINO, "", "", "1910000"),
              town(HACHIOJI, "子安町", "コヤスマチ", "1920904"),
              town(NIKI, "大江", "オオエ", "0482402")));

  private static Municipality municipality(
      String code, String prefecture, String prefectureKana, String name, String kana) {
    return new Municipality(
        MunicipalityCode.parseWithoutCheckDigit(code).orElseThrow(),
        prefecture,
        prefectureKana,
        name,
        kana);
  }

  private static Town town(Municipality municipality, String name, String kana, String postalCode) {
    return new Town(municipality, name, kana, new PostalCode(postalCode), "");
  }

  private static String names(List<Town> towns) {
    return String.join(" ", towns.stream().map(Town::oneLine).toList());
  }

  @ParameterizedTest(name = "1.3.3 {0}: {1}")
  @CsvSource({
    "ト ヒ シ, 東京都日野市神明",
    "ﾄ　ﾋ　ｼ, 東京都日野市神明",
    "と ひ た, 東京都日野市多摩平",
    "ナ ヒ タ, ''",
    "ト, 東京都八王子市子安町 東京都日野市神明 東京都日野市多摩平 東京都日野市",
    "トウキョウ ハチ コ, 東京都八王子市子安町",
    "ホ ニ オ, 北海道余市郡仁木町大江",
    "ホ ヨ オ, 北海道余市郡仁木町大江",
    "ホ, 北海道余市郡仁木町大江",
    "ト ヒ シ シ, ''",
    "' ', ''",
  })
  void headLettersFindATown(String heads, String towns) {
    assertEquals(towns, names(inTest.byHeads(heads, 10)));
  }

  @ParameterizedTest(name = "1.3.3 {0}: {1}")
  @CsvSource({
    "1910016, 東京都日野市神明",
    "191-0062, 東京都日野市多摩平",
    "〒１９２－０９０４, 東京都八王子市子安町",
    "192, 東京都八王子市子安町",
    "0, 北海道余市郡仁木町大江",
    "999, ''",
    "19100160, ''",
    "'', ''",
  })
  void aPostalCodeFindsItsTown(String prefix, String towns) {
    assertEquals(towns, names(inTest.byPostalCode(prefix, 10)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "摩, 東京都日野市多摩平",
    "だいら, 東京都日野市多摩平",
    "子安, ''",
  })
  void aPieceOfTheNameFindsATownOfTheMunicipality(String text, String towns) {
    assertEquals(towns, names(inTest.within(HINO.code(), text, 10)));
  }

  @Test
  void noMoreTownsAreFoundThanAskedFor() {
    assertEquals(2, inTest.byPostalCode("1", 2).size());
    assertEquals(2, inTest.byHeads("ト", 2).size());
    assertEquals(2, inTest.within(HINO.code(), "", 2).size());
  }

  @Test
  void theStepDownListLeadsFromPrefectureToTown() {
    assertEquals(
        List.of(new Prefecture("北海道", "ホッカイドウ"), new Prefecture("東京都", "トウキョウト")),
        inTest.prefectures());
    assertEquals(List.of(HACHIOJI, HINO), inTest.municipalities("東京都"));
    assertEquals(3, inTest.within(HINO.code(), "", 10).size());
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource({
    "東京都日野市神明1-12-1, 東京都日野市神明, 132128, 191-0016",
    "東京都日野市大字豊田1, 東京都日野市, 132128, ''",
    "東京都日野市, 東京都日野市, 132128, ''",
    "東京都武蔵野市緑町, 東京都, '', ''",
    "北海道余市郡仁木町大江, 北海道余市郡仁木町大江, 014079, 048-2402",
  })
  void anAddressBeginsWithAPlaceThatHasCodes(
      String address, String line, String code, String postal) {
    Place place = inTest.placeOf(address).orElseThrow();
    assertEquals(line, place.oneLine());
    assertEquals(code, place.codeOfMunicipality().map(MunicipalityCode::digits).orElse(""));
    assertEquals(postal, inTest.onlyPostalCode(place).map(PostalCode::withHyphen).orElse(""));
  }

  @Test
  void aTownWithSeveralPostalCodesHasNotOne() {
    Town one = town(HINO, "神明", "シンメイ", "1910016");
    var both = new AddressDictionary(List.of(one, town(HINO, "神明", "シンメイ", "1910017")));
    assertEquals(Optional.empty(), both.onlyPostalCode(one));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Berlin", "満洲国奉天省"})
  void whatTheDictionaryDoesNotKnowHasNoPlace(String address) {
    assertEquals(Optional.empty(), inTest.placeOf(address));
  }

  @Nested
  class TheCompactForm {
    private byte[] written() throws IOException {
      var bytes = new ByteArrayOutputStream();
      inTest.write(bytes);
      return bytes.toByteArray();
    }

    @Test
    void keepsEveryTown() throws IOException {
      var read = AddressDictionary.read(new ByteArrayInputStream(written()));
      assertEquals(inTest.towns(), read.towns());
    }

    @Test
    void ofTheFirstVersionHasNoFormerTowns() throws IOException {
      byte[] first = Arrays.copyOf(written(), written().length - Integer.BYTES);
      first[7] = 1;
      var read = AddressDictionary.read(new ByteArrayInputStream(first));
      assertEquals(inTest.towns(), read.towns());
      assertEquals(List.of(), read.former());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10, 60})
    void isRefusedWhenCutShort(int length) throws IOException {
      var cut = new ByteArrayInputStream(Arrays.copyOf(written(), length));
      assertThrows(DictionaryUnreadable.class, () -> AddressDictionary.read(cut));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 14})
    void isRefusedWhenDamaged(int at) throws IOException {
      byte[] bytes = written();
      bytes[at] ^= 0x70;
      var damaged = new ByteArrayInputStream(bytes);
      assertThrows(DictionaryUnreadable.class, () -> AddressDictionary.read(damaged));
    }
  }
}
