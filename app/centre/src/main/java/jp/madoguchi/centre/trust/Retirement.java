package jp.madoguchi.centre.trust;

import java.time.Instant;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.RevokedCertificate.Holder;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;

/** Takes a terminal out of use for good. */
record Retirement(CentreTransaction transaction, OrderGiver orders) {
  /**
   * Nothing of it is taken in any more, its leases end, what it deposited is forgotten, and it is
   * ordered to destroy its store.
   *
   * @param entry the administrator's act behind it
   */
  void retire(Device device, String reason, long entry, Instant now) {
    for (Bytes certificate : transaction.registry().certificates(device.id())) {
      transaction
          .trust()
          .revoke(
              new RevokedCertificate(
                  Fingerprint.ofHash(certificate.toArray()),
                  Holder.DEVICE,
                  device.id().value(),
                  now),
              entry);
    }
    transaction.leases().takeAway(device.id(), now);
    transaction.registry().mark(device.id(), DeviceState.REVOKED);
    orders.give(transaction, device, Order.Act.WIPE, reason, now);
  }
}
