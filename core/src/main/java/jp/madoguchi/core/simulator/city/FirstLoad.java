package jp.madoguchi.core.simulator.city;

import java.util.List;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;

/** The state with which a register that was kept elsewhere begins here. */
final class FirstLoad {
  private static final String KIND = "initial";

  private FirstLoad() {}

  static ResidentRecord of(List<ResidentRecord> states) {
    ResidentRecord r = states.getLast();
    if (r.history() == 1 && r.origin().kind().equals(KIND)) {
      return r;
    }
    Origin now = r.origin();
    return new ResidentRecord(
        r.number(),
        1,
        r.kind(),
        r.status(),
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        r.address(),
        r.residentSince(),
        r.domicile(),
        r.code(),
        r.individualNumber(),
        r.particulars(),
        new Origin(
            KIND,
            now.eventDate(),
            now.notificationDate(),
            now.entryDate(),
            now.entrant(),
            now.approver(),
            now.terminal(),
            now.change()));
  }
}
