package jp.madoguchi.core.change;

import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/** One field with what it said and what it shall say; empty text means blank. */
public record FieldChange(Field field, ExactText before, ExactText after) {}
