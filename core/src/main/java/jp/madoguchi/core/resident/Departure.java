package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;

/**
 * Where somebody goes. What was planned is never overwritten by what came to pass (4.1.3.1).
 *
 * @param planned 転出先（予定）
 * @param plannedDay 転出予定年月日
 * @param confirmed 転出先（確定), from the notice of the other municipality
 * @param confirmedDay 転出年月日（確定）
 * @param noticed 転入通知年月日
 */
public record Departure(
    Place planned,
    Optional<RegisterDate> plannedDay,
    Place confirmed,
    Optional<RegisterDate> confirmedDay,
    Optional<RegisterDate> noticed) {}
