package jp.madoguchi.terminal.approval;

import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * One waiting entry in the list.
 *
 * @param first the first resident concerned
 * @param own entered by the signed-in person, who cannot approve it (E24)
 */
public record ApprovalRow(ChangeGroup group, ResidentRecord first, boolean own) {}
