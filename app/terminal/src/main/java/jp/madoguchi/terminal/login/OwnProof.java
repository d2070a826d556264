package jp.madoguchi.terminal.login;

import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.supervision.SupervisionDesk;

/**
 * The operator was recognised.
 *
 * @param how in which class, for the access log
 */
record OwnProof(String how) implements LoginProof {
  @Override
  public Operator limited(Operator entry) {
    return entry;
  }

  @Override
  public SeatTimes times(LoginPolicy policy) {
    return policy.seat();
  }

  @Override
  public void check(SupervisionDesk desk, CardTrust trust) {
    // Nobody else's word is needed.
  }

  @Override
  public String words() {
    return "card " + how;
  }

  @Override
  public Optional<OperatorId> supervisor() {
    return Optional.empty();
  }

  @Override
  public boolean isOf(LoginBook.Tried tried, OperatorId operator) {
    return tried.operator().equals(operator) && tried.how().equals(how);
  }
}
