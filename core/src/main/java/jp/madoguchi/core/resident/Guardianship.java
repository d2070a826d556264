package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;

/**
 * Somebody under adult guardianship (成年被後見人).
 *
 * @param decided 審判確定日
 * @param registered 登記日
 * @param known 成年被後見人である旨を知った日
 */
public record Guardianship(
    Optional<RegisterDate> decided,
    Optional<RegisterDate> registered,
    Optional<RegisterDate> known) {}
