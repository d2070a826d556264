package jp.madoguchi.sandbox;

import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.sandbox.maker.Tray;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.terminal.device.PcscReaders;

/** Where an administrator's card is. */
interface AdminCards {
  /**
   * The reader that it lies in.
   *
   * @throws Options.Misunderstood there is no such card
   */
  CardReader reader(OperatorId administrator) throws Options.Misunderstood;

  /** The tray of a sandbox. */
  static AdminCards ofTray(Tray tray) {
    return administrator -> {
      TrayNote note =
          tray.notes().stream()
              .filter(each -> each.operator().equals(administrator))
              .findFirst()
              .orElseThrow(() ->
                  new Options.Misunderstood(
                      "カードがありません: " + administrator.value(),
                      "there is no card of " + administrator.value()));
      VirtualReader reader = new VirtualReader("tray");
      reader.insert(tray.card(note.card()));
      return reader;
    };
  }

  /**
   * A reader of this machine.
   *
   * @param name as PC/SC has it; the first one where empty
   */
  static AdminCards ofReader(Optional<String> name) {
    return _ -> new PcscReaders().chosen(name);
  }
}
