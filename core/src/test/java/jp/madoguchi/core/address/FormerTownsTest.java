package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** 1.3.3: old names of towns can be entered. */
class FormerTownsTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("991015"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final Town PORT = town("港町", "ミナトマチ", "0000022");
  private static final Town CENTRE = town("港中央", "ミナトチュウオウ", "0000022");
  private static final Town BAY = town("湾岸", "ワンガン", "0000022");
  private static final Town HILL = town("丘町", "オカマチ", "0000044");

  private static Town town(String name, String kana, String code) {
    return new Town(CITY, name, kana, new PostalCode(code), "");
  }

  private static AddressDictionary edition(Town... towns) {
    return new AddressDictionary(List.of(towns));
  }

  @Test
  void aTownThatIsGoneStaysKnown() {
    var after = edition(HILL).inPlaceOf(edition(PORT, HILL), MAY);
    assertEquals(List.of(new FormerTown(PORT, MAY, Optional.empty())), after.former());
  }

  @Test
  void aTownThatWasRenamedLeadsToItsNewName() {
    var after = edition(CENTRE).inPlaceOf(edition(PORT), MAY);
    assertEquals(List.of(new FormerTown(PORT, MAY, Optional.of(CENTRE))), after.former());
  }

  @Test
  void renamedTwiceItLeadsToItsLastName() {
    var twice = edition(BAY).inPlaceOf(edition(CENTRE).inPlaceOf(edition(PORT), MAY), JUNE);
    assertEquals(
        List.of(
            new FormerTown(CENTRE, JUNE, Optional.of(BAY)),
            new FormerTown(PORT, MAY, Optional.of(BAY))),
        twice.former());
  }

  @Test
  void aTownThatIsBackIsFormerNoMore() {
    var back = edition(PORT).inPlaceOf(edition(HILL).inPlaceOf(edition(PORT), MAY), JUNE);
    assertEquals(List.of(new FormerTown(HILL, JUNE, Optional.empty())), back.former());
  }

  @Test
  void itIsSuggestedBehindThoseOfToday() {
    var after = edition(HILL, CENTRE).inPlaceOf(edition(HILL, PORT), MAY);
    FormerTown port = new FormerTown(PORT, MAY, Optional.of(CENTRE));
    assertEquals(List.of(CENTRE, port), after.suggest("カ シ ミ", 9).places());
    assertEquals(List.of(CENTRE, port), after.suggest("架空県汐見市港", 9).places());
    assertEquals(List.of(port), after.formerWithin(CITY.code(), "港"));
    assertEquals(Optional.of(port), after.placeOf("架空県汐見市港町3"));
    assertEquals(Optional.of(new PostalCode("0000022")), after.onlyPostalCode(port));
  }

  @Test
  void itIsKeptInTheCompactForm() throws IOException {
    var after = edition(CENTRE).inPlaceOf(edition(PORT, HILL), MAY);
    var bytes = new ByteArrayOutputStream();
    after.write(bytes);
    var read = AddressDictionary.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(after.former(), read.former());
    assertEquals(2, read.former().size());
  }
}
