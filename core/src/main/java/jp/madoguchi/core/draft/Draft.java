package jp.madoguchi.core.draft;

import java.time.Instant;
import java.util.Map;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * A half-typed form of one operator. Another operator is shown nothing of it (requirement T3).
 *
 * @param form which form, such as {@code move-within}
 * @param fields raw text by field name, exactly as typed
 * @param savedAt when the last field was kept
 */
public record Draft(
    Ulid id,
    OperatorId operator,
    String form,
    Purpose purpose,
    Map<String, String> fields,
    Instant savedAt) {
  public Draft {
    fields = Map.copyOf(fields);
  }
}
