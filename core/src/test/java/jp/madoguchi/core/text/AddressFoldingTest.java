package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFoldingTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "霞ヶ関, 霞ケ関",
    "霞が関, 霞ケ関",
    "霞が, 霞ケ",
    "がけ下, がけ下",
    "ガーデン汐見, ガーデン汐見",
    "神明一丁目, 神明1丁目",
    "神明二十三番地, 神明23番地",
    "神明二三番地, 神明23番地",
    "千葉町, 千葉町",
    "渡邊町, 渡辺町",
  })
  void anAddressIsWrittenInOneWay(String written, String key) {
    assertEquals(SearchKeys.address(key), SearchKeys.address(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"港町", "汐見市", "コーポ潮"})
  void whatIsWrittenInOneWayAloneIsFoundInTheTablesToo(String typed) {
    assertTrue(SearchKeys.columnAnswers(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"霞ヶ関", "霞ケ関", "神明一丁目", "神明1", "渡邊町", "渡辺町"})
  void whatMayBeWrittenOtherwiseIsAskedOfTheIndexAlone(String typed) {
    assertFalse(SearchKeys.columnAnswers(typed));
  }
}
