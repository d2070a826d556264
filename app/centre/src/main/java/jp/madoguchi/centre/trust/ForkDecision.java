package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.AdminOutcome.Waiting;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.storage.centre.AdminEntries.Entry;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;

/**
 * What becomes of a terminal with two histories (protocol point 7). Two administrators, who are two
 * persons, say the same: it goes on in a new epoch, or it is wiped. What was taken in stays as it
 * is, and what was set aside stays in quarantine, whatever they say.
 */
record ForkDecision(TrustPublisher publisher, OrderGiver orders) {
  /**
   * @param person whose card signed
   */
  AdminOutcome decide(
      CentreTransaction transaction, SignedAct signed, PersonId person, Instant now) {
    AdminAct act = signed.act();
    Optional<Device> device =
        transaction.registry().devices().stream()
            .filter(each -> each.id().value().equals(act.concerned()))
            .findFirst();
    if (device.isEmpty()) {
      return new Denied(Reason.UNKNOWN_DEVICE);
    }
    Optional<ForkChoice> choice = ForkChoice.of(act.choice(), device.get().epoch());
    if (device.get().state() != DeviceState.QUARANTINED || choice.isEmpty()) {
      return new Denied(Reason.NOT_QUARANTINED);
    }
    Map<PersonId, String> said = said(transaction, act.concerned());
    if (act.choice().equals(said.get(person))) {
      return new Denied(Reason.SAME_PERSON);
    }
    long entry = transaction.administration().add(signed, person);
    said.remove(person);
    if (!said.containsValue(act.choice())) {
      return new Waiting(entry);
    }
    carryOut(transaction, device.get(), choice.get(), act.reason(), entry, now);
    return new Done(entry, publisher.publish(transaction, now).version());
  }

  /** What each person said last. */
  private static Map<PersonId, String> said(CentreTransaction transaction, String device) {
    Map<PersonId, String> said = new HashMap<>();
    for (Entry each : transaction.administration().about(AdminAct.Kind.DECIDE_FORK, device)) {
      said.put(each.person(), each.choice());
    }
    return said;
  }

  private void carryOut(
      CentreTransaction transaction,
      Device device,
      ForkChoice choice,
      String reason,
      long entry,
      Instant now) {
    switch (choice) {
      case WIPE -> new Retirement(transaction, orders).retire(device, reason, entry, now);
      case CONTINUE -> {
        orders.give(transaction, device, Order.Act.NEW_EPOCH, reason, now);
        transaction.registry().beginEpoch(device);
      }
    }
  }
}
