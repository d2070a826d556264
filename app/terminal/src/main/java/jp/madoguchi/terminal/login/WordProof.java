package jp.madoguchi.terminal.login;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.supervision.SupervisionRefused;

/** A supervisor vouched for the operator, for a short session at the counter. */
record WordProof(Vouched vouched) implements LoginProof {
  @Override
  public Operator limited(Operator entry) {
    return SupervisionDesk.limited(entry);
  }

  @Override
  public SeatTimes times(LoginPolicy policy) {
    SeatTimes usual = policy.seat();
    Duration supervised = policy.supervised().longest();
    return supervised.compareTo(usual.longest()) < 0
        ? new SeatTimes(usual.idle(), supervised)
        : usual;
  }

  @Override
  public void check(SupervisionDesk desk, CardTrust trust) throws SupervisionRefused, LoginRefused {
    trust.check(vouched.card());
    desk.admit(vouched.word());
  }

  @Override
  public String words() {
    return "card, on the word of " + vouched.word().supervisor();
  }

  @Override
  public Optional<OperatorId> supervisor() {
    return Optional.of(vouched.word().supervisor());
  }

  @Override
  public boolean isOf(LoginBook.Tried tried, OperatorId operator) {
    return tried.operator().equals(vouched.word().supervisor())
        && vouched.word().how().equals("card " + tried.how());
  }
}
