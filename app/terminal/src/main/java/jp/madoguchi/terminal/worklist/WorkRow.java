package jp.madoguchi.terminal.worklist;

import java.util.Optional;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.worklist.WorkItem;

/**
 * One open item in the list.
 *
 * @param first the first resident concerned, as recorded now; empty where nobody is
 * @param entrant who entered it, as named on screens
 * @param approver who approved it
 * @param days how many days it waits
 */
public record WorkRow(
    WorkItem item, Optional<ResidentRecord> first, String entrant, String approver, long days) {}
