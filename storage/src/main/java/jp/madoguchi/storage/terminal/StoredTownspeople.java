package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.intake.Townspeople;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/** People by what no index has: every row of the register is looked at. */
final class StoredTownspeople implements Townspeople {
  private final Transactions transactions;

  StoredTownspeople(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<String, List<AddressNumber>> byStayCard() {
    Map<String, List<AddressNumber>> holders = new HashMap<>();
    List<ResidentRecord> foreign =
        transactions.read(db ->
            StoredRegister.present(db)
                .where(RESIDENT_STATE.KIND.eq(ResidentKind.FOREIGN))
                .and(RESIDENT_PRESENT.STATUS.eq(ResidentStatus.CURRENT))
                .and(RESIDENT_STATE.PARTICULARS.isNotNull())
                .fetchInto(RESIDENT_STATE)
                .map(ResidentRows::resident));
    for (ResidentRecord person : foreign) {
      String card = person.particulars().text(Field.STAY_CARD).value();
      if (!card.isEmpty()) {
        holders.computeIfAbsent(card, _ -> new ArrayList<>()).add(person.number());
      }
    }
    return holders;
  }

  @Override
  public List<AddressNumber> inTown(String town) {
    return ExactText.parse(town)
        .toOptional()
        .map(name ->
            transactions.read(db ->
                StoredRegister.present(db)
                    .where(RESIDENT_STATE.TOWN.eq(name))
                    .and(RESIDENT_PRESENT.STATUS.eq(ResidentStatus.CURRENT))
                    .orderBy(RESIDENT_PRESENT.ADDRESS_NUMBER)
                    .fetch(RESIDENT_STATE.ADDRESS_NUMBER)))
        .orElse(List.of());
  }
}
