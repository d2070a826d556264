package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.Sex;

/** Makes Japanese households of a kind, with ages that fit together, in printed order (5.2). */
final class Households {
  private static final Relationship HEAD = Relationship.HEAD;

  private final People people;
  private final Generations ages;
  private final Departures departures;
  private final ForeignHouseholds foreign;

  Households(People people) {
    this.people = people;
    this.ages = new Generations(people);
    this.departures = new Departures(people);
    this.foreign = new ForeignHouseholds(people);
  }

  /**
   * @param ordinal which of its kind in its quarter, from 0
   * @param shared what all of its kind there share
   */
  Draft make(HouseholdKind kind, int ordinal, SplittableRandom shared) {
    return switch (kind) {
      case ALONE -> here(List.of(alone()));
      case LOOK_ALIKE -> here(List.of(new Households(people.by(shared)).alone()));
      case TWIN_APART -> here(List.of(twin(people.by(shared), ordinal)));
      case SHELTERED -> here(sheltered(people.by(shared).surname()));
      case LEFT_BEHIND -> here(List.of(leftBehind(shared)));
      case WIDOWED -> departures.widowed(couple(people.surname(), people.bornAt(66, 94)));
      case COUPLE -> here(couple());
      case ONE_CHILD -> here(family(1));
      case TWO_CHILDREN -> here(family(2));
      case THREE_CHILDREN -> here(family(3));
      case FOUR_CHILDREN -> here(family(4));
      case CHILD_GONE -> departures.childGone(family(2, people.bornAt(15, 18)));
      case LONE_PARENT_OF_ONE -> here(loneParent(1));
      case LONE_PARENT_OF_TWO -> here(loneParent(2));
      case LONE_PARENT_OF_THREE -> here(loneParent(3));
      case PARTED -> departures.parted(family(1, people.bornAt(3, 15)));
      case WITH_PARENT -> here(withParent(1));
      case COUPLE_WITH_PARENT -> here(withParent(2));
      case FAMILY_WITH_PARENT -> here(withParent(4));
      case THREE_GENERATIONS -> here(threeGenerations());
      case SIBLINGS -> here(siblings(people.surname()));
      case UNMARRIED -> here(unmarried());
      case HOUSEMATES -> here(housemates());
      case NO_HEAD -> departures.headless(family(2, people.bornAt(3, 15)));
      case GONE_ALONE -> departures.all(past -> List.of(new Households(past).leaver()));
      case GONE_COUPLE -> departures.all(past -> new Households(past).couple());
      case GONE_FAMILY -> departures.all(past -> new Households(past).family(2));
      case GONE_FOREIGN -> departures.foreign(past -> new ForeignHouseholds(past).alone());
      case FOREIGN_ALONE -> here(foreign.alone());
      case FOREIGN_COUPLE -> here(foreign.couple());
      case FOREIGN_FAMILY -> here(foreign.family());
      case FOREIGN_HOUSEMATES -> here(foreign.housemates());
      case INTERNATIONAL -> here(foreign.international());
      case INTERNATIONAL_FAMILY -> here(foreign.internationalFamily());
    };
  }

  private Draft here(List<Sketch> members) {
    return Draft.of(inOrder(members), people.today());
  }

  /** Those of the same place in the order stay as they were. */
  static List<Sketch> inOrder(List<Sketch> members) {
    List<Sketch> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingInt(member -> member.relationship().rank()));
    return sorted;
  }

  private Sketch alone() {
    int share = people.between(1, 1000);
    LocalDate birth =
        share <= 350
            ? people.bornAt(18, 39)
            : share <= 520
                ? people.bornAt(40, 64)
                : share <= 996 ? people.bornAt(65, 93) : people.bornAt(94, 104);
    return head(people.surname(), birth, people.sex(share <= 520 ? 420 : 650));
  }

  /** Somebody alone who died or moved away. */
  private Sketch leaver() {
    LocalDate birth = people.perMille(550) ? people.bornAt(70, 94) : people.bornAt(18, 50);
    return head(people.surname(), birth, people.anySex());
  }

  private Sketch head(NamePart surname, LocalDate birth, Sex sex) {
    return people.japanese(surname, birth, sex, HEAD);
  }

  private Sketch twin(People shared, int ordinal) {
    NamePart surname = shared.surname();
    LocalDate birth = shared.bornAt(24, 70);
    Sex sex = shared.anySex();
    NamePart first = shared.given(birth, sex);
    NamePart second = shared.given(birth, sex);
    while (second.equals(first)) {
      second = shared.given(birth, sex);
    }
    return Sketch.japanese(
        surname, ordinal == 0 ? first : second, RegisterDate.of(birth), sex, HEAD);
  }

  private List<Sketch> sheltered(NamePart surname) {
    List<LocalDate> births = ages.children(2, people.bornAt(1, 10));
    return withChildren(
        List.of(head(surname, ages.parent(births), Sex.FEMALE)), surname, births, Kin.CHILD);
  }

  private Sketch leftBehind(SplittableRandom shared) {
    return head(people.by(shared).surname(), people.bornAt(32, 48), Sex.MALE);
  }

  private List<Sketch> couple() {
    int share = people.between(1, 1000);
    LocalDate birth =
        share <= 150
            ? people.bornAt(23, 39)
            : share <= 270 ? people.bornAt(40, 59) : people.bornAt(60, 89);
    return couple(people.surname(), birth);
  }

  private List<Sketch> couple(NamePart surname, LocalDate birth) {
    return couple(surname, birth, ages.spouse(birth));
  }

  private List<Sketch> couple(NamePart surname, LocalDate birth, LocalDate spouses) {
    Sex sex = people.sex(60);
    Sex other = Kin.other(sex);
    return List.of(
        head(surname, birth, sex), people.japanese(surname, spouses, other, Kin.spouse(other)));
  }

  private List<Sketch> family(int children) {
    return family(children, people.perMille(680) ? people.bornAt(0, 20) : people.bornAt(21, 40));
  }

  private List<Sketch> family(int children, LocalDate youngest) {
    NamePart surname = people.surname();
    List<LocalDate> births = ages.children(children, youngest);
    return withChildren(parents(surname, births), surname, births, Kin.CHILD);
  }

  private List<Sketch> parents(NamePart surname, List<LocalDate> children) {
    LocalDate mother = ages.parent(children);
    return couple(surname, ages.otherParent(mother, children), mother);
  }

  private List<Sketch> withChildren(
      List<Sketch> parents, NamePart surname, List<LocalDate> births, Relationship relationship) {
    List<Sketch> members = new ArrayList<>(parents);
    for (LocalDate birth : births) {
      Sex sex = people.anySex();
      NamePart given = people.given(birth, sex);
      while (isGiven(members, given)) {
        given = people.given(birth, sex);
      }
      members.add(people.japanese(surname, given, birth, sex, relationship));
    }
    return members;
  }

  private static boolean isGiven(List<Sketch> members, NamePart name) {
    return members.stream().anyMatch(member -> member.given().text().equals(name.text()));
  }

  private List<Sketch> loneParent(int children) {
    NamePart surname = people.surname();
    LocalDate youngest = people.perMille(700) ? people.bornAt(1, 19) : people.bornAt(20, 45);
    List<LocalDate> births = ages.children(children, youngest);
    Sketch parent = head(surname, ages.parent(births), people.sex(850));
    return withChildren(List.of(parent), surname, births, Kin.CHILD);
  }

  private List<Sketch> withParent(int younger) {
    NamePart surname = people.surname();
    List<LocalDate> births = ages.children(Math.max(1, younger - 2), people.bornAt(4, 22));
    List<Sketch> members = new ArrayList<>();
    switch (younger) {
      case 1 -> members.add(head(surname, people.bornAt(40, 66), people.anySex()));
      case 2 -> members.addAll(couple(surname, people.bornAt(40, 66)));
      default -> members.addAll(withChildren(parents(surname, births), surname, births, Kin.CHILD));
    }
    Sex sex = people.sex(800);
    LocalDate parent = ages.parent(List.of(members.getFirst().bornAbout()));
    members.add(people.japanese(surname, parent, sex, Kin.parent(sex)));
    return members;
  }

  private List<Sketch> threeGenerations() {
    NamePart surname = people.surname();
    List<LocalDate> births = ages.children(2, people.bornAt(0, 14));
    LocalDate child = ages.parent(births);
    LocalDate spouse = ages.otherParent(child, births);
    Sex sex = people.sex(250);
    Sex spouses = Kin.other(sex);
    List<Sketch> members = new ArrayList<>(parents(surname, List.of(child)));
    members.add(people.japanese(surname, child, sex, Kin.CHILD));
    members.add(people.japanese(surname, spouse, spouses, Kin.childsSpouse(spouses)));
    return withChildren(members, surname, births, Kin.GRANDCHILD);
  }

  private List<Sketch> siblings(NamePart surname) {
    LocalDate birth = people.bornAt(26, 80);
    Sex sex = people.anySex();
    LocalDate sibling = birth.plusDays(people.between(400, 2200));
    return List.of(
        head(surname, birth, people.anySex()),
        people.japanese(surname, sibling, sex, Kin.younger(sex)));
  }

  private List<Sketch> unmarried() {
    LocalDate birth = people.bornAt(22, 55);
    Sex sex = people.anySex();
    Sex partners = Kin.other(sex);
    return List.of(
        head(people.surname(), birth, sex),
        people.japanese(people.surname(), ages.spouse(birth), partners, Kin.partner(partners)));
  }

  private List<Sketch> housemates() {
    List<Sketch> members = new ArrayList<>();
    members.add(head(people.surname(), people.bornAt(19, 40), people.anySex()));
    for (int i = 0; i < 2; i++) {
      members.add(
          people.japanese(people.surname(), people.bornAt(19, 40), people.anySex(), Kin.HOUSEMATE));
    }
    return members;
  }

  /** Why somebody of this age leaves a register. */
  static RemovalReason reason(People people, int age) {
    if (age >= 65) {
      return people.perMille(900) ? RemovalReason.DIED : RemovalReason.MOVED_OUT;
    }
    int share = people.between(1, 1000);
    return share <= 900
        ? RemovalReason.MOVED_OUT
        : share <= 970
            ? RemovalReason.MOVED_ABROAD
            : share <= 990 ? RemovalReason.EX_OFFICIO : RemovalReason.DISAPPEARED;
  }
}
