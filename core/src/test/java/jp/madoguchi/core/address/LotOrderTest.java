package jp.madoguchi.core.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotOrderTest {
  @ParameterizedTest
  @CsvSource({
    "２番, １０番",
    "1番, 1番の2",
    "１－２－３, １－１０－１",
    "１番２号, １番１０号",
    "３番５号, ３番５号の２",
    "一丁目２番, 二丁目１番",
    "九丁目, 十丁目",
    "十一丁目, 二十丁目",
    "９９番地, １００番地",
    "１２番地の３, １２番地の１１",
    "甲１番地, 乙１番地",
    "甲９番地, 乙１番地",
    "１番地甲, １番地乙",
    "１番地イ, １番地ロ",
    "５番地, ５番地甲",
    "なし, １番"
  })
  void theSmallerNumberComesFirst(String first, String second) {
    assertTrue(LotOrder.BY_NUMBER.compare(first, second) < 0);
    assertTrue(LotOrder.BY_NUMBER.compare(second, first) > 0);
  }

  @Test
  void theSameInAnotherWidthIsTheSame() {
    assertEquals(0, LotOrder.BY_NUMBER.compare("１番２号", "1番2号"));
  }

  @Test
  void aListComesInOneOrderFromAnyOther() {
    List<String> sorted = List.of("１番", "１番の２", "２番", "３番５号", "１０番", "１１０番");
    List<String> mixed = new ArrayList<>(sorted);
    Collections.reverse(mixed);
    mixed.sort(LotOrder.BY_NUMBER);
    assertEquals(sorted, mixed);
  }
}
