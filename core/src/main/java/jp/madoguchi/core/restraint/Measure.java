package jp.madoguchi.core.restraint;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One measure that a person bears (3.1). That its end has passed does not end it: somebody has to
 * decide that.
 *
 * @param number among the person's measures, from 1; not used again while the others stand
 * @param from first day
 * @param until last day; a support measure has one
 */
public record Measure(
    int number,
    Reach reach,
    Set<Process> processes,
    Level level,
    LocalDate from,
    Optional<LocalDate> until,
    Ground ground) {
  /** What a support measure withholds, whatever its scope: a document left out would be a gap. */
  public static final Set<Process> OF_SUPPORT =
      Set.of(Process.LOOK_UP, Process.PRINT, Process.EXTRACT);

  /** From this many months before its end on a measure is to be looked at, and may be renewed. */
  public static final int NOTICE_MONTHS = 1;

  /**
   * @throws IllegalArgumentException a measure that restrains nothing, ends before it begins, or a
   *     support measure that is no support measure
   */
  public Measure {
    processes = processes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(processes));
    boolean ordered = until.filter(end -> end.isBefore(from)).isEmpty();
    boolean whole =
        ground.support().isEmpty()
            || until.isPresent()
                && level == Level.ERROR
                && reach == Reach.PERSON
                && processes.equals(OF_SUPPORT);
    if (number < 1 || processes.isEmpty() || !ordered || !whole) {
      throw new IllegalArgumentException("no measure");
    }
  }

  /** A support measure of a year from a day on. */
  public static Measure support(int number, LocalDate from, Ground.Support ground) {
    return new Measure(
        number, Reach.PERSON, OF_SUPPORT, Level.ERROR, from, Optional.of(lastDay(from)), ground);
  }

  /**
   * The last day of a year that begins on a day: 2020-04-01 is 2021-03-31. A year that begins on a
   * leap day ends with its month (民法143条2項).
   */
  public static LocalDate lastDay(LocalDate first) {
    LocalDate next = first.plusYears(1);
    return next.getDayOfMonth() == first.getDayOfMonth() ? next.minusDays(1) : next;
  }

  /** Until when it would be renewed: the new year counts from the day after its end. */
  public Optional<LocalDate> renewed() {
    return until.map(end -> lastDay(end.plusDays(1)));
  }

  /** Whether it is in force: its end does not end it. */
  public boolean inForce(LocalDate today) {
    return !today.isBefore(from);
  }

  /** Whether its end is within a month, or has passed (A03). */
  public boolean ending(LocalDate today) {
    return until.filter(end -> !today.isBefore(end.minusMonths(NOTICE_MONTHS))).isPresent();
  }

  /** Whether its end has passed. */
  public boolean expired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }

  /** Whether it restrains this. */
  public boolean restrains(Process process, Level with, LocalDate today) {
    return level == with && processes.contains(process) && inForce(today);
  }

  public boolean isSupport() {
    return ground.support().isPresent();
  }

  /** The same with another last day. */
  public Measure until(LocalDate end) {
    return new Measure(number, reach, processes, level, from, Optional.of(end), ground);
  }

  /** The same on another ground. */
  public Measure on(Ground other) {
    return new Measure(number, reach, processes, level, from, until, other);
  }
}
