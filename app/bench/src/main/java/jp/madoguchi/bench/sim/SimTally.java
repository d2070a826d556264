package jp.madoguchi.bench.sim;

import java.util.EnumMap;
import java.util.Map;

/** What happened in some worlds. Safe for use by several threads. */
final class SimTally {
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private int worlds;
  private int approvals;
  private int judged;

  synchronized void add(World.Outcome outcome) {
    worlds++;
    outcome.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
    approvals += outcome.approvals();
    judged += outcome.judged();
  }

  /** Worlds in which all held. */
  synchronized int worlds() {
    return worlds;
  }

  /** How often each fault happened so far. */
  synchronized Map<Fault, Integer> faults() {
    return Map.copyOf(faults);
  }

  /** As a table for people. */
  synchronized String table() {
    StringBuilder table = new StringBuilder();
    for (Fault fault : Fault.values()) {
      table.append("%-16s %,11d%n".formatted(fault, faults.getOrDefault(fault, 0)));
    }
    return table
        .append(
            "%,d worlds, %,d approvals, %,d changes judged".formatted(worlds, approvals, judged))
        .toString();
  }
}
