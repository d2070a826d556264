package jp.madoguchi.core.movement.twin;

import jp.madoguchi.core.identifier.AddressNumber;

/**
 * A suspicion: somebody is entered as new and somebody known may be the same person.
 *
 * @param byNumber whether the known one has the number that is entered; else they share the three
 *     items
 */
public record Twin(AddressNumber entered, AddressNumber known, boolean byNumber) {}
