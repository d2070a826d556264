package jp.madoguchi.terminal.login;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.supervision.SupervisionRefused;
import jp.madoguchi.core.supervision.Word;

/** A supervisor vouched for the operator, for a short session at the counter. */
record WordProof(Word word) implements LoginProof {
  @Override
  public Operator limited(Operator entry) {
    return SupervisionDesk.limited(entry);
  }

  @Override
  public Duration longest(LoginPolicy policy) {
    Duration usual = policy.seat().longest();
    Duration supervised = policy.supervised().longest();
    return supervised.compareTo(usual) < 0 ? supervised : usual;
  }

  @Override
  public void check(SupervisionDesk desk) throws SupervisionRefused {
    desk.admit(word);
  }

  @Override
  public String words() {
    return "card, on the word of " + word.supervisor();
  }

  @Override
  public Optional<OperatorId> supervisor() {
    return Optional.of(word.supervisor());
  }

  @Override
  public boolean isOf(LoginBook.Tried tried, OperatorId operator) {
    return tried.operator().equals(word.supervisor()) && word.how().equals("card " + tried.how());
  }
}
