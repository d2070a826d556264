package jp.madoguchi.core.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;

/**
 * The bytes of format 1, for all time: what was signed once must read back for 150 years. A
 * difference here is a new format, never a correction of these files.
 */
class GoldenBytesTest {
  private static final Instant TIME = Instant.ofEpochSecond(1_775_001_600);
  private static final Ulid SESSION = Ulid.of(Bytes.ofHex("0196".repeat(8)));

  private static Act act() {
    return new Act(
        Environment.SANDBOX,
        new MunicipalityCode("011002"),
        Ulid.of(Bytes.ofHex("019d00112233445566778899aabbccdd")),
        Ulid.of(Bytes.ofHex("019d00112233445566778899aabbccde")),
        0,
        2,
        "move-within",
        AddressNumber.of(12_345),
        3,
        List.of(
            new FieldChange(
                Field.NAME, new ExactText("\uFA19田　太郎"), new ExactText("渡邉\uDB40\uDD10　太郎")),
            new FieldChange(Field.TOWN, new ExactText("港町"), new ExactText("\uD842\uDFB7野町")),
            new FieldChange(Field.BUILDING, new ExactText("メゾン汐見101"), ExactText.EMPTY)),
        RegisterDate.of(LocalDate.of(2026, 3, 28)),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2026, 4, 1),
        new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "2026-000123"),
        "住民異動届",
        new OperatorId("OP-1"),
        new TerminalId("T-1"),
        SESSION,
        "lease-7",
        TIME.plusMillis(250),
        123_456_789_012L,
        "boot-1");
  }

  private static SessionCredential credential() {
    return new SessionCredential(
        Environment.SANDBOX,
        new TerminalId("T-1"),
        SESSION,
        new OperatorId("OP-1"),
        Bytes.ofHex("3059" + "11".repeat(89)),
        TIME.minusSeconds(600),
        TIME.plusSeconds(28_200),
        Bytes.ofHex("3082" + "22".repeat(30)),
        Bytes.ofHex("3044" + "33".repeat(68)));
  }

  private static ApprovedChange change() {
    return new ApprovedChange(
        new EnteredChange(
            act(),
            ChangeCodec.encodeAct(act()),
            credential(),
            Bytes.ofHex("3045" + "44".repeat(69))),
        new Approval(
            new OperatorId("OP-2"),
            Ulid.of(Bytes.ofHex("0197".repeat(8))),
            TIME.plusSeconds(90),
            Bytes.ofHex("3082" + "55".repeat(30)),
            Bytes.ofHex("3046" + "66".repeat(70))));
  }

  private static AccessEntry entry() {
    Salted salted =
        new Salted(
            Bytes.ofHex("5a".repeat(16)),
            new AccessContent(
                Optional.of(new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "2026-000123")),
                Optional.of(AddressNumber.of(12_345)),
                Optional.empty(),
                ""));
    return new AccessEntry(
        1,
        Bytes.of(new byte[32]),
        TIME,
        42,
        new TerminalId("T-1"),
        new OperatorId("OP-1"),
        Optional.of(SESSION),
        AccessEvent.VIEW,
        1,
        false,
        salted.commitment(),
        Optional.of(salted));
  }

  private static Batch batch() {
    BatchHeader header =
        new BatchHeader(
            Environment.SANDBOX,
            new MunicipalityCode("011002"),
            new TerminalId("T-1"),
            1,
            2,
            Bytes.ofHex("77".repeat(32)),
            -5,
            "boot-1",
            Optional.of(TIME),
            1,
            "0.1.0",
            true);
    return new Batch(
        header,
        List.of(credential()),
        List.of(change()),
        List.of(entry(), entry().withoutContent()),
        1,
        Bytes.ofHex("88".repeat(32)));
  }

  private static Receipt receipt() {
    return new Receipt(
        Environment.SANDBOX,
        new TerminalId("T-1"),
        1,
        2,
        Bytes.ofHex("99".repeat(32)),
        List.of(
            new Verdict.Applied(act().id(), 4),
            new Verdict.Refused(
                act().group(), Verdict.Reason.CONFLICT, List.of(Field.NAME, Field.TOWN), 5),
            new Verdict.Held(SESSION, Verdict.Reason.UNKNOWN_RESIDENT, 0)),
        17,
        17,
        Bytes.ofHex("aa".repeat(32)),
        TIME.plusSeconds(3600),
        3,
        Bytes.of(new byte[32]));
  }

  @Test
  void anAct() throws MalformedCbor {
    assertEquals(Golden.bytes("act").hex(), ChangeCodec.encodeAct(act()).hex());
    assertEquals(act(), ChangeCodec.decodeAct(Golden.bytes("act")));
  }

  @Test
  void aChange() throws MalformedCbor {
    assertEquals(Golden.bytes("change").hex(), hex(ChangeCodec.encode(change(), 0)));
    assertEquals(
        change(), ChangeCodec.decode(Golden.bytes("change").toArray(), List.of(credential())));
  }

  @Test
  void aBatch() throws MalformedCbor {
    assertEquals(Golden.bytes("batch").hex(), hex(BatchCodec.encode(batch())));
    assertEquals(batch(), BatchCodec.decode(Golden.bytes("batch").toArray()));
  }

  @Test
  void anEntryOfTheLog() throws MalformedCbor {
    assertEquals(Golden.bytes("access-entry").hex(), AccessCodec.encode(entry()).hex());
    assertEquals(entry().withoutContent(), AccessCodec.decode(Golden.bytes("access-entry")));
  }

  @Test
  void anEntryWithItsContent() throws MalformedCbor {
    assertEquals(Golden.bytes("whole-entry").hex(), hex(AccessCodec.encodeWhole(entry())));
    assertEquals(entry(), AccessCodec.decodeWhole(Golden.bytes("whole-entry").toArray()));
  }

  @Test
  void aReceipt() throws MalformedCbor {
    assertEquals(Golden.bytes("receipt").hex(), hex(ReceiptCodec.encode(receipt())));
    assertEquals(receipt(), ReceiptCodec.decode(Golden.bytes("receipt").toArray()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
