package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseGrant;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.office.TerminalId;

/** Which leases the centre gave, known from what it said. For one thread. */
final class Leases {
  private final Map<TerminalId, List<Lease>> given;

  Leases() {
    this(Map.of());
  }

  private Leases(Map<TerminalId, List<Lease>> before) {
    given = new HashMap<>();
    before.forEach((terminal, leases) -> given.put(terminal, new ArrayList<>(leases)));
  }

  Leases copy() {
    return new Leases(given);
  }

  /**
   * The centre answered a request. The word of a terminal that never had a lease from here counts,
   * for as long as a lease lasts.
   */
  void answered(LeaseRequest asked, LeaseGrant grant, Instant now, Duration length) {
    List<Lease> leases = given.computeIfAbsent(grant.device(), _ -> new ArrayList<>());
    if (leases.isEmpty()) {
      asked.held().ifPresent(held -> adopt(held, now.plus(length), leases));
    }
    if (!leases.contains(grant.lease())) {
      leases.add(grant.lease());
    }
  }

  private static void adopt(Lease held, Instant most, List<Lease> leases) {
    if (held.from().isBefore(most)) {
      Instant until = held.until().isBefore(most) ? held.until() : most;
      leases.add(new Lease(held.id(), held.from(), until));
    }
  }

  /** Whether the act was entered under one, or before there were any. */
  boolean cover(Act act) {
    List<Lease> leases = given.getOrDefault(act.terminal(), List.of());
    Instant at = act.enteredAt();
    return leases.stream().noneMatch(lease -> !at.isBefore(lease.from()))
        || leases.stream()
            .anyMatch(lease ->
                lease.id().equals(act.lease())
                    && !at.isBefore(lease.from())
                    && at.isBefore(lease.until()));
  }
}
