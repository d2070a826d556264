package jp.madoguchi.storage.terminal;

import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.departure.DepartureDays;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ParticularsCodec;
import jp.madoguchi.core.resident.Removal;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.ResidentPresentRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.ResidentStateRecord;
import org.jspecify.annotations.Nullable;

/** A resident's state as rows, and back. */
final class ResidentRows {
  private static final short RESTRAINED = 1;

  private ResidentRows() {}

  static ResidentStateRecord state(ResidentRecord resident) {
    ResidentStateRecord row = new ResidentStateRecord();
    row.setAddressNumber(resident.number());
    row.setHistoryNumber(resident.history());
    row.setKind(resident.kind());
    row.setStatus(resident.status());
    row.setName(resident.name().name());
    row.setKana(resident.name().kana());
    row.setKanaConfirmed(resident.name().kanaConfirmed());
    row.setBirth(resident.birth());
    row.setSex(resident.sex());
    row.setResidentSince(resident.residentSince());
    row.setDomicile(resident.domicile().domicile());
    row.setHeadOfRegister(resident.domicile().headOfRegister());
    row.setResidentCode(resident.code());
    row.setIndividualNumber(resident.individualNumber().orElse(null));
    if (!resident.particulars().equals(Particulars.NONE)) {
      row.setParticulars(Bytes.of(ParticularsCodec.encode(resident.particulars())));
    }
    household(row, resident.household());
    address(row, resident.address());
    origin(row, resident.origin());
    return row;
  }

  private static void household(ResidentStateRecord row, HouseholdBlock household) {
    row.setHouseholdNumber(household.number());
    row.setHouseholdHead(household.head());
    row.setRelationship(household.relationship());
    row.setHouseholdOrder(household.order());
  }

  private static void address(ResidentStateRecord row, AddressBlock block) {
    Address address = block.address();
    row.setMunicipalityCode(address.municipalityCode().orElse(null));
    row.setPostalCode(address.postalCode().orElse(null));
    row.setPrefecture(address.prefecture());
    row.setMunicipality(address.municipality());
    row.setTown(address.town());
    row.setLot(address.lot());
    row.setBuilding(address.building());
    row.setAddressSince(block.since());
  }

  private static void origin(ResidentStateRecord row, Origin origin) {
    row.setMovement(origin.kind());
    row.setEventDate(origin.eventDate());
    row.setNotificationDate(origin.notificationDate());
    row.setEntryDate(origin.entryDate());
    row.setEntrant(origin.entrant());
    row.setApprover(origin.approver());
    row.setTerminal(origin.terminal());
    row.setChangeId(origin.change().orElse(null));
  }

  static ResidentPresentRecord present(ResidentRecord resident) {
    ResidentPresentRecord row = new ResidentPresentRecord();
    String reading = resident.name().kana().value();
    String apart = SearchKeys.readingApart(reading);
    row.setAddressNumber(resident.number());
    row.setHistoryNumber(resident.history());
    row.setStatus(resident.status());
    row.setKanaKey(SearchKeys.reading(reading));
    row.setKanaKeyApart(apart.isEmpty() ? null : apart);
    row.setBirthSort(resident.birth().sortKey());
    row.setAddressKey(SearchKeys.addressColumn(resident.address().address().oneLine()));
    row.setHouseholdNumber(resident.household().number());
    row.setHouseholdOrder(resident.household().order());
    boolean restrained = !resident.particulars().text(Field.RESTRAINTS).isEmpty();
    row.setRestrained(restrained ? RESTRAINED : null);
    row.setDepartsOn(DepartureDays.of(resident).orElse(null));
    if (resident.status() == ResidentStatus.REMOVED) {
      row.setRemovedOn(Removal.day(resident));
    }
    return row;
  }

  static ResidentRecord resident(ResidentStateRecord row) {
    return new ResidentRecord(
        row.getAddressNumber(),
        row.getHistoryNumber(),
        row.getKind(),
        row.getStatus(),
        new NameBlock(row.getName(), row.getKana(), row.getKanaConfirmed()),
        row.getBirth(),
        row.getSex(),
        new HouseholdBlock(
            row.getHouseholdNumber(),
            row.getHouseholdHead(),
            row.getRelationship(),
            row.getHouseholdOrder()),
        address(row),
        row.getResidentSince(),
        new DomicileBlock(row.getDomicile(), row.getHeadOfRegister()),
        row.getResidentCode(),
        Optional.ofNullable(row.getIndividualNumber()),
        particulars(row),
        origin(row));
  }

  private static Particulars particulars(ResidentStateRecord row) {
    @Nullable Bytes kept = row.getParticulars();
    if (kept == null) {
      return Particulars.NONE;
    }
    try {
      return ParticularsCodec.decode(kept.toArray());
    } catch (MalformedCbor damaged) {
      throw new IllegalStateException("particulars of a stored state", damaged);
    }
  }

  private static AddressBlock address(ResidentStateRecord row) {
    return new AddressBlock(
        new Address(
            Optional.ofNullable(row.getMunicipalityCode()),
            Optional.ofNullable(row.getPostalCode()),
            row.getPrefecture(),
            row.getMunicipality(),
            row.getTown(),
            row.getLot(),
            row.getBuilding()),
        row.getAddressSince());
  }

  private static Origin origin(ResidentStateRecord row) {
    return new Origin(
        row.getMovement(),
        row.getEventDate(),
        row.getNotificationDate(),
        row.getEntryDate(),
        row.getEntrant(),
        row.getApprover(),
        row.getTerminal(),
        Optional.ofNullable(row.getChangeId()));
  }
}
