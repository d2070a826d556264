package jp.madoguchi.core.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/**
 * Finds people by the day of their departure ({@link DepartureDays}) without looking at anybody
 * else. Safe for use by several threads.
 */
public interface DepartureBook {
  /**
   * People whose day lies between two.
   *
   * @param status on the register still, or removed
   * @param from the first day
   * @param through the last day
   */
  record Span(ResidentStatus status, LocalDate from, LocalDate through) {}

  /**
   * Somebody.
   *
   * @param record the present state
   * @param open whether an entry about them is open, but for one that stands beside (measures)
   */
  record Found(ResidentRecord record, LocalDate day, boolean open) {}

  /** How many there are. */
  int count(Span span);

  /**
   * Those of whom no entry is open.
   *
   * @param first the first of their days
   */
  record Waiting(int count, Optional<LocalDate> first) {}

  /** Of how many of them no entry is open. */
  Waiting waiting(Span span);

  /**
   * The first of them, members of a household beside each other.
   *
   * @param latestFirst by which end the days are ordered
   * @param limit so many at most
   */
  List<Found> find(Span span, boolean latestFirst, int limit);
}
