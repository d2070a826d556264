package jp.madoguchi.core.intake;

import java.nio.charset.Charset;
import java.util.List;
import jp.madoguchi.core.movement.arrival.Arrivals;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A kind of file that another office sends: a small declared thing.
 *
 * @param code stored with each lot, such as {@code arrival-notices}; never reused
 * @param charset UTF-8, or windows-31j where the feed is so
 * @param movement the code of the kind of movement that its lines are
 * @param document what the entries rest on (根拠資料), as the register names it
 */
public record Format(
    String code,
    Charset charset,
    Layout layout,
    String movement,
    String document,
    List<Column> columns) {
  public Format {
    columns = List.copyOf(columns);
    boolean byNumber = columns.stream().anyMatch(column -> column.use() instanceof Use.Finds);
    if (!byNumber) {
      throw new IllegalArgumentException(code + " finds nobody");
    }
  }

  /** The kind of movement that a line about this person is. */
  String movement(ResidentRecord person) {
    return movement.equals(Arrivals.NOTICE) ? Arrivals.kind(person) : movement;
  }

  /** Whether its lines are about whole towns. */
  public boolean byTown() {
    return columns.stream().anyMatch(column -> column.use().equals(new Use.Finds(Use.Key.TOWN)));
  }
}
