package jp.madoguchi.terminal.login;

import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.supervision.SupervisionRefused;

/** What besides the card and its PIN lets an operator in, and what session it makes. */
sealed interface LoginProof permits OwnProof, WordProof {
  /** With the rights that the session has at most. */
  Operator limited(Operator entry);

  /** How long the session may stand idle, and lasts at most. */
  SeatTimes times(LoginPolicy policy);

  /** Returns where the proof is worth what it says. */
  void check(SupervisionDesk desk, CardTrust trust) throws SupervisionRefused, LoginRefused;

  /** For the access log. */
  String words();

  /** Who vouched. */
  Optional<OperatorId> supervisor();

  /** Whether a line of the login book tells of this very proof. */
  boolean isOf(LoginBook.Tried tried, OperatorId operator);
}
