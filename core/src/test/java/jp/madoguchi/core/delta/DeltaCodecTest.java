package jp.madoguchi.core.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class DeltaCodecTest {
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final ResidentRecord PERSON = MadeUpResident.of(1, CITY);

  private static Delta delta(Delta.Kind kind, List<ResidentRecord> rows, Optional<Bytes> root) {
    return new Delta(
        Environment.SANDBOX, CITY.code(), kind, 3, 5, rows, List.of(AddressNumber.of(7)), root);
  }

  @Test
  void aPageComesBackAsItWasWritten() throws MalformedCbor {
    Delta inTest =
        delta(
            Delta.Kind.PAGE,
            List.of(PERSON, MadeUpResident.of(2, CITY)),
            Optional.of(Bytes.of(new byte[32])));

    assertEquals(inTest, DeltaCodec.decode(DeltaCodec.encode(inTest)));
  }

  @Test
  void aPageInTheMidstOfATransactionHasNoRoot() throws MalformedCbor {
    Delta inTest = delta(Delta.Kind.RESIDENTS, List.of(), Optional.empty());

    assertEquals(inTest, DeltaCodec.decode(DeltaCodec.encode(inTest)));
  }

  @Test
  void moreRowsThanAllowedAreNoDelta() {
    List<ResidentRecord> rows = Collections.nCopies(Delta.MOST_ROWS + 1, PERSON);

    assertThrows(
        IllegalArgumentException.class, () -> delta(Delta.Kind.PAGE, rows, Optional.empty()));
  }

  @Test
  void moreRowsThanAllowedAreNotRead() {
    CborWriter out = new CborWriter().map(9).integer(1).integer(1).integer(2);
    out.integer(Environment.SANDBOX.code()).integer(3).text(CITY.code().digits());
    out.integer(4).integer(1).integer(5).integer(0).integer(6).integer(Delta.MOST_ROWS + 1);
    out.integer(7).array(Delta.MOST_ROWS + 1);
    for (int i = 0; i <= Delta.MOST_ROWS; i++) {
      out.bytes(ResidentCodec.encode(PERSON));
    }
    out.integer(8).array(0).integer(9).nil();

    assertThrows(MalformedCbor.class, () -> DeltaCodec.decode(out.toBytes()));
  }

  @Test
  void aStateWithSomethingUnknownInItIsNotRead() {
    byte[] state = ResidentCodec.encode(PERSON);
    state[1] = 2;

    assertThrows(MalformedCbor.class, () -> ResidentCodec.decode(state));
  }

  @Test
  void aPageThatGoesBackIsNotRead() {
    byte[] encoded = DeltaCodec.encode(delta(Delta.Kind.PAGE, List.of(), Optional.empty()));
    int to = indexOfKeySix(encoded) + 1;
    encoded[to] = 2;

    assertThrows(MalformedCbor.class, () -> DeltaCodec.decode(encoded));
  }

  private static int indexOfKeySix(byte[] encoded) {
    for (int i = 0; i < encoded.length - 1; i++) {
      if (encoded[i] == 6 && encoded[i + 1] == 5) {
        return i;
      }
    }
    throw new AssertionError();
  }

  @Test
  void aQuestionForResidentsComesBackAsItWasWritten() throws MalformedCbor {
    ResidentsAsked inTest = new ResidentsAsked(List.of(AddressNumber.of(1), AddressNumber.of(99)));

    assertEquals(inTest, ResidentsAsked.decode(inTest.encode()));
  }
}
