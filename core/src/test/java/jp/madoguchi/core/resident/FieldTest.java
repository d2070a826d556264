package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.core.movement.FieldSamples;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
  /** Items of the resident record file that are no field of their own, and what holds them. */
  private static final Map<Integer, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(6, "世帯主である旨: RELATIONSHIP says 世帯主"),
          Map.entry(11, "届出の年月日: Origin.notificationDate"),
          Map.entry(36, "宛名番号: ResidentRecord.number"),
          Map.entry(39, "異動履歴: Origin, one for each state"),
          Map.entry(42, "証明書の交付履歴: kept beside the record, by certificate"),
          Map.entry(45, "メモ: kept beside the record; it never prints"),
          Map.entry(64, "届出の年月日 of the removal: Origin.notificationDate"),
          Map.entry(68, "住民状態 of removed records: STATUS with REMOVAL_REASON"),
          Map.entry(77, "外国人住民となった年月日: RESIDENT_SINCE of a foreign resident"),
          Map.entry(84, "特別永住者である旨: STAY_CATEGORY"),
          Map.entry(85, "特別永住者証明書の番号: STAY_CARD"),
          Map.entry(86, "一時庇護許可者である旨: STAY_CATEGORY"),
          Map.entry(87, "上陸期間: STAY_PERIOD"),
          Map.entry(88, "仮滞在者である旨: STAY_CATEGORY"),
          Map.entry(89, "仮滞在期間: STAY_PERIOD"),
          Map.entry(90, "経過滞在者である旨: STAY_CATEGORY"));

  @Test
  void eachOfThe99ItemsHasItsPlace() {
    Set<Integer> held = new TreeSet<>(ELSEWHERE.keySet());
    Arrays.stream(Field.values()).map(Field::item).filter(item -> item > 0).forEach(held::add);

    assertEquals(
        IntStream.rangeClosed(1, 99).boxed().collect(Collectors.toCollection(TreeSet::new)), held);
  }

  @Test
  void noItemIsBothAFieldAndElsewhere() {
    Set<Integer> both = new HashSet<>(ELSEWHERE.keySet());
    both.retainAll(Arrays.stream(Field.values()).map(Field::item).collect(Collectors.toSet()));

    assertEquals(Set.of(), both);
  }

  @Test
  void numbersRiseInTheOrderOfTheFields() {
    int[] codes = Arrays.stream(Field.values()).mapToInt(Field::code).toArray();

    assertEquals(codes.length, Arrays.stream(codes).distinct().count());
    assertTrue(IntStream.range(1, codes.length).allMatch(i -> codes[i - 1] < codes[i]));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldMayBeBlank(Field field) {
    assertTrue(field.admits(ExactText.EMPTY));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldButTextIsOfSomeForm(Field field) {
    assertTrue(field.admits(new ExactText(FieldSamples.of(field))));
    assertEquals(field.form() == FieldForm.TEXT, field.admits(new ExactText("いろは")));
  }

  @Test
  void aFieldIsFoundByItsNumber() {
    assertEquals(Field.STAY_CARD, Field.of(Field.STAY_CARD.code()));
    assertFalse(Arrays.stream(Field.values()).anyMatch(field -> field.code() == 1));
  }
}
