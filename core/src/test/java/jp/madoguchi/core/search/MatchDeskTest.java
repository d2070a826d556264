package jp.madoguchi.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Mark;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.search.Match.Why;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;

class MatchDeskTest {
  private final MemoryRegister register =
      new MemoryRegister(new ArrayList<>(), new ArrayList<>(List.of()));
  private final MatchDesk inTest = new MatchDesk(register);

  private ResidentRecord put(long number, int history, String name) {
    return put(number, history, name, "１番地");
  }

  private ResidentRecord put(long number, int history, String name, String lot) {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    values.putAll(FieldValues.of(Samples.FATHER));
    values.put(Field.NAME, new ExactText(name));
    values.put(Field.LOT, new ExactText(lot));
    values.put(Field.KANA, new ExactText("カリナ"));
    ResidentRecord state =
        FieldValues.state(AddressNumber.of(number), history, values, Samples.FATHER.origin());
    register.put(state);
    return state;
  }

  private static Seen open(ResidentRecord record) {
    return new Seen(record, Marks.NONE);
  }

  private static ResidentQuery asking(String name, boolean history) {
    return new ResidentQuery(
        Optional.empty(), name, Optional.empty(), Optional.empty(), "", history);
  }

  private List<Why> ranked(ResidentQuery query, Seen... found) {
    return inTest.rank(query, List.of(found)).stream().map(hit -> hit.match().why()).toList();
  }

  @Test
  void theNearestComesFirst() {
    Seen part = open(put(1, 1, "佐倉山"));
    Seen typed = open(put(2, 1, "佐倉"));
    assertEquals(
        List.of(typed, part),
        inTest.rank(asking("佐倉", false), List.of(part, typed)).stream()
            .map(MatchDesk.Hit::seen)
            .toList());
  }

  @Test
  void anEarlierNameIsSaidWhereItWasAskedFor() {
    put(1, 1, "佐倉");
    Seen now = open(put(1, 2, "見本"));
    assertEquals(List.of(Why.FORMER_NAME), ranked(asking("佐倉", true), now));
  }

  @Test
  void whereAnAddressAloneWasAskedForTheyStandInTheOrderOfTheLots() {
    Seen tenth = open(put(1, 1, "佐倉", "１０番地"));
    Seen second = open(put(2, 1, "佐倉", "２番地"));
    Seen hidden =
        new Seen(put(3, 1, "佐倉", "１番地"), new Marks(EnumSet.of(Mark.HIDDEN), Optional.empty()));
    ResidentQuery query =
        new ResidentQuery(Optional.empty(), "", Optional.empty(), Optional.empty(), "港町", false);
    assertEquals(
        List.of(second, tenth, hidden),
        inTest.rank(query, List.of(hidden, tenth, second)).stream()
            .map(MatchDesk.Hit::seen)
            .toList());
  }

  @Test
  void ofTheProtectedNothingIsSaid() {
    put(1, 1, "佐倉");
    ResidentRecord now = put(1, 2, "見本");
    Seen hidden = new Seen(now, new Marks(EnumSet.of(Mark.HIDDEN), Optional.empty()));
    MatchDesk.Hit hit = inTest.rank(asking("佐倉", true), List.of(hidden)).getFirst();
    assertEquals(new Match(Why.PART, ""), hit.match());
  }
}
