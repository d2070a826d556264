package jp.madoguchi.core.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeCodec;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Groups that came into effect, made field by field. */
final class Groups {
  private static final Ulid SESSION = new Ulid("01J00000000000000000000009");

  private final Session session;
  private final List<ResidentRecord> present = new ArrayList<>();
  private final Map<AddressNumber, List<ResidentRecord>> states = new HashMap<>();
  private int made;

  Groups(List<ResidentRecord> town) throws Exception {
    session = new TestCard("sato").session(Samples.ENTRANT, SESSION);
    town.forEach(this::put);
  }

  private void put(ResidentRecord state) {
    present.removeIf(it -> it.number().equals(state.number()));
    present.add(state);
    states.computeIfAbsent(state.number(), _ -> new ArrayList<>()).add(state);
  }

  List<ResidentRecord> states(AddressNumber person) {
    return List.copyOf(states.getOrDefault(person, List.of()));
  }

  List<ResidentRecord> household(HouseholdNumber number) {
    return present.stream()
        .filter(it -> it.status() == ResidentStatus.CURRENT)
        .filter(it -> it.household().number().equals(number))
        .toList();
  }

  /** What is to become of whom, by one movement. */
  final class Movement {
    private final String kind;
    private final List<Act> acts = new ArrayList<>();
    private final Ulid group = fresh();
    private boolean recognised;

    Movement(String kind) {
      this.kind = kind;
    }

    Movement changing(AddressNumber person, Map<Field, String> fields) {
      List<ResidentRecord> before = states(person);
      Map<Field, ExactText> was =
          before.isEmpty() ? FieldValues.blank() : FieldValues.of(before.getLast());
      List<FieldChange> changes =
          fields.entrySet().stream()
              .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.code(), b.code())))
              .map(each ->
                  new FieldChange(
                      each.getKey(),
                      was.getOrDefault(each.getKey(), ExactText.EMPTY),
                      new ExactText(each.getValue())))
              .toList();
      acts.add(act(person, before.isEmpty() ? 0 : before.getLast().history(), changes));
      return this;
    }

    private Act act(AddressNumber person, int base, List<FieldChange> changes) {
      return new Act(
          Environment.SANDBOX,
          Samples.CITY.code(),
          fresh(),
          group,
          0,
          1,
          kind,
          person,
          base,
          changes,
          RegisterDate.of(Samples.TODAY),
          Samples.TODAY,
          Samples.TODAY,
          Samples.PURPOSE,
          "住民異動届",
          Samples.ENTRANT.id(),
          Samples.TERMINAL,
          SESSION,
          "LEASE-1",
          Samples.NOW,
          1,
          "boot");
    }

    /** A check of identity in the same case found one of them to be who they say. */
    Movement recognised() {
      recognised = true;
      return this;
    }

    Unread approved() {
      return approved(Optional.empty());
    }

    /** Puts it into effect. */
    Unread approved(Optional<Applicant> asked) {
      Map<HouseholdNumber, List<ResidentRecord>> left = new HashMap<>();
      for (Act act : acts) {
        List<ResidentRecord> before = states(act.resident());
        before.stream()
            .reduce((_, last) -> last)
            .ifPresent(it -> left.put(it.household().number(), List.of()));
        put(
            Effect.of(
                act,
                before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()),
                Samples.APPROVER.id()));
      }
      left.replaceAll((number, _) -> household(number));
      Map<AddressNumber, List<ResidentRecord>> all = new HashMap<>();
      acts.forEach(act -> all.put(act.resident(), states(act.resident())));
      return new Unread(
          new ChangeGroup(
              group,
              ChangeState.APPROVED,
              acts.stream().map(Groups.this::entered).toList(),
              List.of(),
              Optional.empty()),
          all,
          left,
          asked,
          recognised);
    }
  }

  private EnteredChange entered(Act act) {
    return new EnteredChange(
        act, ChangeCodec.encodeAct(act), session.credential(), Bytes.ofHex("3006"));
  }

  private Ulid fresh() {
    made++;
    return new Ulid("01J000000000000000000" + (10_000 + made));
  }
}
