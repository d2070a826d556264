package jp.madoguchi.core.departure;

import java.time.LocalDate;
import jp.madoguchi.core.restraint.Seen;

/**
 * Somebody in the list of departures.
 *
 * @param seen as they may be seen: where a measure withholds something, nobody reads where they go
 * @param day planned day, or day of removal
 * @param open whether an entry about them waits or was returned
 */
public record Departing(Seen seen, Group group, LocalDate day, boolean open) {}
