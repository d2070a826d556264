package jp.madoguchi.sandbox.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.resident.ResidentRecord;

/** A movement that touches the household alone. */
record Reorder() implements Movement {
  static final String CODE = "reorder";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<Finding> recheck(
      List<Act> group,
      Map<AddressNumber, ResidentRecord> before,
      Municipality municipality,
      LocalDate received) {
    return List.of();
  }
}
