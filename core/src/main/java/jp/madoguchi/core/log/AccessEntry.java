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
 * swap shows.
 *
 * <p>Wire: map {1: sequence, 2: previous hash, 3: time (epoch milliseconds), 4: tick, 5: terminal,
 * 6: operator, 7: session (16 bytes), 8: event, 9: purpose [reason, reference] or null, 10: subject
 * or null, 11: change (16 bytes) or null, 12: detail}.
 *
 * @param sequence from 1 without gaps per terminal
 * @param previousHash 32 bytes; zeros for the first entry
 * @param at whole milliseconds, for people; order comes from the sequence
 * @param session empty before a session exists, as at a refused login
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
    Optional<Purpose> purpose,
    Optional<AddressNumber> subject,
    Optional<Ulid> change,
    String detail) {}
