package jp.madoguchi.core.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;

/**
 * Somebody else is at work on a resident, as a screen may say it.
 *
 * @param terminal where; empty for a half-typed form on this terminal
 * @param operator name, or the id where this terminal does not know it
 * @param since when it began; of a form on this terminal, when it was kept last
 * @param left how long that may be said without hearing of it again; empty where it needs no line
 */
public record AtWork(
    AddressNumber resident,
    Optional<TerminalId> terminal,
    String operator,
    EditingStage stage,
    Instant since,
    Optional<Duration> left) {}
