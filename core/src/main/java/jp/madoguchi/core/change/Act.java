package jp.madoguchi.core.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.value.Ulid;

/**
 * What a clerk did to one resident: the part of a change that both operators sign. Signatures, log,
 * batch, history and certificate refer to the digest of its canonical bytes, and those bytes are
 * kept as they were signed, never encoded again.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: id (16 bytes), 5: group (16
 * bytes), 6: place in the group [index from 0, size], 7: kind, 8: resident, 9: base version, 10:
 * field changes [[field, before, after], …] in rising order of field number, 11: event date, 12:
 * notification date, 13: entry date, 14: purpose [reason, reference], 15: basis document, 16:
 * entrant, 17: terminal, 18: session (16 bytes), 19: lease, 20: entered at (epoch milliseconds),
 * 21: tick, 22: boot}; dates as text: {@code RegisterDate.encode()}, or ISO 8601 for calendar days.
 *
 * @param group the household's move this belongs to; it stands or falls as one
 * @param kind the movement's code, such as {@code move-within}
 * @param baseVersion the history number on which the clerk saw the record; 0 where the act enters
 *     somebody who was never on the register
 * @param eventDate 異動日
 * @param notificationDate 届出日
 * @param entryDate 処理日, always the day of entry
 * @param basisDocument what it rests on, such as 住民異動届; may be empty
 * @param lease the terminal's right to work off line at that time
 * @param enteredAt whole milliseconds
 */
public record Act(
    Environment environment,
    MunicipalityCode municipality,
    Ulid id,
    Ulid group,
    int groupIndex,
    int groupSize,
    String kind,
    AddressNumber resident,
    int baseVersion,
    List<FieldChange> fields,
    RegisterDate eventDate,
    LocalDate notificationDate,
    LocalDate entryDate,
    Purpose purpose,
    String basisDocument,
    OperatorId entrant,
    TerminalId terminal,
    Ulid session,
    String lease,
    Instant enteredAt,
    long tick,
    String bootId) {
  public Act {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("an act changes at least one field");
    }
    if (!rising(fields)) {
      throw new IllegalArgumentException("each field once, in rising order");
    }
    if (groupIndex < 0 || groupIndex >= groupSize || baseVersion < 0) {
      throw new IllegalArgumentException("place in the group or base version out of range");
    }
  }

  private static boolean rising(List<FieldChange> fields) {
    return IntStream.range(1, fields.size())
        .allMatch(i -> fields.get(i - 1).field().code() < fields.get(i).field().code());
  }

  /** The groups of fields that it touches. */
  public Set<FieldGroup> touches() {
    return fields.stream().map(change -> change.field().group()).collect(Collectors.toSet());
  }
}
