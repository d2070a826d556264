package jp.madoguchi.core.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DirectiveFormsTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("132128");
  private static final Instant GIVEN = Instant.parse("2026-11-02T01:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private interface Decoding {
    Object of(byte[] bytes) throws MalformedCbor;
  }

  private static void refusesEachCut(byte[] encoded, Decoding decoding) {
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> decoding.of(cut));
    }
    byte[] longer = Arrays.copyOf(encoded, encoded.length + 1);
    assertThrows(MalformedCbor.class, () -> decoding.of(longer));
  }

  @Nested
  class AHolding {
    private final Holding inTest = new Holding(1_700_000_000L, 1_700_000_001L, 3);

    @Test
    void isReadAsItWasWritten() throws Exception {
      assertEquals(inTest, Holding.decode(inTest.encode()));
      assertEquals(Holding.nothing(), Holding.decode(Holding.nothing().encode()));
    }

    @Test
    void isRefusedCutOrWithMoreBehind() {
      refusesEachCut(inTest.encode(), Holding::decode);
    }

    @Test
    void isRefusedBelowZero() {
      byte[] below = new CborWriter().array(3).integer(-1).integer(0).integer(0).toBytes();
      assertThrows(MalformedCbor.class, () -> Holding.decode(below));
    }
  }

  @Nested
  class SomeDirectives {
    private final Directives inTest =
        new Directives(
            Optional.of(Bytes.ofHex("01")),
            Optional.empty(),
            List.of(Bytes.ofHex("02"), Bytes.ofHex("03")));

    @Test
    void areReadAsTheyWereWritten() throws Exception {
      assertEquals(inTest, Directives.decode(inTest.encode()));
      assertEquals(Directives.none(), Directives.decode(Directives.none().encode()));
    }

    @Test
    void areRefusedCutOrWithMoreBehind() {
      refusesEachCut(inTest.encode(), Directives::decode);
    }

    @Test
    void areNoMoreThanFitOneAnswer() {
      List<Bytes> many = java.util.Collections.nCopies(9, Bytes.ofHex("02"));
      assertThrows(
          IllegalArgumentException.class,
          () -> new Directives(Optional.empty(), Optional.empty(), many));
    }
  }

  @Nested
  class ARegister {
    private static Operator operator(String id, Set<Grant> grants) {
      return new Operator(
          new OperatorId(id),
          new PersonId("P-1"),
          "架空　一",
          "市民課",
          Set.of(Right.LOOK_UP, Right.ADMINISTER, Right.ENTER),
          grants,
          DAY,
          DAY.plusYears(1));
    }

    private static OperatorRegister register(Operator... operators) {
      return new OperatorRegister(Environment.SANDBOX, CITY, 7, GIVEN, List.of(operators));
    }

    private final OperatorRegister inTest =
        register(
            operator("OP-2", Set.of()),
            operator(
                "OP-1",
                Set.of(
                    new Grant(Right.APPROVE, Optional.empty(), DAY, DAY),
                    new Grant(Right.APPROVE, Optional.of(new OfficeCode("SHIOMI")), DAY, DAY))));

    @Test
    void isReadAsItWasWritten() throws Exception {
      assertEquals(inTest, RegisterCodec.decode(RegisterCodec.encode(inTest)));
    }

    @Test
    void isRefusedCutOrWithMoreBehind() {
      refusesEachCut(RegisterCodec.encode(inTest), RegisterCodec::decode);
    }

    @Test
    void isOneWhateverOrderItWasMadeIn() {
      assertEquals(
          Bytes.of(
              RegisterCodec.encode(register(operator("A", Set.of()), operator("B", Set.of())))),
          Bytes.of(
              RegisterCodec.encode(register(operator("B", Set.of()), operator("A", Set.of())))));
    }

    @Test
    void namesNobodyTwice() {
      assertThrows(
          IllegalArgumentException.class,
          () -> register(operator("A", Set.of()), operator("A", Set.of())));
    }

    @Test
    void inAnotherOrderIsNotItsForm() {
      byte[] encoded = RegisterCodec.encode(inTest);
      // The first operator's id stands before the second's; exchanged, both are still there.
      int first = at(encoded, "OP-1");
      int second = at(encoded, "OP-2");
      encoded[first + 3] = '2';
      encoded[second + 3] = '1';
      assertThrows(MalformedCbor.class, () -> RegisterCodec.decode(encoded));
    }

    @Test
    void withOneNameTwiceIsRefused() {
      byte[] encoded = RegisterCodec.encode(inTest);
      encoded[at(encoded, "OP-2") + 3] = '1';
      assertThrows(MalformedCbor.class, () -> RegisterCodec.decode(encoded));
    }

    private static int at(byte[] encoded, String text) {
      return new String(encoded, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
  }

  @Nested
  class AnOrderToUnlock {
    private final UnlockOrder inTest =
        new UnlockOrder(
            Environment.SANDBOX,
            CITY,
            new TerminalId("T-1"),
            3,
            new OperatorId("OP-1"),
            new OperatorId("OP-8"),
            GIVEN,
            GIVEN.plusSeconds(86_400),
            "手荒れ");

    @Test
    void isReadAsItWasWritten() throws Exception {
      assertEquals(inTest, UnlockCodec.decode(UnlockCodec.encode(inTest)));
    }

    @Test
    void isRefusedCutOrWithMoreBehind() {
      refusesEachCut(UnlockCodec.encode(inTest), UnlockCodec::decode);
    }
  }
}
