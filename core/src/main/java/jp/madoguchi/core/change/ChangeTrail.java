package jp.madoguchi.core.change;

import java.util.Optional;
import jp.madoguchi.core.value.Ulid;

/**
 * What became of a change on its way to the centre, for the record's history.
 *
 * @param batch the batch's sequence number
 * @param receipt the receipt's number (the centre's index)
 */
public record ChangeTrail(
    Ulid change, ChangeState state, Optional<Long> batch, Optional<Long> receipt) {}
