package jp.madoguchi.core.past;

import java.time.LocalDate;
import jp.madoguchi.core.resident.Origin;

/** By which of its days a state counts from a day on. */
public enum Basis {
  /** 異動日: what was so on the day, also where the office heard of it later. */
  EVENT,
  /** 処理日: what stood in the register on the day. */
  ENTRY;

  /** The day from which on a state counts; of an unknown date the earliest that it may mean. */
  LocalDate of(Origin origin) {
    return switch (this) {
      case EVENT -> origin.eventDate().sortKey();
      case ENTRY -> origin.entryDate();
    };
  }
}
