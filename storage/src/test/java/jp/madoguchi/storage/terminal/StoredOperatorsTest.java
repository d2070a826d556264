package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOperatorsTest {
  private final Operator chief = operator(People.CHIEF, Set.of(Right.values()));
  private final Operator clerk = operator(People.CLERK, Set.of(Right.LOOK_UP, Right.ENTER));

  private OpenStore open;
  private Operators inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().operators();
    inTest.put(chief);
    inTest.put(clerk);
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static Operator operator(OperatorId id, Set<Right> rights) {
    return new Operator(
        id,
        new PersonId("P-" + id),
        "見本　太郎",
        "市民課",
        rights,
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  @Test
  void oneIsFoundById() {
    assertEquals(Optional.of(clerk), inTest.find(People.CLERK));
    assertEquals(Optional.empty(), inTest.find(new OperatorId("NOBODY")));
  }

  @Test
  void allComeInOrderOfId() {
    assertEquals(List.of(clerk, chief), inTest.all());
  }

  @Test
  void aLaterEntryReplaces() {
    Operator without = operator(People.CLERK, Set.of());
    inTest.put(without);
    assertEquals(List.of(without, chief), inTest.all());
  }
}
