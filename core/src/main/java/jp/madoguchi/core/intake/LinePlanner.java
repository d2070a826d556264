package jp.madoguchi.core.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Planner;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.arrival.Arrivals;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Works out what a line comes to for one person, by the rules that a form goes by. The same cells
 * over the same record come to the same, at the dry run and when it is entered. Stateless.
 */
final class LinePlanner {
  private final Format format;
  private final Movements movements;
  private final Surroundings around;
  private final LocalDate day;
  private final LocalDate today;

  /**
   * @param day of lines that say none
   */
  LinePlanner(
      Format format, Movements movements, Surroundings around, LocalDate day, LocalDate today) {
    this.format = format;
    this.movements = movements;
    this.around = around;
    this.day = day;
    this.today = today;
  }

  /**
   * @param proposal what is entered where the fate is planned
   */
  record Planned(Proposal proposal, Fate fate) {}

  Planned plan(List<String> cells, ResidentRecord person) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (int i = 0; i < cells.size(); i++) {
      if (format.columns().get(i).use() instanceof Use.Writes(Field field, Use.Blank blank)
          && (blank == Use.Blank.ERASES || !cells.get(i).isEmpty())) {
        typed.put(field, written(field, cells.get(i)));
      }
    }
    Movement movement = movements.find(format.movement(person)).orElseThrow();
    String told = date(cells, new Use.Notified());
    String event = date(cells, new Use.Event());
    if (movement.terms().open().contains(Field.ARRIVAL_NOTICED)
        && movement.terms().required().contains(Field.ARRIVAL_NOTICED)) {
      typed.put(Field.ARRIVAL_NOTICED, told);
    }
    if (movement.code().equals(Arrivals.REMOVAL)) {
      // The sender tells when they moved in; the day of removal follows from it.
      typed.put(Field.CONFIRMED_DAY, event);
      event = "";
    }
    Case notice =
        new Case(
            movement.code(),
            event,
            told,
            List.of(new Case.Person(person.number(), Optional.of(person), typed)),
            new Case.Destination.Same());
    Planner.Planned planned = new Planner(around, today).plan(movement, notice);
    List<Finding> findings =
        Stream.concat(
                planned.findings().stream(),
                movement.check(planned.proposal(), today, around).stream())
            .toList();
    return new Planned(planned.proposal(), fate(findings));
  }

  private static Fate fate(List<Finding> findings) {
    if (has(findings, Rule.E14)) {
      return Fate.because(Reason.OPEN_ENTRY);
    }
    if (has(findings, Rule.W12)) {
      return Fate.because(Reason.ALREADY_SO);
    }
    if (has(findings, Rule.W13)) {
      return Fate.because(Reason.OLDER_NOTICE);
    }
    List<Finding> broken = findings.stream().filter(Finding::blocks).toList();
    return broken.isEmpty()
        ? new Fate.Planned(Fate.Told.of(findings))
        : new Fate.Refused(Fate.Told.of(broken));
  }

  private static boolean has(List<Finding> findings, Rule rule) {
    return findings.stream().anyMatch(finding -> finding.rule() == rule);
  }

  /** The day of the notice, by which one of several counts. */
  LocalDate notified(List<String> cells) {
    return RegisterDate.decode(date(cells, new Use.Notified()))
        .toOptional()
        .map(RegisterDate::sortKey)
        .orElse(day);
  }

  /** A cell's date as its canonical text; as it stands where it is none. */
  private String date(List<String> cells, Use use) {
    for (int i = 0; i < cells.size(); i++) {
      if (format.columns().get(i).use().equals(use) && !cells.get(i).isEmpty()) {
        String cell = cells.get(i);
        return DateEntry.parseBirth(cell, today)
            .toOptional()
            .map(RegisterDate::encode)
            .orElse(cell);
      }
    }
    return day.toString();
  }

  /** Senders write a month as six digits, and no as 0. */
  private static String written(Field field, String cell) {
    if (field.form() == FieldForm.MONTH && cell.matches("[0-9]{6}")) {
      return cell.substring(0, 4) + "-" + cell.substring(4);
    }
    return field.form() == FieldForm.FLAG && cell.equals("0") ? "" : cell;
  }
}
