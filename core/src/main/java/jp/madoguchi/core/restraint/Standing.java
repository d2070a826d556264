package jp.madoguchi.core.restraint;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.RestraintBook.Bearer;

/** What stands about the people of some households at one moment, whoever looks. */
final class Standing {
  private final List<Bearer> bearers;
  private final List<Lift> lifted;
  private final Clock clock;
  private final LocalDate today;

  Standing(List<Bearer> bearers, List<Lift> lifted, Clock clock) {
    this.bearers = bearers;
    this.lifted = lifted;
    this.clock = clock;
    today = clock.today();
  }

  /** Whether a measure stops this, and it is not lifted. */
  boolean closed(ResidentRecord record, Process process) {
    return lift(record).filter(it -> it.processes().contains(process)).isEmpty()
        && measures(record).anyMatch(it -> it.restrains(process, Level.ERROR, today));
  }

  /** Others of the household who bear measures of their own. */
  List<ResidentRecord> companions(ResidentRecord record) {
    return others(record).map(Bearer::record).toList();
  }

  Marks marks(ResidentRecord record, boolean hidden, Optional<Duration> released) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    own(record)
        .forEach(bearer -> {
          bearer.recorded().forEach(measure -> mark(record, measure, false, marks));
          bearer.entered().forEach(measure -> mark(record, measure, true, marks));
        });
    reaching(record).forEach(measure -> mark(record, measure, false, marks));
    if (hidden) {
      marks.add(Mark.HIDDEN);
      if (!closed(record, Process.LOOK_UP)) {
        marks.add(Mark.HOUSEHOLD);
      }
    }
    Optional<Duration> left = released.or(() -> lift(record).flatMap(it -> it.left(clock)));
    released.ifPresent(_ -> marks.add(Mark.RELEASED));
    lift(record).ifPresent(_ -> marks.add(Mark.LIFTED));
    return marks.isEmpty() ? Marks.NONE : new Marks(marks, left);
  }

  private void mark(ResidentRecord record, Measure measure, boolean entered, Set<Mark> marks) {
    if (!measure.inForce(today)) {
      return;
    }
    marks.add(mark(record, measure, entered));
    if (measure.expired(today)) {
      marks.add(Mark.EXPIRED);
    } else if (measure.ending(today)) {
      marks.add(Mark.ENDING);
    }
  }

  private static Mark mark(ResidentRecord record, Measure measure, boolean entered) {
    Optional<Ground.Support> support = measure.ground().support();
    if (support.isEmpty()) {
      return measure.level() == Level.ERROR ? Mark.RESTRAINED : Mark.NOTICE;
    }
    if (record.status() == ResidentStatus.REMOVED) {
      return Mark.FORMER;
    }
    return entered || support.get().stage() == Stage.PROVISIONAL ? Mark.PROVISIONAL : Mark.SUPPORT;
  }

  private Optional<Lift> lift(ResidentRecord record) {
    return lifted.stream().filter(it -> it.number().equals(record.number())).findFirst();
  }

  private Stream<Measure> measures(ResidentRecord record) {
    Stream<Measure> own =
        own(record).flatMap(it -> Stream.concat(it.recorded().stream(), it.entered().stream()));
    return Stream.concat(own, reaching(record));
  }

  private Stream<Measure> reaching(ResidentRecord record) {
    return others(record)
        .flatMap(it -> Stream.concat(it.recorded().stream(), it.entered().stream()))
        .filter(measure -> measure.reach() == Reach.HOUSEHOLD);
  }

  private Stream<Bearer> own(ResidentRecord record) {
    return bearers.stream().filter(it -> it.record().number().equals(record.number()));
  }

  /** Whoever left a household shares no address with it any more. */
  private Stream<Bearer> others(ResidentRecord record) {
    boolean here = record.status() == ResidentStatus.CURRENT;
    return bearers.stream()
        .filter(it -> here && it.isPresent())
        .filter(it -> it.record().household().number().equals(record.household().number()))
        .filter(it -> !it.record().number().equals(record.number()));
  }
}
