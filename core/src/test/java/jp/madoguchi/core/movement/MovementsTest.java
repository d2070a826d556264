package jp.madoguchi.core.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Test;

class MovementsTest {
  private final MoveWithin moveWithin = new MoveWithin();

  @Test
  void aMovementIsFoundByItsCode() {
    Movements inTest = new Movements(List.of(moveWithin));
    assertEquals(Optional.of(moveWithin), inTest.find("move-within"));
    assertEquals(Optional.empty(), inTest.find("move-out"));
  }

  @Test
  void noCodeStandsForTwo() {
    assertThrows(
        IllegalStateException.class, () -> new Movements(List.of(moveWithin, new MoveWithin())));
  }

  /** The text of a measure names the perpetrator: no other form shows it. */
  @Test
  void noFormButThoseOfMeasuresAsksForMeasures() {
    List<String> asking =
        Kinds.all().all().stream()
            .filter(kind -> kind.terms().turn() != Turn.BESIDE)
            .filter(kind ->
                kind.asks().each().contains(Field.RESTRAINTS)
                    || kind.asks().shared().contains(Field.RESTRAINTS))
            .map(Movement::code)
            .toList();
    assertEquals(List.of(), asking);
  }
}
