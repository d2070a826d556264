package jp.madoguchi.terminal.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.terminal.movement.FieldRows;

/** One resident's fields as the clerk entered them, as they were before, and as they are now. */
public final class ThreeColumns {
  private ThreeColumns() {}

  /** How a field stands, said by a word and not by a colour alone. */
  public enum Mark {
    /** 競合: the centre names it as the one at fault. */
    DISPUTED,
    /** 相違: the clerk changed it, and the record says something else now. */
    DIFFERS,
    /** 一致: the clerk changed it, and the record says the same now. */
    SAME,
    /** 台帳更新: somebody else changed it meanwhile. */
    MOVED_ON,
    /** Nobody changed it. */
    NONE
  }

  /** One field in three columns. */
  public record Row(
      Field field, String mine, String before, String now, Mark mark, boolean western) {
    /** Whether the value is a person's name and is drawn as one. */
    public boolean name() {
      return FieldRows.isName(field);
    }
  }

  /** Rows in the order of the form. */
  public static List<Row> of(OpenedItem.Side side) {
    Map<Field, ExactText> mine = side.mine();
    Map<Field, ExactText> before = side.beforeValues();
    Map<Field, ExactText> now = side.nowValues();
    Predicate<Field> touched =
        field -> side.entered(field) || !value(before, field).equals(value(now, field));
    List<Row> rows = new ArrayList<>();
    for (Field field : FieldRows.shown(touched)) {
      rows.add(
          new Row(
              field,
              value(mine, field).value(),
              value(before, field).value(),
              value(now, field).value(),
              mark(side, field, mine, before, now),
              FieldRows.western(field, before)));
    }
    return rows;
  }

  private static Mark mark(
      OpenedItem.Side side,
      Field field,
      Map<Field, ExactText> mine,
      Map<Field, ExactText> before,
      Map<Field, ExactText> now) {
    if (side.verdict() instanceof Verdict.Refused refused && refused.fields().contains(field)) {
      return Mark.DISPUTED;
    }
    if (side.entered(field)) {
      return value(mine, field).equals(value(now, field)) ? Mark.SAME : Mark.DIFFERS;
    }
    return value(before, field).equals(value(now, field)) ? Mark.NONE : Mark.MOVED_ON;
  }

  private static ExactText value(Map<Field, ExactText> values, Field field) {
    return values.getOrDefault(field, ExactText.EMPTY);
  }
}
