package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.text.ExactText;

/**
 * Nationality and status of residence (住民基本台帳法 30条の45).
 *
 * @param status 在留資格
 * @param period 在留期間, of a refuge the 上陸期間, of a provisional stay the 仮滞在期間
 * @param until 在留期間の満了の日
 * @param card number of the residence card or the special permanent resident's certificate
 * @param notified 住居地届出の有無
 */
public record Stay(
    ExactText nationality,
    Optional<StayCategory> category,
    ExactText status,
    ExactText period,
    Optional<RegisterDate> until,
    ExactText card,
    Optional<RegisterDate> permanentIssued,
    Optional<RegisterDate> permanentUntil,
    boolean notified,
    boolean article46,
    boolean article47) {}
