package jp.madoguchi.core.day;

import java.time.Instant;
import java.util.Optional;

/**
 * What is not finished at the end of a day.
 *
 * @param unsent approved changes for which there is no receipt
 * @param oldestUnsent when the oldest of them was approved
 * @param waiting entries that wait for approval
 * @param returned entries that went back to their entrants
 * @param items what the centre refused or holds, on the work list
 * @param oldestItem since when the oldest of them waits
 */
public record DaySums(
    int unsent,
    Optional<Instant> oldestUnsent,
    int waiting,
    int returned,
    int items,
    Optional<Instant> oldestItem) {}
