package jp.madoguchi.core.simulator.city;

import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;

/** Relationships to the head (続柄) that the made-up households use. */
final class Kin {
  static final Relationship CHILD = new Relationship("子");
  static final Relationship GRANDCHILD = new Relationship("子の子");
  static final Relationship HOUSEMATE = new Relationship("同居人");

  private static final Relationship HUSBAND = new Relationship("夫");
  private static final Relationship WIFE = new Relationship("妻");
  private static final Relationship UNREGISTERED_HUSBAND = new Relationship("夫（未届）");
  private static final Relationship UNREGISTERED_WIFE = new Relationship("妻（未届）");
  private static final Relationship FATHER = new Relationship("父");
  private static final Relationship MOTHER = new Relationship("母");
  private static final Relationship BROTHER = new Relationship("弟");
  private static final Relationship SISTER = new Relationship("妹");
  private static final Relationship CHILDS_WIFE = new Relationship("子の妻");
  private static final Relationship CHILDS_HUSBAND = new Relationship("子の夫");

  private Kin() {}

  static Sex other(Sex sex) {
    return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
  }

  static Relationship spouse(Sex sex) {
    return sex == Sex.MALE ? HUSBAND : WIFE;
  }

  /** A couple that lives as if married (未届). */
  static Relationship partner(Sex sex) {
    return sex == Sex.MALE ? UNREGISTERED_HUSBAND : UNREGISTERED_WIFE;
  }

  static Relationship parent(Sex sex) {
    return sex == Sex.MALE ? FATHER : MOTHER;
  }

  static Relationship younger(Sex sex) {
    return sex == Sex.MALE ? BROTHER : SISTER;
  }

  /** Whether somebody of this relationship may stand in the head's family register (戸籍). */
  static boolean sharesRegister(Relationship relationship) {
    return !relationship.equals(HOUSEMATE)
        && !relationship.equals(UNREGISTERED_HUSBAND)
        && !relationship.equals(UNREGISTERED_WIFE);
  }

  static Relationship childsSpouse(Sex sex) {
    return sex == Sex.MALE ? CHILDS_HUSBAND : CHILDS_WIFE;
  }
}
