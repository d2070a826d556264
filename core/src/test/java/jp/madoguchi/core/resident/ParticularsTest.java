package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.movement.FieldSamples;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParticularsTest {
  private static final Particulars FULL = full();

  private static Particulars full() {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    Arrays.stream(Field.values())
        .filter(Particulars::holds)
        .forEach(field -> values.put(field, new ExactText(FieldSamples.of(field))));
    return new Particulars(values);
  }

  @Nested
  class WhatTheyHold {
    @Test
    void nothingBlank() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Particulars(Map.of(Field.REMARK, ExactText.EMPTY)));
    }

    @Test
    void nothingThatTheRecordHoldsElsewhere() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Particulars(Map.of(Field.NAME, new ExactText("見本　花子"))));
    }

    @Test
    void nothingThatItsFieldCannotHold() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Particulars(Map.of(Field.STAY_UNTIL, new ExactText("soon"))));
    }

    @Test
    void aBlankTextTakesAFieldOut() {
      Particulars remarked = Particulars.NONE.with(Field.REMARK, new ExactText("要確認"));

      assertEquals("要確認", remarked.text(Field.REMARK).value());
      assertEquals(Particulars.NONE, remarked.with(Field.REMARK, ExactText.EMPTY));
    }
  }

  @Nested
  class ReadInBlocks {
    @Test
    void nothingIsRecordedAtFirst() {
      assertEquals(Optional.empty(), Particulars.NONE.formerSurname());
      assertEquals(Optional.empty(), Particulars.NONE.alias());
      assertEquals(Optional.empty(), Particulars.NONE.removalReason());
      assertEquals(Optional.empty(), Particulars.NONE.guardianship());
      assertEquals(Optional.empty(), Particulars.NONE.stay().category());
      assertFalse(Particulars.NONE.insurance().pension().membership().member());
    }

    @Test
    void aFormerSurname() {
      FormerSurname inTest = FULL.formerSurname().orElseThrow();

      assertEquals(FULL.text(Field.FORMER_SURNAME), inTest.surname());
      assertTrue(inTest.kanaConfirmed());
    }

    @Test
    void anAliasThatEnded() {
      Alias inTest = FULL.alias().orElseThrow();

      assertEquals(FULL.text(Field.ALIAS_PLACE), inTest.recorded().municipality());
      assertEquals("131016", inTest.ended().orElseThrow().code().orElseThrow().digits());
    }

    @Test
    void aStay() {
      Particulars mid = FULL.with(Field.STAY_CATEGORY, new ExactText("1"));

      assertEquals(Optional.of(StayCategory.MID_TO_LONG_TERM), mid.stay().category());
      assertEquals("AB12345678CD", mid.stay().card().value());
      assertTrue(mid.stay().article47());
    }

    @Test
    void insurances() {
      Insurance inTest = FULL.insurance();

      assertTrue(inTest.health().member());
      assertEquals(Optional.of(PensionKind.VOLUNTARY), inTest.pension().kind());
      assertEquals(Optional.of(YearMonth.of(2024, 4)), inTest.childFrom());
    }

    @Test
    void whereSomebodyGoesAsPlannedAndAsConfirmed() {
      Departure inTest = FULL.departure();

      assertEquals(FULL.text(Field.PLANNED_ADDRESS), inTest.planned().address());
      assertEquals(FULL.text(Field.CONFIRMED_ADDRESS), inTest.confirmed().address());
      assertEquals("1931-07-05", inTest.noticed().map(RegisterDate::encode).orElseThrow());
    }
  }

  @Nested
  class Written {
    @Test
    void theyComeBack() throws MalformedCbor {
      assertEquals(FULL, ParticularsCodec.decode(ParticularsCodec.encode(FULL)));
    }

    @Test
    void aRecordWithoutAnyIsWrittenAsBefore() throws MalformedCbor {
      ResidentRecord plain = Samples.FATHER.with(Particulars.NONE);
      byte[] bytes = ResidentCodec.encode(plain);

      assertEquals(1, bytes[1]);
      assertEquals(plain, ResidentCodec.decode(bytes));
    }

    @Test
    void aRecordWithThemComesBack() throws MalformedCbor {
      ResidentRecord whole = Samples.FATHER.with(FULL);
      byte[] bytes = ResidentCodec.encode(whole);

      assertEquals(whole, ResidentCodec.decode(bytes));
      assertArrayEquals(bytes, ResidentCodec.encode(ResidentCodec.decode(bytes)));
    }

    @Test
    void noneAreNotWrittenAsAnEmptyMap() {
      assertThrows(
          MalformedCbor.class, () -> ParticularsCodec.decode(new CborWriter().map(0).toBytes()));
    }

    @Test
    void fieldsStandInOneOrder() {
      byte[] right =
          ParticularsCodec.encode(
              Particulars.NONE
                  .with(Field.NOTE, new ExactText("い"))
                  .with(Field.REMARK, new ExactText("ろ")));
      byte[] turned = right.clone();
      int each = right.length / 2;
      System.arraycopy(right, 1 + each, turned, 1, each);
      System.arraycopy(right, 1, turned, 1 + each, each);

      assertThrows(MalformedCbor.class, () -> ParticularsCodec.decode(turned));
    }

    @Test
    void whatAFieldCannotHoldIsNotRead() {
      byte[] wrong =
          new CborWriter().map(1).integer(Field.STAY_UNTIL.code()).text("soon").toBytes();

      assertThrows(MalformedCbor.class, () -> ParticularsCodec.decode(wrong));
    }
  }
}
