package jp.madoguchi.core.day;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;

/**
 * A daily close that somebody confirmed.
 *
 * @param at in whole milliseconds
 * @param batch the sequence of the batch that tells the centre so; empty until it is sealed
 * @param received whether the centre's receipt for that batch is stored
 */
public record DayClose(
    OperatorId operator, Instant at, DaySums sums, Optional<Long> batch, boolean received) {}
