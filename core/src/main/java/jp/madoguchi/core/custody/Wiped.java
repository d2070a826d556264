package jp.madoguchi.core.custody;

import java.time.Instant;
import jp.madoguchi.core.operator.OperatorId;

/**
 * What is left to say of a store that was wiped.
 *
 * @param terminal the terminal's id
 * @param changes how many were lost, sent neither to the centre nor anywhere else
 * @param undecided how many items of the work list were lost
 */
public record Wiped(String terminal, Instant at, OperatorId by, int changes, int undecided) {}
