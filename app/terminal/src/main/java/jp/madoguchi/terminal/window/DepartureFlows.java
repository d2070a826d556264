package jp.madoguchi.terminal.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.core.departure.Departing;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.departure.DepartureDays;
import jp.madoguchi.core.departure.DepartureDesk.Listing;
import jp.madoguchi.core.departure.Group;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.arrival.Arrivals;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.departure.DeparturesPage;
import jp.madoguchi.terminal.departure.DeparturesPage.View;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.movement.form.Beginning;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** The list of departures and the way from it into a form. Used on the screen's thread. */
final class DepartureFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final MovementFlows movements;
  private final RestraintFlows.Shown shown;

  DepartureFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      MovementFlows movements,
      RestraintFlows.Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.movements = movements;
    this.shown = shown;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.DEPARTURES, () -> list(View.ALL));
  }

  /** On the desk of whoever may remove them, while there is anybody whose day has come. */
  List<Tile> tiles(DepartureBook.Waiting due) {
    return due.count() == 0 || !counter.departures().allowed()
        ? List.of()
        : List.of(
            Tile.waiting(
                "departures",
                Feather.LOG_OUT,
                due.count(),
                true,
                due.first().map(day -> day.atStartOfDay(Clock.TOKYO).toInstant()),
                Message.of("desk.departures.detail"),
                () -> list(View.ALL)));
  }

  private void list(View view) {
    turns.go(() -> counter.departures().list(), listing -> show(listing, view));
  }

  private void show(Listing listing, View view) {
    LocalDate today = parts.login().clock().today();
    shown.start(
        new DeparturesPage(
            parts.texts(),
            window.names(),
            listing,
            today,
            view,
            (chosen, from) -> begin(listing, chosen, from)));
  }

  /** Of whom an entry is open, the record tells what waits. */
  private void begin(Listing listing, Departing chosen, View from) {
    window.notices().clear();
    AddressNumber number = chosen.seen().record().number();
    Purpose purpose = purpose(chosen.group());
    counter.openCase().under(purpose);
    if (chosen.open()) {
      shown.record(number);
      return;
    }
    turns.go(
        () -> counter.records().open(purpose, number),
        opened -> opened.ifPresent(it -> form(listing, chosen, it, from)));
  }

  private Purpose purpose(Group group) {
    String key = group == Group.DUE ? "departures.reference.due" : "departures.reference.notice";
    return new Purpose(Purpose.Reason.MOVEMENT_NOTICE, parts.texts().get(key));
  }

  private void form(Listing listing, Departing chosen, OpenedRecord opened, View from) {
    String kind =
        switch (chosen.group()) {
          case DUE -> MovesOut.due(opened.history());
          case COMING -> Arrivals.REMOVAL;
          case UNHEARD -> Arrivals.NOTICE;
        };
    Optional<LocalDate> event = Optional.of(chosen.day()).filter(_ -> chosen.group() == Group.DUE);
    movements.begin(
        kind, opened, new Beginning(event, together(listing, chosen, opened)), () -> list(from));
  }

  /** Who leaves with somebody on the same day, and waits for nothing yet. */
  private static Set<AddressNumber> together(
      Listing listing, Departing chosen, OpenedRecord opened) {
    Predicate<ResidentRecord> waits =
        member ->
            listing.rows().stream()
                .anyMatch(
                    row -> row.open() && row.seen().record().number().equals(member.number()));
    return opened.visible().household().stream()
        .filter(member -> DepartureDays.of(member).filter(chosen.day()::equals).isPresent())
        .filter(waits.negate())
        .map(ResidentRecord::number)
        .collect(Collectors.toSet());
  }
}
