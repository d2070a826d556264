package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.SUITE_DEMAND;

import java.util.Arrays;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.trust.Suite;

/** Which suites of algorithms administrators demanded of terminals. */
public final class SuiteDemands {
  private final OwnRows own;

  SuiteDemands(OwnRows own) {
    this.own = own;
  }

  /** What counts now; the first suite where nobody demanded anything. */
  public SuiteDemand newest() {
    return own.selectFrom(SUITE_DEMAND)
        .orderBy(SUITE_DEMAND.ENTRY_NUMBER.desc())
        .limit(1)
        .fetchOptional(row ->
            new SuiteDemand(
                Arrays.stream(Suite.values())
                    .filter(suite -> suite.number() == row.getSuite())
                    .findFirst()
                    .orElseThrow(),
                row.getUntilMilli()))
        .orElseGet(SuiteDemand::none);
  }

  /**
   * Demands a suite from now on.
   *
   * @param entry the administrator's act behind it
   */
  public void demand(SuiteDemand demand, long entry) {
    own.insertInto(SUITE_DEMAND)
        .set(SUITE_DEMAND.ENTRY_NUMBER, entry)
        .set(SUITE_DEMAND.SUITE, demand.suite().number())
        .set(SUITE_DEMAND.UNTIL_MILLI, demand.until())
        .execute();
  }
}
