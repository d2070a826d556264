package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.terminal.schema.tables.records.ResidentPresentRecord;
import org.jooq.DSLContext;

/** What a delta adds to the register, written in few statements once all of it is known. */
final class StateWrites {
  private final List<ResidentRecord> states = new ArrayList<>();
  private final List<ResidentRecord> newest = new ArrayList<>();
  private final List<ResidentPresentRecord> present = new ArrayList<>();
  private final List<AddressNumber> gone = new ArrayList<>();

  void insert(ResidentRecord state) {
    states.add(state);
  }

  void present(ResidentRecord state, ResidentPresentRecord row) {
    newest.add(state);
    present.add(row);
  }

  void gone(AddressNumber number) {
    gone.add(number);
  }

  void run(DSLContext db) {
    ManyRows.insert(db, RESIDENT_STATE, states.stream().map(ResidentRows::state).toList());
    ManyRows.insert(db, RESIDENT_PRESENT, present);
    RegisterChanges.note(db, newest);
    if (!gone.isEmpty()) {
      RegisterChanges.noteErased(db, gone);
    }
  }
}
