package jp.madoguchi.terminal.clipboard;

import java.util.Optional;
import javafx.scene.Node;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.sight.CopyPolicy.Content;
import jp.madoguchi.core.sight.Guarded;
import org.jspecify.annotations.Nullable;

/** What a control holds, as the control itself says. */
public final class Held {
  private static final String FIELD = "madoguchi.field";

  private Held() {}

  /** Says that a control, with all in it, holds a field of a record. */
  public static void holds(Node control, Field field) {
    control.getProperties().put(FIELD, field);
  }

  /** Of a field of a record, or else what was typed. */
  static Content content(Node control) {
    return field(control)
        .map(field -> isProtected(field) ? Content.PROTECTED : Content.RECORD)
        .orElse(Content.TYPED);
  }

  private static boolean isProtected(Field field) {
    return Guarded.of(field).isPresent() || field.group() == FieldGroup.RESTRAINT;
  }

  /** How the log names it. */
  static String name(Node control) {
    return field(control).map(field -> "field " + field).orElseGet(() -> "control " + id(control));
  }

  private static Optional<Field> field(Node control) {
    for (@Nullable Node at = control; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(FIELD) instanceof Field field) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String id(Node control) {
    for (@Nullable Node at = control; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return at.getId();
      }
    }
    return "without a name";
  }
}
