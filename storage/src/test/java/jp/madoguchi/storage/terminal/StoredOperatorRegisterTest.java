package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.directive.OperatorRegister;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOperatorRegisterTest {
  private static final Bytes SIGNED = Bytes.ofHex("01");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
  private static final Grant AT_SHIOMI =
      new Grant(Right.APPROVE, Optional.of(new OfficeCode("SHIOMI")), FIRST, LAST);

  private OpenStore open;
  private RegisterShelf inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().operatorRegister();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static Operator operator(String id, Grant... grants) {
    return new Operator(
        new OperatorId(id),
        new PersonId("P-" + id),
        "架空　" + id,
        "市民課",
        Set.of(Right.LOOK_UP),
        Set.of(grants),
        FIRST,
        LAST);
  }

  /** Issued on 2 November in Tokyo. */
  private static OperatorRegister register(long version, Operator... operators) {
    return new OperatorRegister(
        Environment.SANDBOX,
        new MunicipalityCode("132128"),
        version,
        Instant.parse("2026-11-01T16:00:00Z"),
        List.of(operators));
  }

  private Optional<Operator> find(String id) {
    return open.store().operators().find(new OperatorId(id));
  }

  @Test
  void aFreshStoreHasNone() {
    assertEquals(0, inTest.version());
  }

  @Test
  void takesInWhoIsNewWithTheirGrants() {
    assertTrue(inTest.keep(register(5, operator("OP-1", AT_SHIOMI)), SIGNED));

    assertEquals(5, inTest.version());
    assertEquals(Optional.of(operator("OP-1", AT_SHIOMI)), find("OP-1"));
  }

  @Test
  void endsTheRightsOfWhomItDoesNotNameAndKeepsTheirNames() {
    open.store().operators().put(operator("OP-9"));
    inTest.keep(register(5, operator("OP-1")), SIGNED);

    assertEquals(Optional.of(operator("OP-9").endingOn(LocalDate.of(2026, 11, 1))), find("OP-9"));
  }

  @Test
  void letsNobodysRightsGrowThatHadEndedBefore() {
    Operator gone = operator("OP-9").endingOn(LocalDate.of(2026, 5, 31));
    open.store().operators().put(gone);
    inTest.keep(register(5, operator("OP-1")), SIGNED);

    assertEquals(Optional.of(gone), find("OP-9"));
  }

  @Test
  void anOlderOneChangesNothing() {
    inTest.keep(register(5, operator("OP-1")), SIGNED);

    assertFalse(inTest.keep(register(5, operator("OP-1", AT_SHIOMI)), SIGNED));
    assertFalse(inTest.keep(register(4, operator("OP-2")), SIGNED));
    assertEquals(Optional.of(operator("OP-1")), find("OP-1"));
    assertEquals(Optional.empty(), find("OP-2"));
  }
}
