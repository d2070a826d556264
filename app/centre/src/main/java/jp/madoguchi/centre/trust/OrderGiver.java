package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Certification;
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
                newest(transaction, device).stream()
                    .map(each -> Fingerprint.ofHash(each.toArray()))
                    .toList()),
            device.epoch(),
            act,
            device.logSequence(),
            now,
            reason);
    transaction.orders().give(order, OrderCodec.sign(order, keys));
  }

  /** Those that the terminal has, or will have: it is asked for again under those it has. */
  private static List<Bytes> newest(CentreTransaction transaction, Device device) {
    List<Bytes> known = transaction.registry().certificates(device.id());
    return transaction
        .certification()
        .newest(device.id())
        .map(Certification.Given::certificates)
        .filter(known::containsAll)
        .orElse(known);
  }
}
