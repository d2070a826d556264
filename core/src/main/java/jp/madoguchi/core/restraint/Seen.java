package jp.madoguchi.core.restraint;

import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A state of somebody as whoever is signed in may see it. What is withheld is not in it.
 *
 * @param record with {@link jp.madoguchi.core.resident.Hidden#TEXT} where something is withheld
 */
public record Seen(ResidentRecord record, Marks marks) {}
