package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_ITEM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.LineFlaw;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.Reason;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.IntakeItemRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.IntakeLotRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Lots and their items as rows, and back. */
final class LotRows {
  private static final int MOST_CELLS = 1000;
  private static final int LONGEST_CELL = 32_768;
  private static final int LONGEST = 1 << 20;

  private LotRows() {}

  static IntakeLotRecord row(Lot lot) {
    IntakeLotRecord row = new IntakeLotRecord();
    row.setLotId(lot.id());
    row.setFormat(lot.format());
    row.setFileName(lot.file());
    row.setDigest(lot.digest());
    row.setOperatorId(lot.taker());
    row.setReason(lot.purpose().reason());
    row.setReference(lot.purpose().reference());
    row.setUsualDay(lot.day());
    row.setTakenMilli(lot.takenAt());
    row.setState(lot.state());
    return row;
  }

  static Lot lot(DSLContext db, IntakeLotRecord row) {
    return new Lot(
        row.getLotId(),
        row.getFormat(),
        row.getFileName(),
        row.getDigest(),
        row.getOperatorId(),
        new Purpose(row.getReason(), row.getReference()),
        row.getUsualDay(),
        row.getTakenMilli(),
        row.getState(),
        counts(db, row.getLotId()));
  }

  private static Map<Fate.Kind, Integer> counts(DSLContext db, Ulid lot) {
    Map<Fate.Kind, Integer> counts = new EnumMap<>(Fate.Kind.class);
    db.select(INTAKE_ITEM.FATE, DSL.count())
        .from(INTAKE_ITEM)
        .where(INTAKE_ITEM.LOT_ID.eq(lot))
        .groupBy(INTAKE_ITEM.FATE)
        .forEach(row -> counts.put(row.value1(), row.value2()));
    return counts;
  }

  static IntakeItemRecord row(Ulid lot, Item item) {
    IntakeItemRecord row = new IntakeItemRecord();
    row.setLotId(lot);
    row.setPlace(item.place());
    row.setLine(item.line());
    item.person().ifPresent(row::setAddressNumber);
    row.setBaseVersion(item.base());
    if (item.fate() instanceof Fate.Planned) {
      row.setCells(encode(item.cells()));
    }
    settle(row, item.fate());
    return row;
  }

  /** Writes a fate into a row; what the line said is needed for nothing else than to enter it. */
  static void settle(IntakeItemRecord row, Fate fate) {
    row.setFate(fate.kind());
    row.setWhy((short) why(fate));
    row.setTold(told(fate));
    row.setColumnName(fate instanceof Fate.Unreadable(String column, _) ? column : "");
    fate.entry().ifPresent(row::setGroupId);
    if (!(fate instanceof Fate.Planned)) {
      row.setCells(null);
    }
  }

  private static int why(Fate fate) {
    return switch (fate) {
      case Fate.LeftOut(Reason reason) -> reason.code();
      case Fate.Undecided(Reason reason) -> reason.code();
      case Fate.Unreadable(_, LineFlaw flaw) -> flaw.code();
      case Fate.Planned _, Fate.Entered _, Fate.Refused _ -> Reason.NONE.code();
    };
  }

  private static String told(Fate fate) {
    List<Fate.Told> told =
        switch (fate) {
          case Fate.Planned(var alerts) -> alerts;
          case Fate.Entered(_, var alerts) -> alerts;
          case Fate.Refused(var broken) -> broken;
          case Fate.LeftOut _, Fate.Undecided _, Fate.Unreadable _ -> List.of();
        };
    return told.stream()
        .map(each -> each.rule().name() + "@" + each.field())
        .collect(Collectors.joining(" "));
  }

  static Item item(IntakeItemRecord row) {
    return new Item(
        row.getPlace(),
        row.getLine(),
        Optional.ofNullable(row.getAddressNumber()),
        row.getBaseVersion(),
        Optional.ofNullable(row.getCells()).map(LotRows::decode).orElse(List.of()),
        fate(row));
  }

  private static Fate fate(IntakeItemRecord row) {
    return switch (row.getFate()) {
      case PLANNED -> new Fate.Planned(told(row.getTold()));
      case ENTERED -> new Fate.Entered(row.getGroupId(), told(row.getTold()));
      case REFUSED -> new Fate.Refused(told(row.getTold()));
      case LEFT_OUT -> new Fate.LeftOut(Codes.of(Reason.values(), Reason::code, row.getWhy()));
      case UNDECIDED -> new Fate.Undecided(Codes.of(Reason.values(), Reason::code, row.getWhy()));
      case UNREADABLE ->
          new Fate.Unreadable(
              row.getColumnName(), Codes.of(LineFlaw.values(), LineFlaw::code, row.getWhy()));
    };
  }

  private static List<Fate.Told> told(String text) {
    return Stream.of(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("@", 2))
        .map(parts -> new Fate.Told(Rule.valueOf(parts[0]), parts[1]))
        .toList();
  }

  private static Bytes encode(List<String> cells) {
    CborWriter out = new CborWriter().array(cells.size());
    cells.forEach(out::text);
    return Bytes.of(out.toBytes());
  }

  private static List<String> decode(Bytes bytes) {
    try {
      CborReader in = new CborReader(bytes.toArray(), LONGEST);
      int count = in.openArray(0, MOST_CELLS);
      List<String> cells = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        cells.add(in.readText(LONGEST_CELL));
      }
      in.close();
      in.finish();
      return cells;
    } catch (MalformedCbor e) {
      throw new StoreUnavailable(new StoreFailure.Damaged(e));
    }
  }
}
