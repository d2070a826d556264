package jp.madoguchi.core.restraint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.calendar.UnknownForm;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;

/** Takes out of what is shown whatever leads to where somebody lives. */
final class Masking {
  /** Whoever looks for somebody finds them by any of these. */
  static final Set<FieldGroup> GROUPS =
      Set.of(
          FieldGroup.ADDRESS,
          FieldGroup.DOMICILE,
          FieldGroup.ARRIVAL,
          FieldGroup.DEPARTURE,
          FieldGroup.ALIAS,
          FieldGroup.INSURANCE,
          FieldGroup.CARD,
          FieldGroup.REMARKS,
          FieldGroup.RESTRAINT);

  private static final RegisterDate NO_DAY =
      new RegisterDate.Unknown(UnknownForm.NOTHING_KNOWN, Optional.empty(), List.of());

  private Masking() {}

  /** Where the person lives, lived and goes, and what is noted of them. */
  static ResidentRecord hide(ResidentRecord r) {
    Address address = r.address().address();
    return new ResidentRecord(
        r.number(),
        r.history(),
        r.kind(),
        r.status(),
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        new AddressBlock(
            new Address(
                address.municipalityCode(),
                Optional.empty(),
                address.prefecture(),
                address.municipality(),
                Hidden.TEXT,
                ExactText.EMPTY,
                ExactText.EMPTY),
            NO_DAY),
        r.residentSince(),
        new DomicileBlock(Hidden.TEXT, Hidden.TEXT),
        r.code(),
        Optional.empty(),
        hide(r.particulars()),
        r.origin());
  }

  private static Particulars hide(Particulars particulars) {
    Map<Field, ExactText> kept = new EnumMap<>(Field.class);
    particulars
        .values()
        .forEach((field, text) -> {
          if (!GROUPS.contains(field.group())) {
            kept.put(field, text);
          }
        });
    return new Particulars(kept);
  }

  /** The same without what only those may see who decide about measures. */
  static ResidentRecord withoutDetails(ResidentRecord r) {
    Measures measures = Measures.of(r);
    return measures.none()
        ? r
        : r.with(r.particulars().with(Field.RESTRAINTS, measures.withoutDetails().text()));
  }

  /** A group of which nothing is left but whom it is about, when, and of what kind. */
  static ChangeGroup hide(ChangeGroup group) {
    return new ChangeGroup(
        group.id(),
        group.state(),
        group.changes().stream().map(Masking::hide).toList(),
        group.approvals(),
        group.returnReason());
  }

  private static EnteredChange hide(EnteredChange change) {
    Act a = change.act();
    Act hidden =
        new Act(
            a.environment(),
            a.municipality(),
            a.id(),
            a.group(),
            a.groupIndex(),
            a.groupSize(),
            a.kind(),
            a.resident(),
            a.baseVersion(),
            a.fields().stream().map(Masking::hide).toList(),
            a.eventDate(),
            a.notificationDate(),
            a.entryDate(),
            a.purpose(),
            a.basisDocument(),
            a.entrant(),
            a.terminal(),
            a.session(),
            a.lease(),
            a.enteredAt(),
            a.tick(),
            a.bootId());
    return new EnteredChange(hidden, Bytes.EMPTY, change.credential(), change.signature());
  }

  private static FieldChange hide(FieldChange change) {
    return GROUPS.contains(change.field().group())
        ? new FieldChange(change.field(), Hidden.TEXT, Hidden.TEXT)
        : change;
  }
}
