package jp.madoguchi.core.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
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

/** Made-up batches and receipts; the same seed makes the same ones. Signatures are noise. */
final class Made {
  static final String NAMES = "\uFA19田 \uD842\uDFB7野　\uD842\uDFB7美";
  private static final List<String> TEXTS =
      List.of("", NAMES, "渡邉\uDB40\uDD10　恵", "汐見市港町一丁目2番3号", "ミナト　ジロウ", "\uE000島", "世帯主");

  private final Random random;

  Made(long seed) {
    random = new Random(seed);
  }

  Batch batch(int size) {
    List<SessionCredential> credentials = new ArrayList<>();
    for (int i = 0; i < 1 + size / 10; i++) {
      credentials.add(credential());
    }
    List<ApprovedChange> changes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      changes.add(change(credentials.get(random.nextInt(credentials.size()))));
    }
    List<AccessEntry> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      log.add(entry(i + 1));
    }
    return new Batch(header(), credentials, changes, log, size, bytes(32));
  }

  BatchHeader header() {
    return new BatchHeader(
        Environment.SANDBOX,
        new MunicipalityCode("011002"),
        new TerminalId("T-1"),
        1 + random.nextInt(3),
        1 + random.nextInt(1000),
        bytes(32),
        random.nextLong(),
        "boot-" + random.nextInt(100),
        random.nextBoolean() ? Optional.empty() : Optional.of(second()),
        1 + random.nextInt(5),
        "0.1.0",
        random.nextBoolean());
  }

  Act act() {
    int size = 1 + random.nextInt(4);
    return new Act(
        Environment.SANDBOX,
        new MunicipalityCode("011002"),
        ulid(),
        ulid(),
        random.nextInt(size),
        size,
        "move-within",
        AddressNumber.of(1 + random.nextInt(999_999_999)),
        1 + random.nextInt(40),
        fields(),
        RegisterDate.of(day()),
        day(),
        day(),
        new Purpose(pick(Purpose.Reason.values()), "R-" + random.nextInt(10_000)),
        random.nextBoolean() ? "" : "住民異動届",
        new OperatorId("OP-" + random.nextInt(100)),
        new TerminalId("T-1"),
        ulid(),
        "lease-" + random.nextInt(100),
        Instant.ofEpochMilli(1_775_000_000_000L + random.nextInt()),
        random.nextLong(),
        "boot-" + random.nextInt(100));
  }

  ApprovedChange change(SessionCredential credential) {
    Act act = act();
    Approval approval =
        new Approval(
            new OperatorId("OP-" + (100 + random.nextInt(100))),
            ulid(),
            second(),
            bytes(300 + random.nextInt(400)),
            bytes(70 + random.nextInt(3)));
    return new ApprovedChange(
        new EnteredChange(
            act, ChangeCodec.encodeAct(act), credential, bytes(70 + random.nextInt(3))),
        approval);
  }

  SessionCredential credential() {
    return new SessionCredential(
        Environment.SANDBOX,
        new TerminalId("T-1"),
        ulid(),
        new OperatorId("OP-" + random.nextInt(100)),
        bytes(91),
        second(),
        second(),
        bytes(300 + random.nextInt(400)),
        bytes(70 + random.nextInt(3)));
  }

  Receipt receipt(int size) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      verdicts.add(verdict());
    }
    return new Receipt(
        Environment.SANDBOX,
        new TerminalId("T-1"),
        1 + random.nextInt(3),
        1 + random.nextInt(1000),
        bytes(32),
        verdicts,
        1 + random.nextInt(100_000),
        random.nextInt(100_000),
        bytes(32),
        second(),
        1 + random.nextInt(1000),
        bytes(32));
  }

  private Verdict verdict() {
    int version = 1 + random.nextInt(40);
    return switch (random.nextInt(3)) {
      case 0 -> new Verdict.Applied(ulid(), version);
      case 1 ->
          new Verdict.Refused(
              ulid(),
              pick(Verdict.Reason.values()),
              random.nextBoolean() ? List.of() : List.of(Field.NAME, Field.LOT),
              random.nextInt(2) * version);
      default -> new Verdict.Held(ulid(), pick(Verdict.Reason.values()), version);
    };
  }

  AccessEntry entry(long sequence) {
    boolean about = random.nextBoolean();
    Salted salted =
        new Salted(
            bytes(16),
            new AccessContent(
                about
                    ? Optional.of(new Purpose(pick(Purpose.Reason.values()), "R-1"))
                    : Optional.empty(),
                about
                    ? Optional.of(AddressNumber.of(1 + random.nextInt(999_999_999)))
                    : Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(ulid()),
                "詳細"));
    return new AccessEntry(
        sequence,
        bytes(32),
        Instant.ofEpochMilli(1_775_000_000_000L + random.nextInt()),
        random.nextLong(),
        new TerminalId("T-1"),
        new OperatorId("OP-1"),
        random.nextBoolean() ? Optional.empty() : Optional.of(ulid()),
        pick(AccessEvent.values()),
        random.nextInt(100),
        random.nextBoolean(),
        salted.commitment(),
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(salted));
  }

  private List<FieldChange> fields() {
    List<FieldChange> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      if (random.nextInt(4) == 0) {
        fields.add(new FieldChange(field, text(), text()));
      }
    }
    return fields.isEmpty()
        ? List.of(new FieldChange(Field.NAME, ExactText.EMPTY, new ExactText(NAMES)))
        : fields;
  }

  private ExactText text() {
    return new ExactText(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private LocalDate day() {
    return LocalDate.of(1873, 1, 1).plusDays(random.nextInt(60_000));
  }

  private Instant second() {
    return Instant.ofEpochSecond(1_775_000_000L + random.nextInt(100_000));
  }

  private Ulid ulid() {
    return Ulid.of(bytes(16));
  }

  private Bytes bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private <E> E pick(E[] values) {
    return values[random.nextInt(values.length)];
  }
}
