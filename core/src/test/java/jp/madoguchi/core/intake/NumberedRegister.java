package jp.madoguchi.core.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** A register in memory that finds by numbers, cards and towns, and knows present states only. */
final class NumberedRegister implements Register, Townspeople {
  private final Map<AddressNumber, ResidentRecord> present = new LinkedHashMap<>();

  NumberedRegister(Collection<ResidentRecord> residents) {
    residents.forEach(this::put);
  }

  void put(ResidentRecord state) {
    present.put(state.number(), state);
  }

  @Override
  public List<ResidentRecord> search(ResidentQuery query, int limit) {
    String number = query.number().map(PersonalNumber::digits).orElseThrow();
    return present.values().stream()
        .filter(record ->
            record.number().digits().equals(number)
                || record.code().digits().equals(number)
                || record.individualNumber().filter(it -> it.digits().equals(number)).isPresent())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    return Optional.ofNullable(present.get(number));
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return current(number).stream().toList();
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return present.values().stream()
        .filter(record -> record.household().number().equals(number))
        .toList();
  }

  @Override
  public List<ResidentRecord> everybody(HouseholdNumber number) {
    return household(number);
  }

  @Override
  public Map<String, List<AddressNumber>> byStayCard() {
    return present.values().stream()
        .filter(record -> !record.particulars().text(Field.STAY_CARD).isEmpty())
        .collect(
            Collectors.groupingBy(
                record -> record.particulars().text(Field.STAY_CARD).value(),
                Collectors.mapping(ResidentRecord::number, Collectors.toList())));
  }

  @Override
  public List<AddressNumber> inTown(String town) {
    return present.values().stream()
        .filter(record -> record.status() == ResidentStatus.CURRENT)
        .filter(record -> record.address().address().town().value().equals(town))
        .map(ResidentRecord::number)
        .toList();
  }
}
