package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Made-up moves within the municipality. The store looks at no signature, so these are none. */
final class Moves {
  static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "2026-000123");
  static final Instant APPROVED_AT = Instant.parse("2026-04-01T01:30:00Z");
  private static final Ulid SESSION = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final Random RANDOM = new Random(7);

  private Moves() {}

  static Ulid freshId() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Ulid.of(Bytes.of(bytes));
  }

  /** A group that moves these residents, as they stand, to another lot. */
  static List<EnteredChange> group(ResidentRecord... residents) {
    Ulid group = freshId();
    return IntStream.range(0, residents.length)
        .mapToObj(index -> entered(act(group, index, residents.length, residents[index])))
        .toList();
  }

  static EnteredChange entered(Act act) {
    return new EnteredChange(act, ChangeCodec.encodeAct(act), credential(), Bytes.ofHex("3006"));
  }

  static Act act(Ulid group, int index, int size, ResidentRecord resident) {
    FieldChange lot =
        new FieldChange(Field.LOT, resident.address().address().lot(), new ExactText("９番\uFA19号"));
    return act(group, index, size, resident, "move-within", List.of(lot));
  }

  /** An act of any kind on one resident. */
  static Act act(ResidentRecord resident, String kind, List<FieldChange> changes) {
    return act(freshId(), 0, 1, resident, kind, changes);
  }

  /** A group of one that restrains something about this resident. */
  static List<EnteredChange> restraint(ResidentRecord resident) {
    FieldChange measure =
        new FieldChange(
            Field.RESTRAINTS,
            resident.particulars().text(Field.RESTRAINTS),
            new ExactText("1|1|2|1|2026-04-01||P|調査中"));
    return List.of(entered(act(freshId(), 0, 1, resident, "restraint-set", List.of(measure))));
  }

  private static Act act(
      Ulid group,
      int index,
      int size,
      ResidentRecord resident,
      String kind,
      List<FieldChange> changes) {
    return new Act(
        Environment.SANDBOX,
        MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
        freshId(),
        group,
        index,
        size,
        kind,
        resident.number(),
        resident.history(),
        changes,
        People.date("2026-03-30"),
        People.TODAY,
        People.TODAY,
        PURPOSE,
        "住民異動届",
        People.CLERK,
        OpenStore.TERMINAL,
        SESSION,
        "L-1",
        StepClock.START,
        42,
        "boot-1");
  }

  static SessionCredential credential() {
    return new SessionCredential(
        Environment.SANDBOX,
        OpenStore.TERMINAL,
        SESSION,
        People.CLERK,
        Bytes.ofHex("0401"),
        StepClock.START,
        StepClock.START.plusSeconds(3600),
        Bytes.ofHex("3000"),
        Bytes.ofHex("3001"));
  }

  static List<Approval> approvals(List<EnteredChange> group) {
    return group.stream()
        .map(change ->
            new Approval(
                People.CHIEF, SESSION, APPROVED_AT, Bytes.ofHex("3002"), Bytes.ofHex("3003")))
        .toList();
  }

  /** The states that a group leads to. */
  static List<ResidentRecord> states(List<EnteredChange> group, ResidentRecord... before) {
    return IntStream.range(0, before.length)
        .mapToObj(i -> Effect.of(group.get(i).act(), before[i], People.CHIEF))
        .toList();
  }
}
