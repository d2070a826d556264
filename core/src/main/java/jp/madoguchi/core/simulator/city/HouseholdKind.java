package jp.madoguchi.core.simulator.city;

/**
 * What a household is like, with the number of its people, those who left the register included.
 * How many there are of each kind follows the shares of the national census.
 */
enum HouseholdKind {
  ALONE(340, 1),
  /** Two strangers of the same name, sex and birth date. */
  LOOK_ALIKE(2, 1),
  /** Two of a birth who live apart. */
  TWIN_APART(2, 1),
  /** A parent with two children who fled from {@link #LEFT_BEHIND}. */
  SHELTERED(1, 3),
  LEFT_BEHIND(1, 1),
  /** One of a couple died. */
  WIDOWED(30, 2),
  COUPLE(185, 2),
  ONE_CHILD(104, 3),
  TWO_CHILDREN(92, 4),
  THREE_CHILDREN(24, 5),
  FOUR_CHILDREN(4, 6),
  /** The elder of two children moved out. */
  CHILD_GONE(14, 4),
  LONE_PARENT_OF_ONE(46, 2),
  LONE_PARENT_OF_TWO(24, 3),
  LONE_PARENT_OF_THREE(4, 4),
  /** The one who was the head moved out; the other stayed with a child. */
  PARTED(6, 3),
  WITH_PARENT(16, 2),
  COUPLE_WITH_PARENT(10, 3),
  FAMILY_WITH_PARENT(8, 5),
  THREE_GENERATIONS(16, 6),
  SIBLINGS(8, 2),
  /** A couple that lives as if married. */
  UNMARRIED(12, 2),
  HOUSEMATES(6, 3),
  /** The head died, and nobody has said who is the head now (1.1.10). */
  NO_HEAD(1, 4),
  FOREIGN_ALONE(24, 1),
  FOREIGN_COUPLE(6, 2),
  FOREIGN_FAMILY(6, 3),
  FOREIGN_HOUSEMATES(3, 3),
  INTERNATIONAL(5, 2),
  INTERNATIONAL_FAMILY(5, 3),
  GONE_ALONE(30, 1),
  GONE_COUPLE(6, 2),
  GONE_FAMILY(6, 4),
  GONE_FOREIGN(4, 1);

  private final int count;
  private final int people;

  HouseholdKind(int count, int people) {
    this.count = count;
    this.people = people;
  }

  /** How many there are in each {@link Quarter}. */
  int count() {
    return count;
  }

  int people() {
    return people;
  }
}
