package jp.madoguchi.terminal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.Unfolding;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** A record on the screen: person, household, history. Opened through the desk that logs. */
public final class RecordPage implements Page {
  private static final double NAME_SIZE = 30;

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final OpenedRecord record;
  private final Staff staff;
  private final Ways ways;
  private final Node identified;
  private final Supplier<SeenWords> sight;
  private final List<Runnable> renewals = new ArrayList<>();
  private SeenWords shown;
  private final HouseholdList household;
  private final VBox history;
  private final Node root;

  /**
   * Where the keys lead from a record.
   *
   * @param moveWithin begins a 転居 for this household
   * @param movements lists the movements that can be begun here
   * @param states shows the states of the record beside each other
   * @param asOf shows the record as it was on a day
   * @param uncover asks for an item that is covered
   * @param measures leads to the person's measures, for whoever may see them
   * @param memo leads to the person's memo
   * @param tell leads to the person's 本人通知, for whoever may see it
   * @param certificate begins a certificate, for whoever may issue them
   * @param identity leads to where it is found out who stands at the counter
   */
  public record Ways(
      Runnable moveWithin,
      Runnable movements,
      Runnable states,
      Runnable asOf,
      Runnable uncover,
      Optional<Runnable> measures,
      Runnable memo,
      Optional<Runnable> tell,
      Optional<Runnable> certificate,
      Runnable identity) {
    /** To nowhere. */
    public static Ways none() {
      return new Ways(
          () -> {},
          () -> {},
          () -> {},
          () -> {},
          () -> {},
          Optional.empty(),
          () -> {},
          Optional.empty(),
          Optional.empty(),
          () -> {});
    }
  }

  /**
   * @param staff who the operators of its history are
   * @param open opens another member of the household, through the desk again
   * @param identified says at the head whether it was found out who stands at the counter
   * @param sight what is seen of the person, each time that the page comes on the screen
   * @param below what stands under the household: cards that know where they lead
   */
  public RecordPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      OpenedRecord record,
      Staff staff,
      Consumer<ResidentRecord> open,
      Ways ways,
      Node identified,
      Supplier<SeenWords> sight,
      List<Function<SeenWords, Node>> below) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.record = record;
    this.staff = staff;
    this.ways = ways;
    this.identified = identified;
    this.sight = sight;
    shown = sight.get();
    Node seen = anew(words -> new PersonFacts(texts, words).now(record.current()));
    household = new HouseholdList(texts, names, record, open);
    household.setId("record-household");
    household.setAccessibleText(
        texts.get("record.household", record.current().household().number().digits()));
    history = history(ways.states());
    List<Node> lower = Stream.concat(below.stream().map(this::anew), Stream.of(history)).toList();
    VBox page = new Unfolding(List.of(header(), seen, householdCard()), lower);
    page.getStyleClass().add("page");
    root = Parts.scrolling(page);
  }

  /** A card in a place of its own, in which it is made again once something else is seen. */
  private Node anew(Function<SeenWords, Node> card) {
    StackPane place = new StackPane(card.apply(shown));
    renewals.add(() -> place.getChildren().setAll(card.apply(shown)));
    return place;
  }

  private void renew() {
    SeenWords now = sight.get();
    if (!now.sight().equals(shown.sight())) {
      shown = now;
      renewals.forEach(Runnable::run);
    }
    commands.bind(Command.UNCOVER, ways.uncover()).set(!now.sight().covered().isEmpty());
  }

  @Override
  public String titleKey() {
    return "search.record";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(record.current().number());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return household.stop();
  }

  @Override
  public void attach() {
    renew();
    commands.bind(Command.MOVE_WITHIN, ways.moveWithin()).set(mayEnter() && here());
    commands.bind(Command.MOVEMENTS, ways.movements()).set(mayEnter());
    commands.bind(Command.HISTORY, history::requestFocus);
    commands.bind(Command.AS_OF, ways.asOf());
    ways.measures().ifPresent(lead -> commands.bind(Command.MEASURES, lead));
    ways.tell().ifPresent(lead -> commands.bind(Command.TELL, lead));
    ways.certificate().ifPresent(lead -> commands.bind(Command.CERTIFICATE, lead).set(mayEnter()));
    commands.bind(Command.MEMO, ways.memo()).set(!record.marks(record.current()).hidden());
    commands.bind(Command.IDENTITY, ways.identity()).set(!record.marks(record.current()).hidden());
  }

  @Override
  public void detach() {
    commands.unbind(Command.MOVE_WITHIN);
    commands.unbind(Command.MOVEMENTS);
    commands.unbind(Command.HISTORY);
    commands.unbind(Command.AS_OF);
    commands.unbind(Command.UNCOVER);
    commands.unbind(Command.MEASURES);
    commands.unbind(Command.MEMO);
    commands.unbind(Command.IDENTITY);
    commands.unbind(Command.TELL);
    commands.unbind(Command.CERTIFICATE);
  }

  private Node header() {
    ResidentRecord current = record.current();
    VBox name =
        new VBox(
            Parts.label(current.name().kana().value(), "record-kana"),
            names.show(current.name().name().value(), NAME_SIZE));
    HBox badges = Parts.row(Parts.badge(texts.get("status." + current.status()), "calm"));
    record
        .openEntry()
        .ifPresent(entry ->
            badges
                .getChildren()
                .add(Parts.badge(texts.get("record.open." + entry.state()), "attention")));
    CommandButton move = new CommandButton(texts, commands, Command.MOVE_WITHIN);
    move.getStyleClass().add("accent");
    move.setDisable(!mayEnter() || !here());
    CommandButton more = new CommandButton(texts, commands, Command.MOVEMENTS);
    more.setDisable(!mayEnter());
    FlowPane acts = Parts.flow(more, move);
    if (ways.certificate().isPresent()) {
      CommandButton certificate = new CommandButton(texts, commands, Command.CERTIFICATE);
      certificate.setDisable(!mayEnter());
      acts.getChildren().addFirst(certificate);
    }
    if (ways.measures().isPresent()) {
      acts.getChildren().addFirst(new CommandButton(texts, commands, Command.MEASURES));
    }
    FlowPane who = Parts.flow(name, badges, identified);
    who.getStyleClass().add("record-header");
    VBox box = new VBox(who, acts);
    box.getStyleClass().add("record-head");
    Marks marks = record.marks(current);
    if (!marks.none()) {
      box.getChildren().add(RestraintWords.badges(texts, marks));
    }
    if (marks.hidden()) {
      box.getChildren().add(Parts.paragraph(texts.get("restraint.page"), "field-hint"));
    }
    record
        .openEntry()
        .ifPresent(_ ->
            box.getChildren().add(Parts.paragraph(texts.get("record.open.hint"), "field-hint")));
    return box;
  }

  private boolean here() {
    return record.current().status() == ResidentStatus.CURRENT;
  }

  /** Nobody enters on what they do not see. */
  private boolean mayEnter() {
    return record.openEntry().isEmpty() && !record.marks(record.current()).hidden();
  }

  private Node householdCard() {
    String title = texts.get("record.household", record.current().household().number().digits());
    return Parts.card(Parts.label(title, "section-title"), household);
  }

  private VBox history(Runnable states) {
    Map<Ulid, ChangeTrail> trails =
        record.trail().stream().collect(Collectors.toMap(ChangeTrail::change, trail -> trail));
    VBox rows = new VBox();
    rows.getStyleClass().add("history");
    for (ResidentRecord state : record.history()) {
      rows.getChildren().add(state(state, trails));
    }
    VBox card =
        Parts.card(
            Parts.label(texts.get("record.history"), "section-title"),
            Parts.paragraph(texts.get("record.history.hint"), "field-hint"),
            rows);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            states.run();
            event.consume();
          }
        });
    card.setFocusTraversable(true);
    card.setId("record-history");
    card.setAccessibleText(texts.get("record.history"));
    return card;
  }

  private Node state(ResidentRecord state, Map<Ulid, ChangeTrail> trails) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("history-row");
    Label number = Parts.label(Integer.toString(state.history()), "history-number");
    grid.add(number, 0, 0);
    GridPane.setValignment(number, VPos.TOP);
    Label kind = Parts.paragraph(texts.get("movement." + state.origin().kind()), "history-kind");
    grid.add(kind, 1, 0);
    GridPane.setValignment(kind, VPos.TOP);
    grid.add(
        Parts.flow(
            detail("record.history.event", state.origin().eventDate().inJapanese()),
            detail("record.history.notified", RecordWords.day(state.origin().notificationDate())),
            detail("record.history.entered", RecordWords.day(state.origin().entryDate()))),
        2,
        0);
    grid.add(Parts.paragraph(RestraintWords.wholeAddress(texts, state), "history-address"), 2, 1);
    grid.add(
        Parts.flow(
            detail("record.history.entrant", staff.name(state.origin().entrant())),
            detail("record.history.approver", staff.name(state.origin().approver())),
            detail("record.history.terminal", state.origin().terminal().value())),
        2,
        2);
    state.origin().change().map(trails::get).ifPresent(trail -> grid.add(trail(trail), 2, 3));
    return grid;
  }

  private Label detail(String key, String value) {
    return Parts.label(texts.get(key, value), "history-detail");
  }

  private Label trail(ChangeTrail trail) {
    String words =
        trail
            .receipt()
            .map(receipt ->
                texts.get(
                    "record.receipt",
                    Long.toString(receipt),
                    trail.batch().map(batch -> Long.toString(batch)).orElse("—")))
            .orElse(texts.get("change." + trail.state()));
    return Parts.badge(words, trail.state() == ChangeState.APPLIED ? "good" : "attention");
  }
}
