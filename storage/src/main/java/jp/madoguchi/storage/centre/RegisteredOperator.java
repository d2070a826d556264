package jp.madoguchi.storage.centre;

import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.value.Bytes;

/**
 * An operator with the one card that speaks for them.
 *
 * @param certificateHash SHA-256 of the signature certificate (slot 9C), DER
 */
public record RegisteredOperator(Operator operator, Bytes certificateHash) {}
