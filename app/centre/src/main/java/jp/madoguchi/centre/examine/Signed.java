package jp.madoguchi.centre.examine;

import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.value.Bytes;

/**
 * A change with what its signatures prove, apart from whose cards they are.
 *
 * @param digest SHA-256 of the act's bytes
 * @param entrantHolds whether session and entry are signed as they should be, by a card of ours
 * @param approverHolds whether the approval is, by a card of ours
 */
public record Signed(
    ApprovedChange change, Bytes digest, boolean entrantHolds, boolean approverHolds) {}
