package jp.madoguchi.core.remarks;

import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/**
 * One item of the certificate that a movement changed (修正前, 修正後).
 *
 * @param field {@link Field#TOWN} for the whole address in one line
 * @param before as the field's value travels; blank where there was none, and of a number always
 * @param after the same
 */
public record HistoryItem(Field field, ExactText before, ExactText after) {}
