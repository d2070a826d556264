package jp.madoguchi.core.notice;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.notice.NoticeKind.ACCEPTED;
import static jp.madoguchi.core.notice.NoticeKind.CODE;
import static jp.madoguchi.core.notice.NoticeKind.CODE_CHANGED;
import static jp.madoguchi.core.notice.NoticeKind.CODE_CORRECTED;
import static jp.madoguchi.core.notice.NoticeKind.EX_OFFICIO;
import static jp.madoguchi.core.notice.NoticeKind.HEAD_CHANGED;
import static jp.madoguchi.core.notice.NoticeKind.HEAD_REQUESTED;
import static jp.madoguchi.core.notice.NoticeState.ASKED;
import static jp.madoguchi.core.notice.NoticeState.OFFERED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which letters each movement asks for, by the clause that says so. */
class NoticeRulesTest {
  private static final AddressNumber NEW = AddressNumber.of(2001);
  private static final String OTHER_CODE = ResidentCode.of(4711).digits();
  private static final Map<Field, String> GONE =
      Map.of(Field.STATUS, "2", Field.REMOVAL_REASON, "1", Field.REMOVED_ON, "2026-05-20");
  private static final Map<Field, String> NEWCOMER =
      Map.ofEntries(
          Map.entry(Field.NAME, "例示　新"),
          Map.entry(Field.KANA, "レイジ　アラタ"),
          Map.entry(Field.KANA_CONFIRMED, "1"),
          Map.entry(Field.BIRTH, "1990-05-06"),
          Map.entry(Field.SEX, "1"),
          Map.entry(Field.PREFECTURE, "見本県"),
          Map.entry(Field.MUNICIPALITY, "見本市"),
          Map.entry(Field.TOWN, "梅町"),
          Map.entry(Field.LOT, "８番"),
          Map.entry(Field.ADDRESS_SINCE, "2026-05-20"),
          Map.entry(Field.HOUSEHOLD_NUMBER, Samples.NEW_HOUSEHOLD.digits()),
          Map.entry(Field.HOUSEHOLD_HEAD, "例示　新"),
          Map.entry(Field.RELATIONSHIP, "世帯主"),
          Map.entry(Field.HOUSEHOLD_ORDER, "1"),
          Map.entry(Field.DOMICILE, "例示県例示市一丁目"),
          Map.entry(Field.HEAD_OF_REGISTER, "例示　新"),
          Map.entry(Field.RESIDENT_CODE, OTHER_CODE),
          Map.entry(Field.STATUS, "1"),
          Map.entry(Field.KIND, "1"),
          Map.entry(Field.RESIDENT_SINCE, "2026-05-20"));

  private final NoticeRules inTest = new NoticeRules(Kinds.all());

  private interface Making {
    Unread in(Groups town);
  }

  /** What a movement asks for, as KIND person STATE. */
  private record Line(String clause, Making movement, List<String> letters) {
    @Override
    public String toString() {
      return clause;
    }
  }

  private static Line line(String clause, Making movement, String... letters) {
    return new Line(clause, movement, List.of(letters));
  }

  private static String letter(NoticeKind kind, ResidentRecord person, NoticeState state) {
    return letter(kind, person.number(), state);
  }

  private static String letter(NoticeKind kind, AddressNumber person, NoticeState state) {
    return kind + " " + person + " " + state;
  }

  private static Making one(String kind, ResidentRecord person, Map<Field, String> fields) {
    return town -> town.new Movement(kind).changing(person.number(), fields).approved();
  }

  private static Making by(Claim claim) {
    return town ->
        town.new Movement("move-within")
            .changing(CHILD.number(), Map.of(Field.LOT, "９番"))
            .approved(applicant(claim));
  }

  private static Optional<Applicant> applicant(Claim claim) {
    return Optional.of(new Applicant(claim, new ExactText("窓口　花子"), Applicant.Proof.LICENCE));
  }

  private static Map<Field, String> returning() {
    Map<Field, String> fields = new EnumMap<>(NEWCOMER);
    fields.put(Field.LAST_REGISTERED, "例示県例示市一丁目");
    return fields;
  }

  private static Stream<Line> lines() {
    return Stream.of(
        line(
            "4.1.0 nobody showed who they are",
            one("move-within", CHILD, Map.of(Field.LOT, "９番")),
            letter(ACCEPTED, CHILD, ASKED)),
        line(
            "4.1.0 their identity was checked",
            town ->
                town.new Movement("move-within")
                    .changing(CHILD.number(), Map.of(Field.LOT, "９番"))
                    .recognised()
                    .approved(),
            letter(ACCEPTED, CHILD, OFFERED)),
        line(
            "4.1.0 checked, but it was an agent who brought it",
            town ->
                town.new Movement("move-within")
                    .changing(CHILD.number(), Map.of(Field.LOT, "９番"))
                    .recognised()
                    .approved(applicant(Claim.AGENT)),
            letter(ACCEPTED, CHILD, ASKED)),
        line("4.1.0 by themselves", by(Claim.SELF), letter(ACCEPTED, CHILD, OFFERED)),
        line("4.1.0 by their household", by(Claim.HOUSEHOLD), letter(ACCEPTED, CHILD, OFFERED)),
        line("4.1.0 by an agent", by(Claim.AGENT), letter(ACCEPTED, CHILD, ASKED)),
        line("4.1.0 by a third party", by(Claim.THIRD_PARTY), letter(ACCEPTED, CHILD, ASKED)),
        line("4.1.0 by an office", by(Claim.OFFICE), letter(ACCEPTED, CHILD, ASKED)),
        line("4.2 what nobody notifies is not accepted", one("death", CHILD, GONE)),
        line(
            "4.2 removed ex officio",
            one("ex-officio-removal", CHILD, GONE),
            letter(EX_OFFICIO, CHILD, ASKED)),
        line(
            "4.2 corrected ex officio",
            one("ex-officio-correction", CHILD, Map.of(Field.DOMICILE, "例示県例示市二丁目")),
            letter(EX_OFFICIO, CHILD, ASKED)),
        line(
            "4.2 a minor correction tells nobody",
            one("minor-correction", CHILD, Map.of(Field.BUILDING, "見本荘"))),
        line(
            "4.0.4 the one who remains becomes the head",
            town ->
                town.new Movement("death")
                    .changing(FATHER.number(), GONE)
                    .changing(
                        MOTHER.number(),
                        Map.of(
                            Field.RELATIONSHIP,
                            "世帯主",
                            Field.HOUSEHOLD_HEAD,
                            MOTHER.name().name().value()))
                    .approved(),
            letter(HEAD_CHANGED, MOTHER, ASKED)),
        line(
            "4.0.5 the head leaves two behind",
            one("death", FATHER, GONE),
            letter(HEAD_REQUESTED, MOTHER, ASKED)),
        line("4.0.5 somebody else leaves", one("death", MOTHER, GONE)),
        line(
            "30条の3第1項 whoever moves in brings a code that they know",
            town -> town.new Movement("move-in").changing(NEW, NEWCOMER).approved(),
            letter(ACCEPTED, NEW, ASKED)),
        line(
            "30条の3第3項 the first time on any register",
            town -> town.new Movement("move-in-abroad").changing(NEW, NEWCOMER).approved(),
            letter(ACCEPTED, NEW, ASKED),
            letter(CODE, NEW, ASKED)),
        line(
            "30条の3第1項 whoever comes back from abroad keeps the code that they had",
            town -> town.new Movement("move-in-abroad").changing(NEW, returning()).approved(),
            letter(ACCEPTED, NEW, ASKED)),
        line(
            "20.4.1 a child is born",
            town -> town.new Movement("birth").changing(NEW, NEWCOMER).approved(),
            letter(CODE, NEW, ASKED)),
        line(
            "20.4.2 the code is changed as its holder asked",
            one("resident-code-request", CHILD, Map.of(Field.RESIDENT_CODE, OTHER_CODE)),
            letter(CODE_CHANGED, CHILD, ASKED)),
        line(
            "20.4.3 the code is corrected",
            one("resident-code-entry", CHILD, Map.of(Field.RESIDENT_CODE, OTHER_CODE)),
            letter(CODE_CORRECTED, CHILD, ASKED)),
        line(
            "a measure is noted beside the record",
            one("restraint-set", CHILD, Map.of(Field.RESTRAINTS, "1|1|2|1|2026-04-01||P|調査中"))));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aMovementAsksForTheLettersOfItsClause(Line line) throws Exception {
    Unread group = line.movement().in(new Groups(FAMILY));
    assertEquals(
        line.letters(),
        inTest.of(group).stream().map(it -> letter(it.kind(), it.person(), it.state())).toList());
  }

  @Test
  void aLetterNamesTheChangeThatAskedForIt() throws Exception {
    Unread group = one("death", FATHER, GONE).in(new Groups(FAMILY));
    assertEquals(
        List.of(group.group().head().id()),
        inTest.of(group).stream().map(NoticeRules.Asked::change).toList());
  }

  @Test
  void anUndoingNamesTheChangeThatItUndid() throws Exception {
    Groups town = new Groups(FAMILY);
    Unread removal = one("ex-officio-removal", CHILD, GONE).in(town);
    Unread undoing =
        one(
                "undo-removal",
                CHILD,
                Map.of(Field.STATUS, "1", Field.REMOVAL_REASON, "", Field.REMOVED_ON, ""))
            .in(town);
    assertEquals(Set.of(), inTest.undone(removal));
    assertEquals(Set.of(removal.group().head().id()), inTest.undone(undoing));
    assertEquals(List.of(), inTest.of(undoing));
  }
}
