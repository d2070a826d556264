package jp.madoguchi.terminal.movement.twin;

import java.util.Optional;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.restraint.Seen;

/**
 * A suspicion as the list shows it.
 *
 * @param name of the one who is entered
 * @param known as they may be seen; empty where their record is closed to whoever is signed in
 */
public record TwinRow(Twin twin, String name, Optional<Seen> known) {}
