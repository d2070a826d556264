package jp.madoguchi.storage.centre;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Ulid;

/** Verdicts from and to columns. */
record Verdicts(short kind, short reason, int version, String fields) {
  private static final short APPLIED = 1;
  private static final short REFUSED = 2;
  private static final short HELD = 3;

  static Verdicts of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Applied(_, int version) -> new Verdicts(APPLIED, (short) 0, version, "");
      case Verdict.Refused(_, Verdict.Reason reason, List<Field> fields, int version) ->
          new Verdicts(REFUSED, (short) reason.code(), version, codes(fields));
      case Verdict.Held(_, Verdict.Reason reason, int version) ->
          new Verdicts(HELD, (short) reason.code(), version, "");
    };
  }

  Verdict about(Ulid change) {
    return switch (kind) {
      case APPLIED -> new Verdict.Applied(change, version);
      case REFUSED -> new Verdict.Refused(change, why(), fieldList(), version);
      case HELD -> new Verdict.Held(change, why(), version);
      default -> throw new IllegalStateException("no verdict " + kind);
    };
  }

  private Verdict.Reason why() {
    return Arrays.stream(Verdict.Reason.values())
        .filter(each -> each.code() == reason)
        .findFirst()
        .orElseThrow();
  }

  private List<Field> fieldList() {
    return fields.isEmpty()
        ? List.of()
        : Arrays.stream(fields.split(",")).map(Integer::parseInt).map(Field::of).toList();
  }

  private static String codes(List<Field> fields) {
    return fields.stream().map(f -> Integer.toString(f.code())).collect(Collectors.joining(","));
  }
}
