package jp.madoguchi.core.change;

import java.util.List;
import java.util.Map;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** What an approver was shown, as one digest: acts, and every field before and after. */
public final class Shown {
  private static final String LABEL = "madoguchi-shown-1";

  private Shown() {}

  /** Another act, another record before it or another outcome has another digest. */
  public static Bytes digest(List<Comparison.Side> sides) {
    CborWriter out = new CborWriter().array(1 + sides.size()).text(LABEL);
    for (Comparison.Side side : sides) {
      out.array(4).bytes(Statements.digest(side.change().actBytes()).toArray());
      out.integer(side.before().map(ResidentRecord::history).orElse(0));
      write(out, side.before().map(FieldValues::of).orElseGet(FieldValues::blank));
      write(out, FieldValues.of(side.after()));
    }
    return Sha256.of(Bytes.of(out.toBytes()));
  }

  private static void write(CborWriter out, Map<Field, ExactText> values) {
    out.array(Field.values().length);
    for (Field field : Field.values()) {
      out.text(values.getOrDefault(field, ExactText.EMPTY).value());
    }
  }
}
