package jp.madoguchi.core.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.core.operator.OperatorId;

/** Keeps a terminal's counter cases, sealed. Safe for use by several threads. */
public interface CaseBook {
  /** Keeps a case durably under the day's next number. */
  CounterCase add(LocalDate day, Function<AcceptanceNumber, CounterCase> numbered);

  /** Keeps what became of a case; does nothing where it was forgotten meanwhile. */
  void keep(CounterCase changed);

  /** An operator's cases, the last opened first. */
  List<CounterCase> of(OperatorId operator);

  /** Forgets all cases of days before this one. */
  void forgetBefore(LocalDate day);
}
