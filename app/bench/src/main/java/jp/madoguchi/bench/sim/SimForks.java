package jp.madoguchi.bench.sim;

import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;

/**
 * What administrators decide about terminals with two histories. One of them tries alone first, as
 * somebody in a hurry with two cards would. For one thread.
 */
final class SimForks {
  private final SimCentre centre;
  private final SimOffice.Administrators administrators;
  private final Dice dice;
  private final Truth truth;

  SimForks(SimCentre centre, SimOffice.Administrators administrators, Dice dice, Truth truth) {
    this.centre = centre;
    this.administrators = administrators;
    this.dice = dice;
    this.truth = truth;
  }

  /** Whether a terminal waits for them. */
  boolean waits(TerminalId terminal) {
    return centre.known(terminal).state() == DeviceState.QUARANTINED;
  }

  /** They decide about a terminal that waits, or one of them does not come to it. */
  void decide(TerminalId terminal) {
    Device device = centre.known(terminal);
    ForkChoice choice = dice.falls(0.8) ? ForkChoice.CONTINUE : ForkChoice.WIPE;
    boolean alone =
        centre.decide(administrators.first(), device, choice)
            | centre.decide(administrators.again(), device, choice);
    Broken.unless(!alone && waits(terminal), "one person alone decided about " + terminal);
    if (dice.falls(0.7)) {
      Broken.unless(
          centre.decide(administrators.second(), device, choice),
          "two persons decided about " + terminal + ", and nothing came of it");
      decided(device, choice);
    }
  }

  private void decided(Device device, ForkChoice choice) {
    switch (choice) {
      case WIPE -> truth.retired(device.id());
      case CONTINUE -> truth.begun(device.id(), device.epoch() + 1);
    }
  }
}
