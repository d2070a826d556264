package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole country as published in May 2026; skipped where the file is not at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationwideDictionaryTest {
  private KenAllReader.Result read =
      new KenAllReader.Result(List.of(), new ImportReport(0, 0, 0, List.of()));
  private AddressDictionary inTest = new AddressDictionary(List.of());

  private static Optional<Path> file() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/data/ken_all.zip"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @BeforeAll
  void readTheFile() throws IOException {
    Optional<Path> file = file();
    assumeTrue(file.isPresent(), "the postal code file is not at hand");
    try (InputStream source = Files.newInputStream(file.orElseThrow())) {
      read = new KenAllReader(KenAllReader.CP932).readZip(source);
    }
    inTest = read.dictionary();
  }

  @Test
  void eachRowIsAccountedFor() {
    assertEquals(new ImportReport(124_825, 124_511, 314, List.of()), read.report());
  }

  @Test
  void allPrefecturesAreThere() {
    assertEquals(47, inTest.prefectures().size());
    assertEquals("沖縄県", inTest.prefectures().getLast().name());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1910016, 東京都日野市神明, シンメイ, ''",
    "0600042, 北海道札幌市中央区大通西, オオドオリニシ, １～１９丁目",
    "5220317, 滋賀県犬上郡多賀町一円, イチエン, ''",
    "1000301, 東京都利島村, '', 利島村一円",
    "3060433, 茨城県猿島郡境町, '', 境町の次に番地がくる場合",
    "0590005, 北海道登別市札内町, サツナイチョウ, '５、９、１１－１２、３６、４２－２、６２、８０、９５、１８４、２３１、３８９－２、４９９、５００番地'",
  })
  void aKnownTownIsFound(String postalCode, String oneLine, String kana, String note) {
    Town town = inTest.byPostalCode(postalCode, 1).getFirst();
    assertEquals(oneLine, town.oneLine());
    assertEquals(kana, town.kana());
    assertEquals(note, town.note());
  }

  @Test
  void headLettersFindTheTownOfTheClause() {
    assertTrue(
        inTest.byHeads("ト ヒ シ", 50).stream().anyMatch(it -> it.oneLine().equals("東京都日野市神明")));
  }

  @Test
  void everyTownIsThePlaceOfAnAddressInItAndHasItsMunicipalitysCode() {
    List<Town> others =
        inTest.towns().stream()
            .filter(town -> !town.name().isEmpty())
            .filter(town ->
                inTest
                    .placeOf(town.oneLine() + "１番地")
                    .filter(place -> place.oneLine().equals(town.oneLine()))
                    .flatMap(Place::codeOfMunicipality)
                    .filter(town.municipalityCode()::equals)
                    .isEmpty())
            .toList();
    assertEquals(List.of(), others);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "東京都ひの, 東京都日野市",
    "日野, 東京都日野市",
    "東京都日野市シ, 東京都日野市神明",
    "北海道余市, 北海道余市郡余市町",
    "大阪府大阪市, 大阪府大阪市都島区",
  })
  void theStepDownListGoesOnBehindWhatIsWritten(String written, String step) {
    assertTrue(
        inTest.suggest(written, 500).places().stream().anyMatch(it -> it.oneLine().equals(step)));
  }

  @Test
  void noNameKeepsABracketOrALetterOfHalfWidth() {
    List<Town> wrong =
        inTest.towns().stream()
            .filter(town -> (town.name() + town.kana()).matches(".*[（）()\\uFF61-\\uFF9F].*"))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void theCompactFormKeepsEveryTown() throws IOException {
    var bytes = new ByteArrayOutputStream();
    inTest.write(bytes);
    var again = AddressDictionary.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(inTest.towns(), again.towns());
  }
}
