package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of movement entered through its form by the keyboard alone. What needs something to be
 * there before (an end, an undoing, a way back) comes after a second clerk approved the first ones.
 */
class EveryKindStoryTest {
  /** Where pictures of every form are laid down, where somebody asks for them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  /** So many that there are enough of each sort of people. */
  private static final int RESIDENTS = 400;

  private static final LocalDate TODAY = LocalDate.now();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  private final Set<String> entered = new TreeSet<>();
  private final Set<AddressNumber> taken = new TreeSet<>();
  private long resident = 8_000_000_000L;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox, RESIDENTS);
    terminal = OpenTerminal.easily(sandbox);
    window = terminal.driver();
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  @Test
  void everyKindIsEnteredByTheKeyboardAlone() throws Exception {
    terminal.signIn(TrayCard.AOKI);
    First first = first();
    others();
    int approvals = first.count();
    swap(TrayCard.INOUE);
    for (int i = 0; i < approvals; i++) {
      approve();
    }
    swap(TrayCard.AOKI);
    then(first);
    assertEquals(
        Kinds.all().all().stream()
            .map(Movement::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        entered);
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
      AddressNumber requested,
      AddressNumber renumbered,
      List<ResidentRecord> merged,
      List<ResidentRecord> changed) {
    int count() {
      return 13;
    }
  }

  private First first() throws Exception {
    enterNew("move-in", newcomer("見本　一", false));
    AddressNumber newcomer = last().head().resident();
    AddressNumber change = member().number();
    enter("former-surname-add", change, surname("例示", "レイジ"));
    AddressNumber delete = member().number();
    enter("former-surname-add", delete, surname("架空", "カクウ"));
    AddressNumber alias = foreigner().number();
    enter(
        "alias-add",
        alias,
        dated(past(), Map.of("move-alias-1", "見本　花", "move-aliasPlace-1", "例示県例示市")));
    AddressNumber leaves = member().number();
    enter("move-out", leaves, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber abroad = member().number();
    enter(
        "move-out-abroad", abroad, dated(TODAY.plusDays(9), Map.of("move-plannedAddress", "カナダ")));
    AddressNumber dies = member().number();
    enter("death", dies, dated(past(), Map.of()));
    AddressNumber corrected = member().number();
    enter("ex-officio-correction", corrected, grouped("REMARKS", "move-remark-1", "備考を直した"));
    AddressNumber back = member().number();
    enter("move-out", back, dated(past(), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    AddressNumber requested = member().number();
    enter("individual-number-entry", requested, number("123456789018"));
    AddressNumber renumbered = member().number();
    enter("individual-number-entry", renumbered, number("983205673214"));
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
        requested,
        renumbered,
        merged,
        changed);
  }

  /** The last member of a family founds a household of their own. */
  private List<ResidentRecord> split() throws Exception {
    List<ResidentRecord> family = family();
    int place = family.size();
    enter(
        "household-split",
        family.getLast().number(),
        dated(past(), Map.of("move-relationship-" + place, "世帯主")));
    return family;
  }

  private void others() throws Exception {
    for (String kind :
        List.of("move-in-special", "move-in-abroad", "address-setting", "ex-officio-entry")) {
      enterNew(kind, newcomer("見本　二", false));
    }
    enterNew("article-46", newcomer("EXAMPLE ANA", true));
    enterNew("article-47", newcomer("EXAMPLE BEA", true));
    enter(
        "birth",
        member().number(),
        dated(
            past(),
            Map.of(
                "move-name-1", "見本　三",
                "move-kana-1", "ミホン　サン",
                "move-sex-1", "▼",
                "move-residentCode-1", residentCode())));
    moveWithin();
    List<ResidentRecord> family = family();
    enter(
        "head-change",
        family.get(1).number(),
        dated(past(), Map.of("move-relationship-1", "夫", "move-relationship-2", "世帯主")));
    enter("minor-correction", member().number(), grouped("ADDRESS", "move-building-1", "見本荘"));
    enter("mistake-correction", member().number(), grouped("REMARKS", "move-note-1", "誤記"));
    codes();
    enter("naturalisation", foreigner().number(), japanese());
    enter("nationality-acquired", foreigner().number(), japanese());
    enter(
        "nationality-lost",
        member().number(),
        dated(
            past(),
            Map.of(
                "move-nationality-1",
                "例示国",
                "move-stayCategory-1",
                "▼",
                "move-stayCard-1",
                "AB12345678CD")));
    enter("remaking", member().number(), dated(past(), Map.of()));
    enter("reissue", member().number(), dated(past(), Map.of()));
    enter(
        "move-out-ex-officio",
        member().number(),
        dated(TODAY.minusDays(40), Map.of("move-plannedAddress", "例示県例示市一丁目")));
    enter("disappearance", member().number(), dated(past(), Map.of()));
    enter("ex-officio-removal", member().number(), dated(past(), Map.of()));
  }

  private void codes() throws Exception {
    for (String kind : List.of("resident-code-request", "resident-code-entry")) {
      enter(kind, member().number(), dated(past(), Map.of("move-residentCode-1", residentCode())));
    }
  }

  /** The published examples are the only individual numbers that may stand in a test. */
  private static Map<String, String> number(String example) {
    return dated(past(), Map.of("move-individualNumber-1", example));
  }

  private void moveWithin() throws Exception {
    AddressNumber who = member().number();
    begin("move-within", who);
    int place = place();
    fill("move-relationship-" + place, "世帯主");
    fill("move-town", "minatomachi");
    window.awaitVisible("move-town-list");
    window.press(KeyCode.ENTER);
    window.awaitFocus("move-lot");
    fill("move-lot", "3-12-5");
    submit("move-within", dated(past(), Map.of()));
  }

  private void then(First first) throws Exception {
    enter("former-surname-change", first.surnameToChange(), surname("例文", "レイブン"));
    enter("former-surname-delete", first.surnameToDelete(), dated(past(), Map.of()));
    enter("alias-delete", first.alias(), dated(past(), Map.of("move-aliasEndPlace-1", "例示県例示市")));
    enter("move-out-due", first.leaves(), dated(TODAY, Map.of()));
    enter("move-out-abroad-due", first.leavesAbroad(), dated(TODAY, Map.of()));
    enter("individual-number-request", first.requested(), number("379474484458"));
    enter("individual-number-correction", first.renumbered(), number("454972364860"));
    enter("undo-removal", first.dies(), dated(TODAY, Map.of()));
    enter("undo-change", first.corrected(), dated(TODAY, Map.of()));
    enter("undo-entry", first.newcomer(), dated(TODAY, Map.of()));
    ResidentRecord gone = current(first.back());
    enter(
        "household-merge",
        first.merged().getLast().number(),
        joining(first.merged().getFirst().household().number().digits()));
    enter(
        "household-change",
        first.changed().get(1).number(),
        joining(current(first.changed().getLast().number()).household().number().digits()));
    comesBack(gone);
  }

  /** Somebody who was here before comes back under the same number. */
  private void comesBack(ResidentRecord gone) throws Exception {
    begin("move-in", gone.number());
    Map<String, String> fields = new LinkedHashMap<>(address());
    fields.put("move-previousAddress", "例示県例示市一丁目");
    fields.put("move-relationship-1", "世帯主");
    submit("move-in", dated(past(), fields));
    assertEquals(gone.number(), last().head().resident());
    assertEquals(gone.history(), last().head().baseVersion());
  }

  private static Map<String, String> joining(String household) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-household", household);
    fields.put("relationship", "子");
    return dated(past(), fields);
  }

  private static Map<String, String> surname(String surname, String kana) {
    return dated(past(), Map.of("move-formerSurname-1", surname, "move-formerSurnameKana-1", kana));
  }

  private static Map<String, String> japanese() {
    return dated(
        past(),
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
    return dated(past(), fields);
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
    return dated(past(), fields);
  }

  private static Map<String, String> address() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("move-town", "minatomachi");
    fields.put("move-lot", "3-12-5");
    return fields;
  }

  private static Map<String, String> dated(LocalDate event, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("move-eventDate", event.format(DateTimeFormatter.BASIC_ISO_DATE));
    all.putAll(fields);
    return all;
  }

  private static LocalDate past() {
    return TODAY.minusDays(3);
  }

  private String residentCode() {
    return ResidentCode.of(++resident).digits();
  }

  private void enterNew(String kind, Map<String, String> fields) throws Exception {
    window.press(Command.SEARCH.keys().getCode());
    window.awaitVisible("search-reason");
    theCase();
    choose(kind);
    submit(kind, fields);
  }

  private void enter(String kind, AddressNumber person, Map<String, String> fields)
      throws Exception {
    begin(kind, person);
    submit(kind, fields);
  }

  private void begin(String kind, AddressNumber person) throws Exception {
    window.press(Command.SEARCH.keys().getCode());
    window.awaitVisible("search-reason");
    theCase();
    fill("search-number", person.digits());
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
    choose(kind);
  }

  private void theCase() {
    if (window.text("search-reason").isEmpty()) {
      window.focusTo("search-reason");
      window.press(KeyCode.DOWN);
    }
    fill("search-reference", "T-0412");
  }

  private void choose(String kind) throws Exception {
    window.press(Command.MOVEMENTS.keys().getCode(), KeyCode.CONTROL);
    window.awaitFocus("kinds-filter");
    String name = terminal.text("movement." + kind);
    picture("kinds");
    window.type(name);
    int row = window.see(() -> row(name));
    for (int i = 0; i < row; i++) {
      window.press(KeyCode.DOWN);
    }
    window.press(KeyCode.ENTER);
    window.awaitVisible("move-eventDate");
  }

  private int row(String name) {
    TableView<?> table = (TableView<?>) window.find("kinds-list").orElseThrow();
    List<String> names =
        table.getItems().stream()
            .map(kind -> terminal.text("movement." + ((Movement) kind).code()))
            .toList();
    return names.indexOf(name);
  }

  private void submit(String kind, Map<String, String> fields) throws Exception {
    int before = groups().size();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String id =
          field.getKey().equals("relationship") ? "move-relationship-" + place() : field.getKey();
      type(id, field.getValue());
    }
    picture(kind + "-form");
    window.press(Command.REVIEW.keys().getCode());
    window.awaitVisible("review-submit");
    picture(kind + "-review");
    for (Rule rule : Rule.values()) {
      if (window.visible("review-alert-" + rule)) {
        window.focusTo("review-alert-" + rule);
        window.press(KeyCode.SPACE);
      }
    }
    window.press(Command.SUBMIT.keys().getCode());
    window.await(kind + " entered", () -> groups().size() == before + 1);
    assertEquals(kind, last().head().kind());
    window.await("the form is left", () -> !window.visible("review-submit"));
    entered.add(kind);
  }

  private void type(String id, String text) {
    window.focusTo(id);
    switch (text) {
      case "▼" -> window.press(KeyCode.DOWN);
      case "␣" -> window.press(KeyCode.SPACE);
      default -> window.retype(text);
    }
    if (id.equals("move-town")) {
      window.awaitVisible("move-town-list");
      window.press(KeyCode.ENTER);
      window.awaitFocus("move-lot");
    }
  }

  /** The place on the form of the member whose record was open: the first that is ticked. */
  private int place() {
    for (int place = 1; place < 20; place++) {
      if (window.visible("move-relationship-" + place) && !window.visible("move-stays-" + place)) {
        return place;
      }
    }
    throw new IllegalStateException("nobody's relationship is asked");
  }

  private void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
    }
  }

  private void fill(String id, String text) {
    window.focusTo(id);
    window.retype(text);
  }

  private void swap(TrayCard card) {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    terminal.signIn(card);
  }

  private void approve() {
    window.press(Command.APPROVALS.keys().getCode());
    window.awaitFocus("approval-list");
    window.press(KeyCode.ENTER);
    window.awaitVisible("compare-tick-1");
    for (int field = 1; window.visible("compare-tick-" + field); field++) {
      window.awaitFocus("compare-tick-" + field);
      window.press(KeyCode.ENTER);
    }
    window.awaitFocus("compare-pin");
    int before = groups().size();
    window.type(terminal.pin(TrayCard.INOUE));
    window.press(KeyCode.ENTER);
    window.await("approved", () -> groups().size() == before - 1);
  }

  private TerminalStore store() {
    return terminal.running().terminalStore().orElseThrow();
  }

  private List<ChangeGroup> groups() {
    return store().changes().in(ChangeState.ENTERED);
  }

  private ChangeGroup last() {
    return groups().getLast();
  }

  private ResidentRecord current(AddressNumber number) {
    return store().register().current(number).orElseThrow();
  }

  /** A Japanese who is not the head of their household, and of whom nothing else is entered. */
  private ResidentRecord member() {
    return free().stream()
        .filter(it -> it.kind() == ResidentKind.JAPANESE && !it.household().relationship().head())
        .findFirst()
        .map(this::take)
        .orElseThrow();
  }

  private ResidentRecord foreigner() {
    return free().stream()
        .filter(it -> it.kind() == ResidentKind.FOREIGN)
        .findFirst()
        .map(this::take)
        .orElseThrow();
  }

  /** A household of three or more, of whom nothing is entered. */
  private List<ResidentRecord> family() {
    for (ResidentRecord head : free()) {
      List<ResidentRecord> household = store().register().household(head.household().number());
      if (head.household().relationship().head()
          && household.size() > 2
          && household.stream().noneMatch(it -> taken.contains(it.number()))) {
        household.forEach(this::take);
        return household;
      }
    }
    throw new IllegalStateException("no family is left");
  }

  private ResidentRecord take(ResidentRecord record) {
    taken.add(record.number());
    return record;
  }

  private List<ResidentRecord> free() {
    List<ResidentRecord> found = new ArrayList<>();
    for (long serial = 1; serial <= RESIDENTS; serial++) {
      store()
          .register()
          .current(AddressNumber.of(serial))
          .filter(it -> it.status() == ResidentStatus.CURRENT)
          .filter(it -> !taken.contains(it.number()))
          .ifPresent(found::add);
    }
    return found;
  }
}
