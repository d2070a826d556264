package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingsTest {
  private static final String HEAD = "町名,番地,方書,フリガナ\n";

  private static BuildingReader read(String rows) throws Exception {
    BuildingReader reader = new BuildingReader();
    reader.read(new StringReader(rows));
    return reader;
  }

  @ParameterizedTest(name = "4.0.7 {0} {1} {2}: {3}")
  @CsvSource({
    "港町, '', '', 汐風ハイツ コーポ汐見 みなと荘",
    "港町, ３, '', 汐風ハイツ コーポ汐見",
    "港町, 3-12, '', コーポ汐見",
    "港町, 3-12-5, '', コーポ汐見",
    "港町, '', 汐, 汐風ハイツ コーポ汐見",
    "港町, '', しおか, 汐風ハイツ",
    "港町, '', ko, コーポ汐見",
    "港町, '', コーポ汐見, ''",
    "港町, '', コーポ汐見201, ''",
    "港町, 7, '', ''",
    "浜町, '', '', はま荘",
    "山町, '', '', ''",
  })
  void aBuildingIsFoundByTownLotAndName(String town, String lot, String typed, String names)
      throws Exception {
    Buildings inTest =
        read(HEAD
                + "港町,３番１２号,コーポ汐見,コーポシオミ\n"
                + "港町,２０番地,みなと荘,ミナトソウ\n"
                + "港町,３番１号,汐風ハイツ,シオカゼハイツ\n"
                + "浜町,,はま荘,\n")
            .buildings();
    assertEquals(
        names,
        inTest.find(town, lot, typed, 9).stream()
            .map(Building::name)
            .collect(Collectors.joining(" ")));
  }

  @Nested
  class TheFile {
    @Test
    void isKeptAsItIsRead() throws Exception {
      Buildings list = read(HEAD + "港町,３番,\"みなと\"\"荘\"\"\",\n浜町,,=荘,\n").buildings();
      String kept = new String(list.table(), StandardCharsets.UTF_8).substring(1);
      assertEquals(2, read(kept).buildings().all().size());
      assertEquals("みなと\"荘\"", read(kept).buildings().all().getFirst().name());
    }

    @Test
    void namesTheRowsThatAreNoBuilding() throws Exception {
      BuildingReader reader = read(HEAD + ",,みなと荘,\n港町,,,\n港町,,みなと荘,\n港町,,みなと荘,\n");
      assertEquals(List.of(2L, 3L), reader.flaws());
      assertEquals(1, reader.buildings().all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "町名,番地,方書\n港町,1,荘\n"})
    void ofAnotherKindIsRefused(String text) {
      assertThrows(BuildingReader.NoList.class, () -> read(text));
    }
  }
}
