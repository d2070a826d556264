package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;

/**
 * Makes households: their kinds in about the shares of the national census, with ages that fit
 * together. The head comes first, the others in printed order.
 */
final class Households {
  private final People people;

  Households(People people) {
    this.people = people;
  }

  List<Sketch> next() {
    List<Sketch> members = new ArrayList<>(people.perMille(25) ? foreigners() : japanese());
    members.sort(Comparator.comparingInt(member -> member.relationship().rank()));
    return members;
  }

  private List<Sketch> japanese() {
    int share = people.between(1, 1000);
    NamePart surname = people.surname();
    if (share <= 375) {
      return List.of(head(surname, single(), people.anySex()));
    }
    if (share <= 575) {
      return couple(surname, people.bornAt(24, 90));
    }
    if (share <= 825) {
      return family(surname, people.bornAt(26, 58));
    }
    if (share <= 905) {
      return singleParent(surname);
    }
    if (share <= 935) {
      return withAParent(surname);
    }
    if (share <= 955) {
      return threeGenerations(surname);
    }
    return share <= 975
        ? siblings(surname)
        : share <= 988 ? unmarried(surname) : housemates(surname);
  }

  private LocalDate single() {
    return people.perMille(550) ? people.bornAt(18, 45) : people.bornAt(40, 97);
  }

  private Sketch head(NamePart surname, LocalDate birth, Sex sex) {
    return people.japanese(surname, birth, sex, Relationship.HEAD);
  }

  private List<Sketch> couple(NamePart surname, LocalDate birth) {
    Sex sex = people.perMille(900) ? Sex.MALE : Sex.FEMALE;
    return new ArrayList<>(List.of(head(surname, birth, sex), spouse(surname, birth, sex)));
  }

  private Sketch spouse(NamePart surname, LocalDate birth, Sex headsSex) {
    Sex sex = Kin.other(headsSex);
    LocalDate spouses = people.perMille(40) ? birth.plusYears(people.between(-9, 3)) : near(birth);
    return people.japanese(surname, grownUp(spouses), sex, Kin.spouse(sex));
  }

  private LocalDate near(LocalDate birth) {
    return birth.plusDays(people.between(-900, 1100));
  }

  private LocalDate grownUp(LocalDate birth) {
    LocalDate latest = people.today().minusYears(19);
    return birth.isAfter(latest) ? latest : birth;
  }

  private List<Sketch> family(NamePart surname, LocalDate birth) {
    List<Sketch> members = couple(surname, birth);
    addChildren(members, surname, youngestOf(members), Kin.CHILD);
    return members;
  }

  private static LocalDate youngestOf(List<Sketch> parents) {
    LocalDate head = parents.getFirst().bornAbout();
    LocalDate spouse = parents.get(1).bornAbout();
    return head.isAfter(spouse) ? head : spouse;
  }

  /** One to four children, each at least a year younger than the one before. */
  private void addChildren(
      List<Sketch> members, NamePart surname, LocalDate parent, Relationship relationship) {
    LocalDate birth = people.yearsAfter(parent, 20, 35);
    int most = people.perMille(480) ? 1 : people.perMille(800) ? 2 : people.between(3, 4);
    for (int i = 0; i < most && !birth.isAfter(people.today()); i++) {
      members.add(people.japanese(surname, birth, people.anySex(), relationship));
      birth = birth.plusDays(people.between(400, 1800));
    }
  }

  private List<Sketch> singleParent(NamePart surname) {
    Sex sex = people.perMille(850) ? Sex.FEMALE : Sex.MALE;
    LocalDate birth = people.bornAt(24, 60);
    List<Sketch> members = new ArrayList<>(List.of(head(surname, birth, sex)));
    addChildren(members, surname, birth, Kin.CHILD);
    return members;
  }

  private List<Sketch> withAParent(NamePart surname) {
    LocalDate birth = people.bornAt(40, 68);
    List<Sketch> members =
        people.perMille(500)
            ? new ArrayList<>(List.of(head(surname, birth, people.anySex())))
            : couple(surname, birth);
    Sex sex = people.perMille(800) ? Sex.FEMALE : Sex.MALE;
    LocalDate parents = birth.minusYears(people.between(19, 34)).minusDays(people.between(0, 364));
    members.add(people.japanese(surname, parents, sex, Kin.parent(sex)));
    return members;
  }

  private List<Sketch> threeGenerations(NamePart surname) {
    List<Sketch> members = couple(surname, people.bornAt(62, 86));
    LocalDate child = people.yearsAfter(youngestOf(members), 21, 32);
    Sex sex = people.perMille(750) ? Sex.MALE : Sex.FEMALE;
    LocalDate childsSpouse = grownUp(near(child));
    members.add(people.japanese(surname, child, sex, Kin.CHILD));
    members.add(
        people.japanese(surname, childsSpouse, Kin.other(sex), Kin.childsSpouse(Kin.other(sex))));
    LocalDate younger = child.isAfter(childsSpouse) ? child : childsSpouse;
    addChildren(members, surname, younger, Kin.GRANDCHILD);
    return members;
  }

  private List<Sketch> siblings(NamePart surname) {
    LocalDate birth = people.bornAt(24, 80);
    Sex sex = people.anySex();
    LocalDate sibling = birth.plusDays(people.between(400, 2200));
    return List.of(
        head(surname, birth, people.anySex()),
        people.japanese(surname, sibling, sex, Kin.younger(sex)));
  }

  private List<Sketch> unmarried(NamePart surname) {
    LocalDate birth = people.bornAt(22, 55);
    Sex sex = people.anySex();
    Sex partners = Kin.other(sex);
    LocalDate partner = grownUp(near(birth));
    return List.of(
        head(surname, birth, sex),
        people.japanese(people.surname(), partner, partners, Kin.partner(partners)));
  }

  private List<Sketch> housemates(NamePart surname) {
    List<Sketch> members = new ArrayList<>();
    members.add(head(surname, people.bornAt(19, 40), people.anySex()));
    for (int i = people.between(1, 3); i > 0; i--) {
      members.add(
          people.japanese(people.surname(), people.bornAt(19, 40), people.anySex(), Kin.HOUSEMATE));
    }
    return members;
  }

  private List<Sketch> foreigners() {
    String style = people.foreignStyle();
    LocalDate birth = people.bornAt(20, 62);
    Sex sex = people.anySex();
    Sex spouses = Kin.other(sex);
    List<Sketch> members = new ArrayList<>();
    NamePart surname = people.foreignSurname(style);
    members.add(people.foreign(style, surname, birth, sex, Relationship.HEAD));
    if (people.perMille(600)) {
      return members;
    }
    LocalDate spouse = grownUp(near(birth));
    if (people.perMille(300)) {
      members.add(people.japanese(people.surname(), spouse, spouses, Kin.spouse(spouses)));
      return members;
    }
    members.add(people.foreign(style, spouse, spouses, Kin.spouse(spouses)));
    if (people.perMille(500)) {
      LocalDate child = people.yearsAfter(birth.isAfter(spouse) ? birth : spouse, 20, 35);
      members.add(people.foreign(style, surname, child, people.anySex(), Kin.CHILD));
    }
    return members;
  }
}
