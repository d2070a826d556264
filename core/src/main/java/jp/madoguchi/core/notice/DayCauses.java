package jp.madoguchi.core.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.departure.DepartureDays;
import jp.madoguchi.core.notice.NoticeBook.Cause;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.RestraintBook.Bearer;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.Telling;

/** What a day asks for, without anybody entering anything. */
final class DayCauses {
  private DayCauses() {}

  /** Of whose arrival nothing was heard (4.1.3.1.4). */
  static List<Cause> unheard(List<DepartureBook.Found> found) {
    return found.stream().map(it -> new Cause(it.record().number(), left(it.day()))).toList();
  }

  /** Whether nothing was heard yet of the one about whom a letter inquires. */
  static boolean unheard(ResidentRecord gone, Notice inquiry) {
    return gone.status() == ResidentStatus.REMOVED
        && DepartureDays.of(gone).map(DayCauses::left).filter(inquiry.cause()::equals).isPresent();
  }

  /** Whose support measures end within a month, or have ended (3.4, 20.5.1). */
  static List<Cause> ending(List<Bearer> bearers, LocalDate today) {
    return bearers.stream()
        .filter(Bearer::isPresent)
        .flatMap(bearer ->
            Stream.of(bearer)
                .flatMap(it -> it.recorded().stream())
                .filter(measure -> ends(measure, today))
                .map(measure -> new Cause(bearer.record().number(), of(measure))))
        .toList();
  }

  /** Whether a decided support measure is to be renewed now or lapses. */
  static boolean ends(Measure measure, LocalDate today) {
    boolean decided =
        measure
            .ground()
            .support()
            .map(Ground.Support::stage)
            .filter(Stage.DECIDED::equals)
            .isPresent();
    return decided && measure.inForce(today) && measure.ending(today);
  }

  /** Whose 本人通知 ends (8.1.1), once for each end. */
  static List<Cause> telling(List<Registration> standing, LocalDate today, int days) {
    return standing.stream()
        .collect(
            Collectors.groupingBy(Registration::person, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(own -> Telling.ending(own, today, days).stream())
        .map(last -> new Cause(last.person(), Telling.cause(last)))
        .toList();
  }

  static String left(LocalDate day) {
    return "left " + day;
  }

  static String of(Measure measure) {
    return "measure "
        + measure.number()
        + " "
        + measure.until().map(LocalDate::toString).orElse("");
  }
}
