package jp.madoguchi.terminal.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.terminal.text.Texts;

/** How operators are named on screens: by name and department; by their id where it is unknown. */
public final class Staff {
  private final Texts texts;
  private final Map<OperatorId, Operator> known;

  public Staff(Texts texts, List<Operator> operators) {
    this.texts = texts;
    known = operators.stream().collect(Collectors.toMap(Operator::id, Function.identity()));
  }

  /** Name and department, the id in the department's place where there is none. */
  public String name(OperatorId id) {
    Operator operator = known.get(id);
    return operator == null ? id.value() : name(texts, operator);
  }

  /** Name and department, the id in the department's place where there is none. */
  public static String name(Texts texts, Operator operator) {
    String place = operator.department().isBlank() ? operator.id().value() : operator.department();
    return texts.get("staff.name", operator.name(), place);
  }
}
