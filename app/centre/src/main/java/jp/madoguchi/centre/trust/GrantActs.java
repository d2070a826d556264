package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.RegisteredOperator;

/**
 * Acts about what operators may do (権限付与、権限終了) and about letting them in again. Whoever signs
 * decides about others, counted as persons; so one administrator at least keeps the right.
 */
record GrantActs(DirectivePublisher publisher) {
  /** Does an act whose signature was verified. */
  AdminOutcome act(CentreTransaction transaction, SignedAct signed, Instant now) {
    Optional<RegisteredOperator> known = operator(transaction, signed.act().concerned());
    PersonId by = known(transaction, signed.act().administrator()).operator().person();
    if (known.isEmpty()) {
      return new Denied(Reason.UNKNOWN_OPERATOR);
    }
    if (known.get().operator().person().equals(by)) {
      return new Denied(Reason.ONESELF);
    }
    return signed.act().kind() == AdminAct.Kind.UNLOCK_OPERATOR
        ? unlock(transaction, signed, known.get().operator(), by, now)
        : change(transaction, signed, known.get(), by, now);
  }

  private AdminOutcome change(
      CentreTransaction transaction,
      SignedAct signed,
      RegisteredOperator before,
      PersonId by,
      Instant now) {
    Optional<Operator> after = after(signed.act(), before.operator());
    if (after.isEmpty()) {
      return new Denied(Reason.GRANT);
    }
    long entry = transaction.administration().add(signed, by);
    transaction.registry().register(new RegisteredOperator(after.get(), before.certificateHash()));
    return new Done(entry, publisher.register(transaction, now));
  }

  private static Optional<Operator> after(AdminAct act, Operator operator) {
    return act.kind() == AdminAct.Kind.GRANT
        ? GrantChoice.grant(act.choice()).flatMap(grant -> GrantedRights.with(operator, grant))
        : GrantChoice.end(act.choice()).flatMap(end -> GrantedRights.without(operator, end));
  }

  private AdminOutcome unlock(
      CentreTransaction transaction,
      SignedAct signed,
      Operator operator,
      PersonId by,
      Instant now) {
    Optional<UnlockChoice> choice = UnlockChoice.parse(signed.act().choice());
    boolean there =
        choice
            .flatMap(each -> transaction.registry().device(each.terminal()))
            .map(Device::state)
            .filter(state -> state != DeviceState.REVOKED)
            .isPresent();
    if (!there) {
      return new Denied(Reason.UNKNOWN_DEVICE);
    }
    long entry = transaction.administration().add(signed, by);
    DirectivePublisher.AdminWord word =
        new DirectivePublisher.AdminWord(
            operator.id(), signed.act().administrator(), signed.act().reason());
    return new Done(entry, publisher.unlock(transaction, choice.orElseThrow(), word, entry, now));
  }

  private static RegisteredOperator known(CentreTransaction transaction, OperatorId id) {
    return transaction.registry().operator(id).orElseThrow();
  }

  private static Optional<RegisteredOperator> operator(CentreTransaction transaction, String id) {
    try {
      return transaction.registry().operator(new OperatorId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
