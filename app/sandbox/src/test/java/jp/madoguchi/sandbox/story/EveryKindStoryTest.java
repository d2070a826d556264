package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import org.junit.jupiter.api.Test;

/**
 * Every kind of movement entered through its form by the keyboard alone; measures have a page of
 * their own. What needs something to be there before (an end, an undoing, a way back) comes after a
 * second clerk approved the first ones.
 */
class EveryKindStoryTest extends MovementStory {
  private long resident = 8_000_000_000L;

  @Override
  int residents() {
    return 400;
  }

  @Test
  void everyKindIsEnteredByTheKeyboardAlone() throws Exception {
    First first = first();
    others();
    approve(first.count());
    then(first);
    assertEquals(
        Kinds.all().all().stream()
            .filter(kind -> kind.terms().turn() != Turn.BESIDE)
            .map(Movement::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        hands.entered());
  }

  /** What is approved, so that something can come after it. */
  private record First(
      AddressNumber newcomer,
      AddressNumber surnameToChange,
      AddressNumber surnameToDelete,
      AddressNumber alias,
      AddressNumber leaves,
      AddressNumber leavesAbroad,
      AddressNumber dies,
      AddressNumber corrected,
      AddressNumber back,
      AddressNumber arrives,
      AddressNumber arrivesEarly,
      AddressNumber renumbered,
      List<ResidentRecord> merged,
      List<ResidentRecord> changed) {
    int count() {
      return 15;
    }
  }

  private First first() throws Exception {
    hands.enterNew("move-in", newcomer("見本　一", false));
    AddressNumber newcomer = hands.last().head().resident();
    AddressNumber change = folk.member().number();
    hands.enter("former-surname-add", change, surname("例示", "レイジ"));
    AddressNumber delete = folk.member().number();
    hands.enter("former-surname-add", delete, surname("架空", "カクウ"));
    AddressNumber alias = folk.foreigner().number();
    hands.enter(
        "alias-add",
        alias,
        dated(PAST, Map.of("move-alias-1", "見本　花", "move-aliasPlace-1", "例示県例示市")));
    AddressNumber leaves = folk.member().number();
    hands.enter(
        "move-out", leaves, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber abroad = folk.member().number();
    hands.enter(
        "move-out-abroad", abroad, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "カナダ")));
    AddressNumber dies = folk.member().number();
    hands.enter("death", dies, dated(PAST, Map.of()));
    AddressNumber corrected = folk.member().number();
    hands.enter("ex-officio-correction", corrected, grouped("REMARKS", "move-remark-1", "備考を直した"));
    AddressNumber back = folk.member().number();
    hands.enter("move-out", back, dated(PAST, Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber arrives = folk.member().number();
    hands.enter("move-out", arrives, dated(PAST, Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber early = folk.member().number();
    hands.enter(
        "move-out", early, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber renumbered = folk.member().number();
    hands.enter("individual-number-entry", renumbered, number("454972364860"));
    hands.enter("individual-number-request", Cast.SAKURA_KENICHI, number("200000000000"));
    List<ResidentRecord> merged = split();
    List<ResidentRecord> changed = split();
    return new First(
        newcomer,
        change,
        delete,
        alias,
        leaves,
        abroad,
        dies,
        corrected,
        back,
        arrives,
        early,
        renumbered,
        merged,
        changed);
  }

  /** The last member of a family founds a household of their own. */
  private List<ResidentRecord> split() throws Exception {
    List<ResidentRecord> family = folk.family();
    int place = family.size();
    hands.enter(
        "household-split",
        family.getLast().number(),
        dated(PAST, Map.of("move-relationship-" + place, "世帯主")));
    return family;
  }

  private void others() throws Exception {
    for (String kind :
        List.of("move-in-special", "move-in-abroad", "address-setting", "ex-officio-entry")) {
      hands.enterNew(kind, newcomer("見本　二", false));
    }
    hands.enterNew("article-46", newcomer("EXAMPLE ANA", true));
    hands.enterNew("article-47", newcomer("EXAMPLE BEA", true));
    hands.enter(
        "birth",
        folk.member().number(),
        dated(
            PAST,
            Map.of(
                "move-name-1", "見本　三",
                "move-kana-1", "ミホン　サン",
                "move-sex-1", "▼",
                "move-residentCode-1", residentCode())));
    moveWithin();
    List<ResidentRecord> family = folk.family();
    hands.enter(
        "head-change",
        family.get(1).number(),
        dated(PAST, Map.of("move-relationship-1", "夫", "move-relationship-2", "世帯主")));
    hands.enter(
        "minor-correction", folk.member().number(), grouped("ADDRESS", "move-building-1", "見本荘"));
    hands.enter(
        "mistake-correction",
        folk.member().number(),
        grouped("DOMICILE", "move-domicile-1", "例示県例示市二丁目"));
    codes();
    hands.enter("naturalisation", folk.foreigner().number(), japanese());
    hands.enter("nationality-acquired", folk.foreigner().number(), japanese());
    hands.enter(
        "nationality-lost",
        folk.member().number(),
        dated(
            PAST,
            Map.of(
                "move-nationality-1",
                "例示国",
                "move-stayCategory-1",
                "▼",
                "move-stayCard-1",
                "AB12345678CD")));
    hands.enter("remaking", folk.member().number(), dated(PAST, Map.of()));
    hands.enter("reissue", folk.member().number(), dated(PAST, Map.of()));
    hands.enter(
        "move-out-ex-officio",
        folk.member().number(),
        dated(TODAY.minusDays(40), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    hands.enter("disappearance", folk.member().number(), dated(PAST, Map.of()));
    hands.enter("ex-officio-removal", folk.member().number(), dated(PAST, Map.of()));
  }

  private void codes() throws Exception {
    for (String kind : List.of("resident-code-request", "resident-code-entry")) {
      hands.enter(
          kind, folk.member().number(), dated(PAST, Map.of("move-residentCode-1", residentCode())));
    }
  }

  /**
   * The published examples are the only individual numbers that may stand in a test; three are
   * taken when a sandbox is new, the first of them until 佐倉 asked for another.
   */
  private static Map<String, String> number(String example) {
    return dated(PAST, Map.of("move-individualNumber-1", example));
  }

  private void moveWithin() throws Exception {
    AddressNumber who = folk.member().number();
    hands.begin("move-within", who);
    int place = hands.place();
    hands.fill("move-relationship-" + place, "世帯主");
    hands.fill("move-town", "minatomachi");
    terminal.driver().awaitVisible("move-town-list");
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("move-lot");
    hands.fill("move-lot", "3-12-5");
    hands.submit("move-within", dated(PAST, Map.of()));
  }

  private void then(First first) throws Exception {
    hands.enter("former-surname-change", first.surnameToChange(), surname("例文", "レイブン"));
    hands.enter("former-surname-delete", first.surnameToDelete(), dated(PAST, Map.of()));
    hands.enter(
        "alias-delete", first.alias(), dated(PAST, Map.of("move-aliasEndPlace-1", "例示県例示市")));
    hands.enter("move-out-due", first.leaves(), dated(TODAY, Map.of()));
    hands.enter("move-out-abroad-due", first.leavesAbroad(), dated(TODAY, Map.of()));
    hands.enter("individual-number-correction", first.renumbered(), number("123456789018"));
    hands.enter("arrival-notice", first.arrives(), arrival());
    hands.enter("arrival-removal", first.arrivesEarly(), early());
    hands.enter("undo-removal", first.dies(), dated(TODAY, Map.of()));
    hands.enter("undo-change", first.corrected(), dated(TODAY, Map.of()));
    hands.enter("undo-entry", first.newcomer(), dated(TODAY, Map.of()));
    ResidentRecord gone = hands.current(first.back());
    hands.enter(
        "household-merge",
        first.merged().getLast().number(),
        joining(first.merged().getFirst().household().number().digits()));
    hands.enter(
        "household-change",
        first.changed().get(1).number(),
        joining(hands.current(first.changed().getLast().number()).household().number().digits()));
    comesBack(gone);
  }

  /** Somebody who was here before comes back under the same number. */
  private void comesBack(ResidentRecord gone) throws Exception {
    hands.begin("move-in", gone.number());
    Map<String, String> fields = new LinkedHashMap<>(address());
    fields.put("move-previousAddress", "例示県例示市一丁目");
    fields.put("move-relationship-1", "世帯主");
    hands.submit("move-in", dated(PAST, fields));
    assertEquals(gone.number(), hands.last().head().resident());
    assertEquals(gone.history(), hands.last().head().baseVersion());
  }

  private static Map<String, String> arrival() {
    return dated(
        PAST,
        Map.of(
            "move-confirmedAddress-1", "例示県例示市一丁目",
            "move-confirmedDay-1", typed(PAST),
            "move-arrivalNoticed-1", typed(PAST)));
  }

  /** 異動日 follows from the planned day and that of moving in. */
  private static Map<String, String> early() {
    return Map.of(
        "move-confirmedAddress", "例示県例示市一丁目",
        "move-confirmedDay", typed(PAST),
        "move-arrivalNoticed", typed(PAST));
  }

  private static Map<String, String> joining(String household) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-household", household);
    fields.put("relationship", "子");
    return dated(PAST, fields);
  }

  private static Map<String, String> surname(String surname, String kana) {
    return dated(PAST, Map.of("move-formerSurname-1", surname, "move-formerSurnameKana-1", kana));
  }

  private static Map<String, String> japanese() {
    return dated(
        PAST,
        Map.of(
            "move-name-1", "見本　花",
            "move-kana-1", "ミホン　ハナ",
            "move-domicile-1", "例示県例示市一丁目",
            "move-headOfRegister-1", "見本　花"));
  }

  private static Map<String, String> grouped(String group, String field, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-group-" + group, "␣");
    fields.put(field, text);
    return dated(PAST, fields);
  }

  private Map<String, String> newcomer(String name, boolean foreign) {
    Map<String, String> fields = new LinkedHashMap<>(address());
    fields.put("move-previousAddress", "例示県例示市一丁目");
    fields.put("move-name-1", name);
    if (foreign) {
      fields.put("move-nationality-1", "例示国");
      fields.put("move-stayCategory-1", "▼");
      fields.put("move-stayCard-1", "AB12345678CD");
    } else {
      fields.put("move-kana-1", "ミホン");
      fields.put("move-domicile-1", "例示県例示市一丁目");
      fields.put("move-headOfRegister-1", name);
    }
    fields.put("move-birth-1", "19900203");
    fields.put("move-sex-1", "▼");
    fields.put("move-residentCode-1", residentCode());
    return dated(PAST, fields);
  }

  private static Map<String, String> address() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-town", "minatomachi");
    fields.put("move-lot", "3-12-5");
    return fields;
  }

  private String residentCode() {
    return ResidentCode.of(++resident).digits();
  }
}
