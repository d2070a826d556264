package jp.madoguchi.bench.paper;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** A terminal's access log that keeps which numbers it heard of, and nothing else. */
final class NoteLog implements AccessLog {
  private static final Salted EMPTY =
      new Salted(
          Bytes.of(new byte[Salted.SALT]),
          new AccessContent(Optional.empty(), Optional.empty(), Optional.empty(), ""));
  private static final AccessEntry WRITTEN =
      new AccessEntry(
          1,
          Bytes.of(new byte[32]),
          Instant.EPOCH,
          0,
          new TerminalId("T-1"),
          new OperatorId("OP-1"),
          Optional.empty(),
          AccessEvent.VIEW,
          0,
          false,
          EMPTY.commitment(),
          Optional.of(EMPTY));

  private final Between between;
  private final Set<String> issued = new HashSet<>();

  NoteLog(Between between) {
    this.between = between;
  }

  /** Whether it was told that this number was given. */
  boolean tellsOf(String number) {
    return issued.stream().anyMatch(detail -> detail.startsWith(number + " "));
  }

  @Override
  public AccessEntry append(
      OperatorId operator, Optional<Ulid> session, Optional<Purpose> purpose, AccessNote note) {
    between.pass();
    if (note.event() == AccessEvent.CERTIFICATE_ISSUED) {
      issued.add(note.detail());
    }
    return WRITTEN;
  }

  @Override
  public List<AccessEntry> from(long sequence, int limit) {
    return List.of();
  }

  @Override
  public Optional<AccessEntry> last() {
    return Optional.empty();
  }
}
