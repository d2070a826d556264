package jp.madoguchi.core.log;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * One entry of a terminal's access log. Entries are chained: each carries the hash of the one
 * before, and its own hash is SHA-256 over its canonical bytes, so that an edit, a deletion or a
 * swap shows. Those bytes hold a commitment to the content in place of the content, which may be
 * erased.
 *
 * <p>Wire, without the content: map {1: sequence, 2: previous hash, 3: time (epoch milliseconds),
 * 4: tick, 5: terminal, 6: operator, 7: session (16 bytes) or null, 8: event, 9: records, 10:
 * whether an individual number was shown, 11: commitment}.
 *
 * @param sequence from 1 without gaps per terminal
 * @param previousHash 32 bytes; zeros for the first entry
 * @param at whole milliseconds, for people; order comes from the sequence
 * @param session empty before a session exists, as at a refused login
 * @param records how many residents' records the act showed, found or touched
 * @param numberShown whether a 個人番号 was shown or put out (標準仕様書 10.2)
 * @param commitment 32 bytes: what {@link Salted#commitment()} gives for the content as written
 * @param salted empty where the content was erased or is not handed on
 */
public record AccessEntry(
    long sequence,
    Bytes previousHash,
    Instant at,
    long tick,
    TerminalId terminal,
    OperatorId operator,
    Optional<Ulid> session,
    AccessEvent event,
    int records,
    boolean numberShown,
    Bytes commitment,
    Optional<Salted> salted) {

  /** The content; empty where it was erased. */
  public Optional<AccessContent> content() {
    return salted.map(Salted::content);
  }

  /** Why; empty also where the content was erased. */
  public Optional<Purpose> purpose() {
    return content().flatMap(AccessContent::purpose);
  }

  /** The resident concerned; empty also where the content was erased. */
  public Optional<AddressNumber> subject() {
    return content().flatMap(AccessContent::subject);
  }

  /** The change concerned; empty also where the content was erased. */
  public Optional<Ulid> change() {
    return content().flatMap(AccessContent::change);
  }

  /** What else an auditor needs; empty also where the content was erased. */
  public String detail() {
    return content().map(AccessContent::detail).orElse("");
  }

  /** Whether the content is the one that was committed to, or is gone. */
  public boolean contentHolds() {
    return salted.map(Salted::commitment).map(commitment::equals).orElse(true);
  }

  /** The same entry without its content; its bytes and its hash stay. */
  public AccessEntry withoutContent() {
    return with(Optional.empty());
  }

  /** The same entry with another content beside it; its bytes and its hash stay. */
  public AccessEntry with(Optional<Salted> other) {
    return new AccessEntry(
        sequence,
        previousHash,
        at,
        tick,
        terminal,
        operator,
        session,
        event,
        records,
        numberShown,
        commitment,
        other);
  }
}
