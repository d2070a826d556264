package jp.madoguchi.core.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;

/**
 * All operators of one municipality, as the centre registered them (照合情報認証管理簿). It is always whole:
 * whoever it does not name has no rights from the day of its issue on.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: version, 5: issued (epoch
 * seconds), 6: [[id, person, name, department, [right, …], [[right, office, from, until], …], from,
 * until], …]} in rising order of id; days count from 1970-01-01, an empty office is everywhere.
 *
 * @param version from 1, higher for each register; a terminal takes no lower one, ever
 * @param issued whole seconds
 */
public record OperatorRegister(
    Environment environment,
    MunicipalityCode municipality,
    long version,
    Instant issued,
    List<Operator> operators) {
  /** A register with more operators is refused. */
  public static final int MOST = 8_000;

  private static final Comparator<Operator> BY_ID =
      Comparator.comparing(operator -> operator.id().value());

  public OperatorRegister {
    operators = operators.stream().sorted(BY_ID).toList();
    long ids = operators.stream().map(Operator::id).distinct().count();
    if (version < 1 || operators.size() > MOST || ids < operators.size()) {
      throw new IllegalArgumentException("no register of operators");
    }
  }

  /**
   * What a terminal that knew these operators has to write: those of this register, and those whom
   * it does not name, whose rights have ended.
   */
  public List<Operator> over(List<Operator> known) {
    LocalDate last = LocalDate.ofInstant(issued, Clock.TOKYO).minusDays(1);
    List<OperatorId> named = operators.stream().map(Operator::id).toList();
    Stream<Operator> ended =
        known.stream()
            .filter(operator -> !named.contains(operator.id()))
            .filter(operator -> operator.until().isAfter(last))
            .map(operator -> operator.endingOn(last));
    return Stream.concat(operators.stream(), ended).toList();
  }
}
