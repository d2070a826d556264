package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.disk.DiskEvent;
import jp.madoguchi.core.simulator.disk.Fate;
import jp.madoguchi.core.simulator.disk.PowerDisk;

/**
 * Cuts the power in the midst of every request of a recording, once for each fate of what was not
 * forced, starts the terminal again and compares. One in three of these starts is itself cut, at
 * one request after the other.
 */
final class PowerCuts {
  private static final String RECOVERY = "recovery";
  private static final int RECOVERIES = 3;

  private final Randomness randomness;
  private final Random chance;
  private final Tally tally;
  private int starts;
  private int recoveryBoundary;

  PowerCuts(Randomness randomness, Random chance, Tally tally) {
    this.randomness = randomness;
    this.chance = chance;
    this.tally = tally;
  }

  /**
   * Runs until every boundary was cut or the tally counts {@code rounds}.
   *
   * @param stride 1 for every boundary, n for one in n
   */
  void run(Trace trace, int rounds, int stride) throws IOException {
    PowerDisk disk = trace.start().copy();
    for (int at = 0; at <= trace.events().size() && tally.rounds() < rounds; at++) {
      Optional<DiskEvent> request =
          at < trace.events().size() ? Optional.of(trace.events().get(at)) : Optional.empty();
      boolean underWay = request.filter(DiskEvent.Write.class::isInstance).isPresent();
      if (underWay) {
        disk.play(request.get());
      }
      if (at % stride == 0) {
        cut(trace, at, disk);
      }
      if (request.isPresent() && !underWay) {
        disk.play(request.get());
      }
    }
  }

  private void cut(Trace trace, int at, PowerDisk disk) throws IOException {
    tally.boundary(trace.operation(at));
    for (Fate fate : Fate.values()) {
      PowerDisk left = disk.ifPowerWent(fate, chance);
      Reopening found = Reopening.of(left.copy(), randomness);
      Optional<String> kept = judge(trace, at, fate, found);
      if (kept.isPresent() && starts++ % RECOVERIES == 0) {
        cutRecovery(left, found.opening(), kept.get());
      }
    }
  }

  /** The state of the recording that was found again. */
  private Optional<String> judge(Trace trace, int at, Fate fate, Reopening found) {
    String operation = trace.operation(at);
    int acknowledged = trace.acknowledged(at);
    String how = "request %d of %d, %s: ".formatted(at, trace.events().size(), fate);
    if (found.trouble().isPresent()) {
      tally.lost(operation, how + found.trouble().get());
      return Optional.empty();
    }
    for (int state = acknowledged;
        state <= Math.min(acknowledged + 1, trace.marks().size());
        state++) {
      if (found.holds(trace.digest(state))) {
        tally.kept(operation, state > acknowledged);
        return Optional.of(trace.digest(state));
      }
    }
    tally.lost(operation, how + "neither before nor after");
    return Optional.empty();
  }

  /** The power goes again while the terminal starts; what is there must not change by it. */
  private void cutRecovery(PowerDisk left, List<DiskEvent> opening, String kept)
      throws IOException {
    int at = recoveryBoundary++ % (opening.size() + 1);
    PowerDisk disk = left.copy();
    for (DiskEvent request : opening.subList(0, at)) {
      disk.play(request);
    }
    if (at < opening.size() && opening.get(at) instanceof DiskEvent.Write write) {
      disk.play(write);
    }
    Fate fate = Fate.values()[chance.nextInt(Fate.values().length)];
    Reopening again = Reopening.of(disk.ifPowerWent(fate, chance), randomness);
    tally.boundary(RECOVERY);
    if (again.trouble().isEmpty() && again.holds(kept)) {
      tally.kept(RECOVERY, false);
    } else {
      tally.lost(RECOVERY, "request %d, %s: %s".formatted(at, fate, again.trouble()));
    }
  }
}
