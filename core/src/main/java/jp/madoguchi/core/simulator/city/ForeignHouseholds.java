package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;

/** Makes households of foreign residents, and of those who live with Japanese ones. */
final class ForeignHouseholds {
  private static final Relationship HEAD = Relationship.HEAD;

  private final People people;
  private final Generations ages;

  ForeignHouseholds(People people) {
    this.people = people;
    this.ages = new Generations(people);
  }

  List<Sketch> alone() {
    return List.of(somebody(people.foreignStyle(), HEAD));
  }

  /** Trainees and students share their houses. */
  List<Sketch> housemates() {
    String style = people.foreignStyle();
    return List.of(
        somebody(style, HEAD), somebody(style, Kin.HOUSEMATE), somebody(style, Kin.HOUSEMATE));
  }

  private Sketch somebody(String style, Relationship relationship) {
    LocalDate birth = people.perMille(800) ? people.bornAt(19, 45) : people.bornAt(46, 82);
    return people.foreign(
        style, people.foreignSurname(style), birth, people.anySex(), relationship);
  }

  List<Sketch> couple() {
    String style = people.foreignStyle();
    LocalDate birth = people.bornAt(22, 70);
    return couple(style, people.foreignSurname(style), birth, ages.spouse(birth));
  }

  /** Most spouses keep their surnames. */
  private List<Sketch> couple(
      String style, NamePart surname, LocalDate birth, LocalDate spousesBirth) {
    Sex sex = people.sex(250);
    Sex other = Kin.other(sex);
    return List.of(
        people.foreign(style, surname, birth, sex, HEAD),
        people.foreign(
            style, people.foreignSurname(style), spousesBirth, other, Kin.spouse(other)));
  }

  List<Sketch> family() {
    String style = people.foreignStyle();
    NamePart surname = people.foreignSurname(style);
    List<LocalDate> child = List.of(people.bornAt(0, 17));
    LocalDate parent = ages.parent(child);
    List<Sketch> parents = couple(style, surname, ages.otherParent(parent, child), parent);
    return List.of(
        parents.getFirst(),
        parents.getLast(),
        people.foreign(style, surname, child.getFirst(), people.anySex(), Kin.CHILD));
  }

  List<Sketch> international() {
    LocalDate birth = people.bornAt(24, 75);
    return international(people.surname(), birth, ages.spouse(birth));
  }

  private List<Sketch> international(NamePart surname, LocalDate birth, LocalDate spouses) {
    String style = people.foreignStyle();
    Sex sex = people.sex(300);
    Sex other = Kin.other(sex);
    return List.of(
        people.japanese(surname, birth, sex, HEAD),
        people.foreign(style, people.foreignSurname(style), spouses, other, Kin.spouse(other)));
  }

  /** The child is Japanese and bears the Japanese parent's surname. */
  List<Sketch> internationalFamily() {
    NamePart surname = people.surname();
    List<LocalDate> child = List.of(people.bornAt(0, 22));
    LocalDate parent = ages.parent(child);
    List<Sketch> parents = international(surname, ages.otherParent(parent, child), parent);
    return List.of(
        parents.getFirst(),
        parents.getLast(),
        people.japanese(surname, child.getFirst(), people.anySex(), Kin.CHILD));
  }
}
