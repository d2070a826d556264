package jp.madoguchi.centre.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.centre.examine.Known;
import jp.madoguchi.centre.examine.Signed;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.twin.Twins;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.JudgedChanges;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.centre.ResidentBook;
import jp.madoguchi.storage.centre.ResidentKey;
import jp.madoguchi.storage.centre.StoredChange;

/**
 * What the store knows within one transaction. What a batch is about is read before it is judged,
 * and what is added is known here at once and written by {@link #write}.
 */
final class Stored implements Known {
  private static final Set<FieldGroup> CONCERNING =
      EnumSet.of(FieldGroup.HOUSEHOLD, FieldGroup.STATUS);

  private static final Set<Field> NUMBERS =
      EnumSet.of(Field.RESIDENT_CODE, Field.INDIVIDUAL_NUMBER);

  private final CentreTransaction transaction;
  private final ResidentBook residents;
  private final JudgedChanges changes;
  private final Map<OperatorId, Optional<RegisteredOperator>> operators = new HashMap<>();
  private final Map<Bytes, Optional<Instant>> revocations = new HashMap<>();
  private final Map<String, Optional<Lease>> leases = new HashMap<>();
  private final Map<TerminalId, Optional<Instant>> leasedSince = new HashMap<>();

  Stored(CentreTransaction transaction, List<Signed> batch) {
    List<Act> acts = batch.stream().map(signed -> signed.change().entered().act()).toList();
    this.transaction = transaction;
    this.residents = transaction.residents().about(acts.stream().map(Act::resident).toList());
    residents.readHouseholds(touched(acts));
    residents.readKeys(acts.stream().flatMap(Stored::keys).toList());
    this.changes = transaction.judged(acts.stream().map(Act::id).toList());
  }

  /** A change of a place in a household, or of being on the register, concerns all of it. */
  private List<HouseholdNumber> touched(List<Act> acts) {
    Set<HouseholdNumber> households = new HashSet<>();
    for (Act act : acts) {
      boolean concerns = act.touches().stream().anyMatch(CONCERNING::contains);
      if (concerns) {
        residents.current(act.resident()).ifPresent(it -> households.add(it.household().number()));
        act.fields().stream()
            .filter(change -> change.field() == Field.HOUSEHOLD_NUMBER)
            .flatMap(change -> HouseholdNumber.parse(change.after().value()).toOptional().stream())
            .forEach(households::add);
      }
    }
    return List.copyOf(households);
  }

  /** By what those may be known whom an act enters, or gives another number; else nothing. */
  private static Stream<ResidentKey> keys(Act act) {
    Stream<ResidentKey> numbers =
        act.fields().stream()
            .filter(change -> NUMBERS.contains(change.field()) && !change.after().isEmpty())
            .map(change -> ResidentKey.ofNumber(change.after().value()));
    return act.baseVersion() == 0
        ? Stream.concat(numbers, Stream.of(ResidentKey.of(Twins.person(act))))
        : numbers;
  }

  void add(ResidentRecord state, Set<FieldGroup> touched) {
    residents.add(state, touched);
  }

  void keep(StoredChange change) {
    changes.keep(change);
  }

  void write() {
    residents.write();
    changes.write();
  }

  @Override
  public Optional<RegisteredOperator> operator(OperatorId id) {
    return operators.computeIfAbsent(id, transaction.registry()::operator);
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    return residents.current(number);
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return residents.household(number);
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return residents.holders(number);
  }

  @Override
  public List<ResidentRecord> alike(Surroundings.Person person) {
    return residents.alike(person);
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return transaction.residents().history(number);
  }

  @Override
  public Set<FieldGroup> touchedSince(AddressNumber number, int history) {
    return residents.touchedSince(number, history);
  }

  @Override
  public Optional<StoredChange> change(Ulid id) {
    return changes.find(id);
  }

  @Override
  public Optional<Instant> revokedSince(Bytes certificate) {
    return revocations.computeIfAbsent(certificate, transaction.trust()::revokedSince);
  }

  @Override
  public Optional<Lease> lease(TerminalId device, String id) {
    return leases.computeIfAbsent(id, lease -> transaction.leases().find(device, lease));
  }

  @Override
  public Optional<Instant> leasedSince(TerminalId device) {
    return leasedSince.computeIfAbsent(device, transaction.leases()::since);
  }
}
