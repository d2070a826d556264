package jp.madoguchi.core.resident;

import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.text.ExactText;

/**
 * A person's place in a household (世帯).
 *
 * @param head the head's name (世帯主氏名); empty where the household has none set (1.1.10)
 * @param order place in printed lists, from 1 (世帯員の並び順)
 */
public record HouseholdBlock(
    HouseholdNumber number, ExactText head, Relationship relationship, int order) {
  public HouseholdBlock {
    if (order < 1) {
      throw new IllegalArgumentException("places in a household begin at 1, not " + order);
    }
  }
}
