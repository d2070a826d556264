package jp.madoguchi.sandbox.channel;

import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.FieldGroup;

/** A movement that touches the household alone. */
record Reorder() implements Movement {
  static final String CODE = "reorder";

  @Override
  public Terms terms() {
    return Terms.changing(CODE, Terms.of(FieldGroup.HOUSEHOLD));
  }
}
