package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.command.Command;

/** Hands that enter and approve movements of any kind by the keyboard alone. */
final class MovementHands {
  /** Where pictures of every form are laid down, where somebody asks for them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  private final OpenTerminal terminal;
  private final UiDriver window;
  private final Set<String> entered = new TreeSet<>();
  private final Map<Ulid, List<String>> told = new HashMap<>();

  MovementHands(OpenTerminal terminal) {
    this.terminal = terminal;
    window = terminal.driver();
  }

  /** The kinds that were entered so far. */
  Set<String> entered() {
    return entered;
  }

  void enterNew(String kind, Map<String, String> fields) throws Exception {
    beginNew(kind);
    submit(kind, fields);
  }

  /** The form for people who are new here. */
  void beginNew(String kind) throws Exception {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    choose(kind);
  }

  void enter(String kind, AddressNumber person, Map<String, String> fields) throws Exception {
    begin(kind, person);
    submit(kind, fields);
  }

  void begin(String kind, AddressNumber person) throws Exception {
    open(person);
    choose(kind);
  }

  /** Opens somebody's record, found by number. */
  void open(AddressNumber person) {
    find(person);
    window.press(KeyCode.ENTER);
    window.awaitVisible("record-household");
  }

  /** The search's one result. */
  void find(AddressNumber person) {
    window.press(Command.SEARCH.keys().getCode());
    TheCase.open(window);
    fill("search-number", person.digits());
    window.press(KeyCode.ENTER);
    window.awaitFocus("search-results");
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

  void submit(String kind, Map<String, String> fields) throws Exception {
    int before = groups().size();
    write(fields);
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
    List<String> next = whatFollows();
    window.press(Command.SUBMIT.keys().getCode());
    window.await(kind + " entered", () -> groups().size() == before + 1);
    told.put(last().id(), next);
    assertEquals(kind, last().head().kind());
    window.await("the form is left", () -> !window.visible("review-submit"));
    entered.add(kind);
  }

  /** Types these fields of the form that is open. */
  void write(Map<String, String> fields) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String id =
          field.getKey().equals("relationship") ? "move-relationship-" + place() : field.getKey();
      type(id, field.getValue());
    }
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
  int place() {
    for (int place = 1; place < 20; place++) {
      if (window.visible("move-relationship-" + place) && !window.visible("move-stays-" + place)) {
        return place;
      }
    }
    throw new IllegalStateException("nobody's relationship is asked");
  }

  void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
    }
  }

  void fill(String id, String text) {
    window.focusTo(id);
    window.retype(text);
  }

  void swap(TrayCard card) {
    terminal.running().pull();
    terminal.sees(terminal.text("lock.card"));
    terminal.signIn(card);
  }

  void approve() {
    window.press(Command.APPROVALS.keys().getCode());
    window.awaitFocus("approval-list");
    window.press(KeyCode.ENTER);
    window.awaitVisible("compare-tick-1");
    for (int field = 1; window.visible("compare-tick-" + field); field++) {
      window.awaitFocus("compare-tick-" + field);
      window.press(KeyCode.ENTER);
    }
    List<String> before = told.get(groups().getFirst().id());
    if (before != null) {
      assertEquals(before, whatFollows());
    }
    window.awaitFocus("compare-pin");
    sign();
  }

  /** The card's PIN at the comparison. */
  void sign() {
    int waiting = groups().size();
    window.type(terminal.pin(TrayCard.INOUE));
    window.press(KeyCode.ENTER);
    window.await("approved", () -> groups().size() == waiting - 1);
  }

  /** What clerk and approver are told to do next. */
  private List<String> whatFollows() {
    List<String> texts = window.texts("follows");
    assertTrue(texts.contains(terminal.text("follows.title")));
    return texts;
  }

  TerminalStore store() {
    return terminal.running().terminalStore().orElseThrow();
  }

  private List<ChangeGroup> groups() {
    return store().changes().in(ChangeState.ENTERED);
  }

  ChangeGroup last() {
    return groups().getLast();
  }

  ResidentRecord current(AddressNumber number) {
    return store().register().current(number).orElseThrow();
  }
}
