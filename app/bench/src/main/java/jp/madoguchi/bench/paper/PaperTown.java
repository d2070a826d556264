package jp.madoguchi.bench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.text.ExactText;

/** Three households of people who do not exist, and the measures that some of them may bear. */
final class PaperTown {
  private static final List<String> RELATIONSHIPS = List.of("世帯主", "妻", "子");

  /** All of them, as every terminal has them in the morning. */
  static final List<ResidentRecord> PEOPLE = people(3, 2, 1);

  private static final Measures SUPPORT =
      new Measures(
          List.of(
              Measure.support(
                  1,
                  PaperClock.DAY.minusDays(1),
                  new Ground.Support(
                      new ExactText("R8-7"),
                      Stage.DECIDED,
                      false,
                      Set.of(),
                      Perpetrator.UNKNOWN,
                      ExactText.EMPTY,
                      List.of()))));

  private static final Measures NO_PAPER =
      new Measures(
          List.of(
              new Measure(
                  1,
                  Reach.HOUSEHOLD,
                  Set.of(Process.PRINT),
                  Level.ERROR,
                  LocalDate.of(2026, 10, 1),
                  Optional.empty(),
                  new Ground.Plain(new ExactText("調査中")))));

  /** Nobody hears where this person is (支援措置), as a record holds it. */
  static final ExactText SUPPORT_TEXT = SUPPORT.text();

  /** Nothing is printed of anybody in this person's household (抑止), as a record holds it. */
  static final ExactText NO_PAPER_TEXT = NO_PAPER.text();

  private PaperTown() {}

  private static List<ResidentRecord> people(int... households) {
    List<ResidentRecord> people = new ArrayList<>();
    for (int size : households) {
      ResidentRecord head = MadeUpResident.of(101 + people.size(), BenchOffice.CITY);
      for (int order = 1; order <= size; order++) {
        people.add(member(MadeUpResident.of(101 + people.size(), BenchOffice.CITY), head, order));
      }
    }
    return List.copyOf(people);
  }

  private static ResidentRecord member(ResidentRecord person, ResidentRecord head, int order) {
    HouseholdNumber household = head.household().number();
    return new ResidentRecord(
        person.number(),
        person.history(),
        person.kind(),
        person.status(),
        person.name(),
        person.birth(),
        person.sex(),
        new HouseholdBlock(
            household, head.name().name(), new Relationship(RELATIONSHIPS.get(order - 1)), order),
        head.address(),
        person.residentSince(),
        person.domicile(),
        person.code(),
        person.individualNumber(),
        person.particulars(),
        person.origin());
  }
}
