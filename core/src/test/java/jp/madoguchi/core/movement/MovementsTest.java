package jp.madoguchi.core.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.within.MoveWithin;
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
}
