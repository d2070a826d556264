package jp.madoguchi.centre.trust;

import java.time.Instant;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;

/** Signs orders to terminals and lays them ready. */
record OrderGiver(Office office, CentreKeys keys) {
  void give(
      CentreTransaction transaction, Device device, Order.Act act, String reason, Instant now) {
    Order order =
        new Order(
            office.environment(),
            office.municipality().code(),
            device.id(),
            Order.name(
                transaction.registry().certificates(device.id()).stream()
                    .map(each -> Fingerprint.ofHash(each.toArray()))
                    .toList()),
            device.epoch(),
            act,
            device.logSequence(),
            now,
            reason);
    transaction.orders().give(order, OrderCodec.sign(order, keys));
  }
}
