package jp.madoguchi.sandbox.story;

import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.sandbox.AdminCard;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.system.SystemClock;

/** What an administrator does with their own card at the centre of an open sandbox. */
record AdministratorsCard(OpenTerminal terminal, TrayCard administrator) {
  AdminOutcome act(AdminAct.Kind kind, String concerned, String choice, String reason)
      throws Exception {
    var running = terminal.running();
    CentreFiles files = CentreFiles.of(running.sandbox());
    VirtualReader reader = new VirtualReader("administration");
    reader.insert(running.sandbox().tray().card(administrator));
    SystemClock clock = new SystemClock();
    try (Pin pin = Pin.taking(terminal.pin(administrator).toCharArray()).orElseThrow()) {
      return AdminDesk.of(
              running.centreStore(),
              files.office(),
              files.keys(),
              new OperatorTrust(files.cardIssuers()),
              clock)
          .act(
              new AdminCard(reader, new OperatorId("OP-" + administrator.name()))
                  .sign(
                      new AdminCard.Wish(kind, concerned, choice, reason),
                      files.office(),
                      clock.now(),
                      pin));
    }
  }
}
