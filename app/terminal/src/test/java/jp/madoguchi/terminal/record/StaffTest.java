package jp.madoguchi.terminal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Test;

class StaffTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private final Staff inTest =
      new Staff(
          new Texts(Locale.JAPANESE),
          List.of(operator("OP-1", "青木　涼子", "市民課"), operator("OP-2", "井上　大輔", "")));

  @Test
  void anOperatorIsNamedWithTheirDepartment() {
    assertEquals("青木　涼子（市民課）", inTest.name(new OperatorId("OP-1")));
  }

  @Test
  void anOperatorWithoutADepartmentIsNamedWithTheirId() {
    assertEquals("井上　大輔（OP-2）", inTest.name(new OperatorId("OP-2")));
  }

  @Test
  void anUnknownOperatorIsTheirId() {
    assertEquals("OP-9", inTest.name(new OperatorId("OP-9")));
  }

  private static Operator operator(String id, String name, String department) {
    return new Operator(
        new OperatorId(id), new PersonId("P-" + id), name, department, Set.of(), DAY, DAY);
  }
}
