package jp.madoguchi.terminal.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.departure.Departing;
import jp.madoguchi.core.departure.DepartureDesk;
import jp.madoguchi.core.departure.DepartureDesk.Listing;
import jp.madoguchi.core.departure.Group;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Who leaves, by the day; Enter begins the form that is due. */
public final class DeparturesPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final NameFactory names;
  private final LocalDate today;
  private final TableView<Departing> table = new TableView<>();
  private final ComboBox<Part> part = new ComboBox<>();
  private final Node root;

  /**
   * What of the list is shown, and where in it somebody was.
   *
   * @param group empty for all
   * @param last of whom something was entered; the next one is chosen
   */
  public record View(Optional<Group> group, Optional<AddressNumber> last) {
    /** The whole list, from its beginning. */
    public static final View ALL = new View(Optional.empty(), Optional.empty());
  }

  /** A part of the list, with how many are in it. */
  private record Part(Optional<Group> group, int count) {}

  /** What is begun with somebody, and from where. */
  @FunctionalInterface
  public interface Begin {
    void with(Departing chosen, View from);
  }

  public DeparturesPage(
      Texts texts, NameFactory names, Listing listing, LocalDate today, View view, Begin begin) {
    this.texts = texts;
    this.names = names;
    this.today = today;
    table.setId("departures");
    table.setAccessibleText(texts.get("departures.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("departures.none"), "field-hint"));
    table.getStyleClass().addAll("results", "worklist");
    columns();
    Choosing.opens(
        table,
        chosen ->
            begin.with(
                chosen,
                new View(part.getValue().group(), Optional.of(chosen.seen().record().number()))));
    table.widthProperty().subscribe(table::refresh);
    parts(listing, view, shown -> table.getItems().setAll(shown));
    choose(view);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("departures.title"), "page-title"),
            Parts.paragraph(texts.get("departures.hint"), "page-subtitle"),
            new FormField(texts, "departures.part", part),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  private void parts(Listing listing, View view, Consumer<List<Departing>> show) {
    part.setId("departures-part");
    part.getItems()
        .add(
            new Part(
                Optional.empty(),
                listing.counts().values().stream().mapToInt(Integer::intValue).sum()));
    for (Group group : Group.values()) {
      part.getItems().add(new Part(Optional.of(group), listing.counts().getOrDefault(group, 0)));
    }
    part.setConverter(new ChoiceWords<>(this::name));
    part.valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            show.accept(
                listing.rows().stream()
                    .filter(row -> chosen.group().filter(it -> it != row.group()).isEmpty())
                    .toList());
            table.getSelectionModel().selectFirst();
          }
        });
    part.getItems().stream()
        .filter(each -> each.group().equals(view.group()))
        .findFirst()
        .ifPresent(part::setValue);
  }

  /** The next one after whoever was entered last of whom nothing is entered yet. */
  private void choose(View view) {
    List<Departing> rows = table.getItems();
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (view.last().filter(rows.get(i).seen().record().number()::equals).isPresent()) {
        at = i;
      }
    }
    int next = at;
    while (next < rows.size() && rows.get(next).open()) {
      next++;
    }
    int chosen = view.last().isPresent() && next < rows.size() ? next : at;
    table.getSelectionModel().select(chosen);
    table.scrollTo(Math.max(0, chosen - 2));
  }

  private void columns() {
    Columns.words(table, texts.get("departures.standing"), 0.18, this::standing);
    Columns.words(table, texts.get("departures.day"), 0.14, each -> RecordWords.day(each.day()));
    Columns.nodes(table, texts.get("record.name"), 0.22, this::name);
    Columns.words(table, texts.get("departures.numbers"), 0.2, this::numbers);
    Columns.words(
        table,
        texts.get("departures.destination"),
        0.26,
        each -> DepartureWords.destination(texts, each.seen()));
  }

  private String standing(Departing each) {
    String days = texts.get(DepartureWords.standing(each, today));
    return each.open() ? days + "\n" + texts.get("departures.open") : days;
  }

  private Node name(Departing each) {
    ResidentRecord record = each.seen().record();
    return new VBox(
        Parts.label(record.name().kana().value(), "member-kana"),
        names.show(record.name().name().value(), NAME_SIZE));
  }

  private String numbers(Departing each) {
    ResidentRecord record = each.seen().record();
    return texts.get("departures.person", record.number().digits())
        + "\n"
        + texts.get("departures.household", record.household().number().digits());
  }

  private String name(Part each) {
    String name =
        texts.get(
            "departures.part." + each.group().map(Group::name).orElse("ALL"),
            DepartureDesk.DAYS_OF_PATIENCE);
    boolean all = each.group().isEmpty() || each.count() <= DepartureDesk.LIMIT;
    return all
        ? texts.get("departures.count", name, each.count())
        : texts.get("departures.first", name, each.count(), DepartureDesk.LIMIT);
  }

  @Override
  public String titleKey() {
    return "departures.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }
}
