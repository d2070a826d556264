package jp.madoguchi.core.resident;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * How a state of a record came to be (異動履歴, standard specification 1.2.1).
 *
 * @param kind the movement's code, such as {@code move-within} or {@code initial}
 * @param eventDate 異動日
 * @param notificationDate 届出日
 * @param entryDate 処理日
 * @param change the change that made it; empty for a first load
 */
public record Origin(
    String kind,
    RegisterDate eventDate,
    LocalDate notificationDate,
    LocalDate entryDate,
    OperatorId entrant,
    OperatorId approver,
    TerminalId terminal,
    Optional<Ulid> change) {}
