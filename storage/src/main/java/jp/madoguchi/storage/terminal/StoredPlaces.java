package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.SEAT_PLACE;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.seat.Place;
import jp.madoguchi.core.seat.Places;
import jp.madoguchi.storage.terminal.schema.tables.records.SeatPlaceRecord;
import org.jooq.DSLContext;

/**
 * Operators' places, a row each. Somebody who never comes back leaves no resident's number behind:
 * the next that is kept takes all old ones away.
 */
final class StoredPlaces implements Places {
  /** A record is reopened on the same day alone, and a form lies in its draft. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Transactions transactions;

  StoredPlaces(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void keep(Place place) {
    transactions.write(db -> {
      forget(db, place.operator());
      db.deleteFrom(SEAT_PLACE)
          .where(SEAT_PLACE.KEPT_MILLI.lt(place.keptAt().minus(LONGEST)))
          .execute();
      return db.executeInsert(row(place));
    });
  }

  @Override
  public Optional<Place> take(OperatorId operator) {
    Optional<Place> kept =
        transactions.read(db ->
            db.selectFrom(SEAT_PLACE)
                .where(SEAT_PLACE.OPERATOR_ID.eq(operator))
                .fetchOptional(StoredPlaces::place));
    if (kept.isPresent()) {
      transactions.write(db -> forget(db, operator));
    }
    return kept;
  }

  private static SeatPlaceRecord row(Place place) {
    SeatPlaceRecord row = new SeatPlaceRecord();
    row.setOperatorId(place.operator());
    row.setPage(place.page());
    place.resident().ifPresent(row::setAddressNumber);
    place.purpose().map(Purpose::reason).ifPresent(row::setReason);
    place.purpose().map(Purpose::reference).ifPresent(row::setReference);
    place.draft().ifPresent(row::setDraftId);
    row.setField(place.field());
    row.setCaret(place.caret());
    row.setKeptMilli(place.keptAt().truncatedTo(ChronoUnit.MILLIS));
    return row;
  }

  private static Place place(SeatPlaceRecord row) {
    return new Place(
        row.getOperatorId(),
        row.getPage(),
        Optional.ofNullable(row.getAddressNumber()),
        Optional.ofNullable(row.getReason())
            .map(reason -> new Purpose(reason, Optional.ofNullable(row.getReference()).orElse(""))),
        Optional.ofNullable(row.getDraftId()),
        row.getField(),
        row.getCaret(),
        row.getKeptMilli());
  }

  private static int forget(DSLContext db, OperatorId operator) {
    return db.deleteFrom(SEAT_PLACE).where(SEAT_PLACE.OPERATOR_ID.eq(operator)).execute();
  }
}
