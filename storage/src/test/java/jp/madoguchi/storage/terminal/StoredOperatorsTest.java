package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
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

  private static Operator granted(Operator plain, Grant... grants) {
    return new Operator(
        plain.id(),
        plain.person(),
        plain.name(),
        plain.department(),
        plain.rights(),
        Set.of(grants),
        plain.from(),
        plain.until());
  }

  @Test
  void grantsOfOneOfficeAndOfAShorterTimeAreKept() {
    Operator helper =
        granted(
            clerk,
            new Grant(
                Right.APPROVE,
                Optional.of(new OfficeCode("SHIOMI")),
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 30)),
            new Grant(
                Right.ADMINISTER,
                Optional.empty(),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 7, 1)));
    inTest.put(helper);
    assertEquals(Optional.of(helper), inTest.find(People.CLERK));
    assertEquals(List.of(helper, chief), inTest.all());
  }

  @Test
  void aLaterEntryTakesEarlierGrantsAway() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    inTest.put(granted(clerk, new Grant(Right.APPROVE, Optional.empty(), day, day)));
    inTest.put(clerk);
    assertEquals(Optional.of(clerk), inTest.find(People.CLERK));
  }

  @Test
  void aLaterEntryReplaces() {
    Operator without = operator(People.CLERK, Set.of());
    inTest.put(without);
    assertEquals(List.of(without, chief), inTest.all());
  }
}
