package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.record.HouseholdList;

/** Searching a resident, opening the record and entering a move within the municipality. */
final class EntryScreens {
  private static final String SUBMIT = "review-submit";

  private final Hands hands;
  private final List<AddressNumber> household = new ArrayList<>();
  private final List<AddressNumber> movers = new ArrayList<>();

  EntryScreens(Hands hands) {
    this.hands = hands;
  }

  /** The search without a reason, which is refused. */
  void searchWithoutReason(Movement movement) {
    hands.press(Command.SEARCH);
    hands.arrives("search-reason");
    hands.fill("search-kana", movement.kana());
    hands.press(KeyCode.ENTER);
    hands.sees("case.reason.missing");
  }

  /** Searches for the next person; the results have the focus afterwards. */
  void search(Movement movement) {
    hands.press(Command.NEXT);
    reason(movement.reference());
    hands.fill("search-kana", movement.kana());
    hands.fill("search-birth", movement.birth());
    hands.press(KeyCode.ENTER);
    hands.seesOneOf(List.of("search.found", "search.nobody"));
  }

  /** Searches for the next person by number. */
  void search(String reference, AddressNumber number) {
    hands.press(Command.NEXT);
    reason(reference);
    hands.fill("search-number", number.digits());
    hands.press(KeyCode.ENTER);
  }

  private void reason(String reference) {
    hands.arrives("search-reason");
    hands.press(KeyCode.DOWN);
    hands.fill("search-reference", reference);
  }

  /** Whether the search found anybody. */
  boolean found() {
    return hands.read("search-results", TableView.class, table -> !table.getItems().isEmpty());
  }

  void open() {
    hands.arrives("search-results");
    hands.press(KeyCode.ENTER);
    hands.window().awaitVisible("record-household");
  }

  void history() {
    hands.press(Command.HISTORY);
    hands.arrives("record-history");
  }

  /** Opens the form; whoever is in the household is known from here on. */
  void begin() {
    household.clear();
    household.addAll(hands.read("record-household", HouseholdList.class, EntryScreens::numbers));
    hands.press(Command.MOVE_WITHIN);
    hands.arrives("move-member-1");
  }

  /** Fills the whole form in. */
  void fill(Movement movement) {
    choose(movement);
    address(movement);
    hands.fill("move-building", movement.building());
    hands.fill("move-eventDate", movement.eventDate());
    hands.fill("move-notificationDate", movement.notificationDate());
  }

  /** Ticks those who move and says who they will be in their new household. */
  void choose(Movement movement) {
    List<Integer> places = places(movement);
    movers.clear();
    places.forEach(place -> movers.add(household.get(place - 1)));
    for (int place = 1; hands.window().visible(member(place)); place++) {
      boolean ticked = hands.read(member(place), CheckBox.class, CheckBox::isSelected);
      if (ticked != places.contains(place)) {
        goToMember(place);
        hands.press(KeyCode.SPACE);
      }
    }
    for (int i = 0; i < movement.relationships().size() && i < places.size(); i++) {
      hands.fill("move-relationship-" + places.get(i), movement.relationships().get(i));
    }
  }

  /** The list of members is one stop for Tab; arrow keys go through it. */
  private void goToMember(int place) {
    int stop = 1;
    while (!hands.read(member(stop), CheckBox.class, CheckBox::isFocusTraversable)) {
      stop++;
    }
    if (!hands.window().focused().equals(member(stop))) {
      hands.go(member(stop));
    }
    KeyCode arrow = stop < place ? KeyCode.DOWN : KeyCode.UP;
    IntStream.range(0, Math.abs(place - stop)).forEach(_ -> hands.press(arrow));
    hands.arrives(member(place));
  }

  /** The places in the household of those who move, in the order in which they are named. */
  List<Integer> places(Movement movement) {
    List<String> names = new ArrayList<>();
    for (int place = 1; hands.window().visible(member(place)); place++) {
      names.add(name(place));
    }
    List<Integer> all = IntStream.rangeClosed(1, names.size()).boxed().toList();
    return switch (movement.movers()) {
      case Movers.All _ -> all;
      case Movers.These these ->
          these.members().stream()
              .flatMap(member ->
                  all.stream()
                      .filter(place ->
                          new Movers.These(List.of(member)).include(place, names.get(place - 1))))
              .distinct()
              .toList();
    };
  }

  /** Town and lot. */
  void address(Movement movement) {
    hands.fill("move-town", movement.townEntry());
    if (hands.window().visible("move-town-list")) {
      IntStream.range(0, row(movement.town())).forEach(_ -> hands.press(KeyCode.DOWN));
      hands.press(KeyCode.ENTER);
      hands.arrives("move-lot");
    }
    hands.fill("move-lot", movement.lot());
  }

  /** Asks for before and after; the sentences that block, where there are any. */
  List<String> review() {
    hands.press(Command.REVIEW);
    List<Saying> blocking = blocking();
    hands.awaits(
        "the review, or a sentence at a field",
        () -> hands.window().visible(SUBMIT) || !said(blocking).isEmpty());
    return hands.window().visible(SUBMIT) ? List.of() : said(blocking);
  }

  /** Acknowledges what has to be, and enters; the record is open again afterwards. */
  TourOutcome.Entered submit(Movement movement) {
    for (Rule rule : Rule.values()) {
      String box = "review-alert-" + rule;
      if (hands.window().visible(box)) {
        hands.go(box);
        hands.press(KeyCode.SPACE);
      }
    }
    hands.press(Command.SUBMIT);
    hands.sees("move.entered");
    hands.window().awaitVisible("record-household");
    hands.sees("record.open.ENTERED");
    return new TourOutcome.Entered(movement, movers);
  }

  private List<Saying> blocking() {
    return hands.texts().keys().stream()
        .filter(key -> key.startsWith("rule.E") || key.startsWith("rule.W"))
        .map(key -> Saying.of(hands.texts(), key))
        .toList();
  }

  private List<String> said(List<Saying> sayings) {
    return hands.window().texts().stream()
        .filter(text -> sayings.stream().anyMatch(saying -> saying.isSaidBy(text)))
        .toList();
  }

  private static List<AddressNumber> numbers(HouseholdList list) {
    return list.members().stream().map(ResidentRecord::number).toList();
  }

  private int row(String town) {
    return hands.read(
        "move-town-list",
        ListView.class,
        list -> {
          ObservableList<?> items = list.getItems();
          return IntStream.range(0, items.size())
              .filter(i -> items.get(i) instanceof Town found && found.name().equals(town))
              .findFirst()
              .orElse(0);
        });
  }

  private String name(int place) {
    Saying moves = Saying.of(hands.texts(), "move.member.moves");
    return moves
        .places(hands.read(member(place), CheckBox.class, CheckBox::getAccessibleText))
        .orElseThrow()
        .getFirst();
  }

  private static String member(int place) {
    return "move-member-" + place;
  }
}
