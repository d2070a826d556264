package jp.madoguchi.sandbox.maker;

import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.terminal.login.LoginParts;

/** The key of a sandbox's sealed store, won as at a login: by card, PIN, device and lease. */
public record StoreKeys(Sandbox sandbox, Clock clock) {
  PivCard card(TrayCard card) throws Exception {
    var reader = new VirtualReader("tray");
    reader.insert(sandbox.tray().card(card));
    return PivCard.select(reader.connect().orElseThrow());
  }

  Pin pin(TrayCard card) {
    String written =
        sandbox.tray().notes().stream()
            .filter(note -> note.card() == card)
            .findFirst()
            .orElseThrow()
            .pin();
    return Pin.taking(written.toCharArray()).orElseThrow();
  }

  /** The caller's to close. */
  public Secret of(TrayCard card) throws Exception {
    try (PivCard piv = card(card);
        Pin pin = pin(card);
        Secret device = sandbox.installation().keys().deviceSecret()) {
      piv.verifyPin(pin);
      KeySlots slots = slots();
      KeySlot slot = slots.slot(card.operatorId().value()).orElseThrow();
      try (Secret secret = piv.agree(slot.storePoint());
          HeldLease lease = lease(device)) {
        return slots.unlock(card.operatorId().value(), secret, device, lease.secretAt(clock));
      }
    }
  }

  KeySlots slots() throws Exception {
    return KeySlots.decode(sandbox.terminalFiles().read(LoginParts.SLOTS).orElseThrow());
  }

  private HeldLease lease(Secret device) throws Exception {
    return HeldLease.open(sandbox.terminalFiles().read(LoginParts.LEASE).orElseThrow(), device);
  }
}
