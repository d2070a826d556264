package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.WITNESS_DEMAND;

import java.util.Optional;
import jp.madoguchi.core.log.witness.WitnessKey;

/** Which witness terminals demand. */
public final class WitnessDemands {
  private final OwnRows own;

  WitnessDemands(OwnRows own) {
    this.own = own;
  }

  /** The witness that is demanded now; empty where none is. */
  public Optional<WitnessKey> newest() {
    return own.selectFrom(WITNESS_DEMAND)
        .orderBy(WITNESS_DEMAND.ENTRY_NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> row.getWitness())
        .flatMap(WitnessKey::parse);
  }

  /**
   * From now on this one is demanded, or none.
   *
   * @param entry the act behind it
   */
  public void demand(Optional<WitnessKey> witness, long entry) {
    own.insertInto(WITNESS_DEMAND)
        .set(WITNESS_DEMAND.ENTRY_NUMBER, entry)
        .set(WITNESS_DEMAND.WITNESS, witness.map(WitnessKey::text).orElse(""))
        .execute();
  }
}
