package jp.madoguchi.terminal.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.HouseholdList;
import jp.madoguchi.terminal.record.PersonFacts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.RestraintWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A person and their household on a day. It binds no key that enters or certifies: what is shown
 * here is not the present record. What is printed is a sheet for the office's own use.
 */
public final class AsOfPage implements Page {
  private static final double NAME_SIZE = 26;

  private final Texts texts;
  private final Commands commands;
  private final Function<AddressNumber, SeenWords> sight;
  private final AsOfViewModel model;
  private final AddressNumber from;
  private final Optional<Consumer<Past.Stood>> print;
  private final SettledField day = new SettledField();
  private final VBox shown = new VBox();
  private final Node root;

  /**
   * @param sight what is seen of a person
   * @param from whose record this was opened from
   * @param print for whoever may, prints what is shown
   */
  public AsOfPage(
      Texts texts,
      Commands commands,
      Function<AddressNumber, SeenWords> sight,
      AsOfViewModel model,
      AddressNumber from,
      Optional<Consumer<Past.Stood>> print) {
    this.texts = texts;
    this.commands = commands;
    this.sight = sight;
    this.model = model;
    this.from = from;
    this.print = print;
    shown.getStyleClass().add("past-shown");
    VBox page =
        new VBox(
            Parts.label(texts.get("past.title"), "page-title"),
            Parts.paragraph(texts.get("past.hint"), "page-subtitle"),
            Parts.card(Parts.apart("past-asked", button(), day(), basis())),
            shown);
    page.getStyleClass().add("page");
    root = Parts.scrolling(page);
    model.shown().subscribe(this::show);
  }

  private Node button() {
    return new CommandButton(texts, commands, Command.REVIEW, "past.look");
  }

  private Node day() {
    day.setId("past-day");
    day.setPromptText(texts.get("past.day.prompt"));
    day.settledProperty().bindBidirectional(model.day());
    day.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.look();
            event.consume();
          }
        });
    return new FormField(texts, "past.day", day).speaking(model.problem(), model.understood());
  }

  private Node basis() {
    ToggleGroup group = new ToggleGroup();
    VBox choices = new VBox();
    choices.getStyleClass().add("past-bases");
    for (Basis basis : Basis.values()) {
      RadioButton choice = new RadioButton(texts.get("past.basis." + basis));
      choice.setId("past-basis-" + basis);
      choice.setToggleGroup(group);
      // One stop for Tab; the arrow keys go to the others.
      choice.focusTraversableProperty().bind(choice.selectedProperty());
      choice.setSelected(basis == model.basis().get());
      choice
          .selectedProperty()
          .subscribe((_, chosen) -> {
            if (chosen) {
              model.basis().set(basis);
            }
          });
      choices.getChildren().add(choice);
    }
    VBox both = new VBox(Parts.label(texts.get("past.basis"), "field-label"), choices);
    both.getStyleClass().add("form-field");
    return both;
  }

  private void show(Optional<Past.Stood> stood) {
    shown.getChildren().setAll(stood.map(this::nodes).orElse(List.of()));
  }

  private List<Node> nodes(Past.Stood stood) {
    ResidentRecord record = stood.record();
    SeenWords seen = sight.apply(record.number());
    Marks marks = stood.person().marks();
    FlowPane who =
        Parts.flow(
            new VBox(
                Parts.label(record.name().kana().value(), "record-kana"),
                seen.names().show(record.name().name().value(), NAME_SIZE)),
            Parts.badge(texts.get("status." + record.status()), "calm"));
    print.ifPresent(_ ->
        who.getChildren()
            .add(new CommandButton(texts, commands, Command.SUBMIT, "past.paper.print")));
    if (!marks.none()) {
      who.getChildren().add(RestraintWords.badges(texts, marks));
    }
    who.getStyleClass().add("record-header");
    return List.of(
        banner(stood),
        who,
        new PersonFacts(texts, seen).then(record),
        household(stood, seen.names()));
  }

  /** By words, a sign and a frame: never by colour alone. */
  private Node banner(Past.Stood stood) {
    String when = RecordWords.day(stood.asOf().day());
    VBox words =
        new VBox(
            Parts.paragraph(texts.get("past.banner." + stood.asOf().basis(), when), "past-day"));
    say(words, texts.get("past.only"));
    if (stood.present()) {
      say(words, texts.get("past.present", stood.record().history()));
    } else {
      say(words, texts.get("past.state", stood.record().history()));
    }
    if (!stood.overtaken().isEmpty()) {
      say(
          words,
          texts.get(
              "past.overtaken",
              stood.overtaken().stream().map(String::valueOf).collect(Collectors.joining("・"))));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner = new HBox(new FontIcon(Feather.CLOCK), words);
    banner.setId("past-banner");
    banner.getStyleClass().add("past-banner");
    banner.setAccessibleRole(AccessibleRole.TEXT);
    banner.setAccessibleText(
        words.getChildren().stream()
            .map(line -> ((Label) line).getText())
            .collect(Collectors.joining(" ")));
    banner.setFocusTraversable(true);
    return banner;
  }

  private static void say(VBox words, String sentence) {
    words.getChildren().add(Parts.paragraph(sentence, "past-words"));
  }

  private Node household(Past.Stood stood, NameFactory names) {
    ResidentRecord person = stood.record();
    Map<AddressNumber, Marks> marks =
        stood.household().stream()
            .collect(Collectors.toMap(seen -> seen.record().number(), Seen::marks));
    OpenedRecord then =
        new OpenedRecord(
            person,
            stood.household().stream().map(Seen::record).toList(),
            List.of(),
            List.of(),
            Optional.empty(),
            marks);
    HouseholdList members =
        new HouseholdList(texts, names, then, member -> model.look(member.number()));
    members.setId("past-household");
    String title = texts.get("past.household", person.household().number().digits());
    members.setAccessibleText(title);
    VBox card = Parts.card(Parts.label(title, "section-title"), members);
    if (stood.household().isEmpty()) {
      card.getChildren().add(Parts.paragraph(texts.get("past.household.none"), "field-hint"));
    }
    if (stood.closed() > 0) {
      card.getChildren()
          .add(Parts.paragraph(texts.get("past.household.closed", stood.closed()), "field-hint"));
    }
    return card;
  }

  @Override
  public String titleKey() {
    return "past.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(from);
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return day;
  }

  @Override
  public void attach() {
    commands.bind(Command.REVIEW, model::look);
    print.ifPresent(
        paper -> commands.bind(Command.SUBMIT, () -> model.shown().get().ifPresent(paper)));
  }

  @Override
  public void detach() {
    commands.unbind(Command.REVIEW);
    print.ifPresent(_ -> commands.unbind(Command.SUBMIT));
  }
}
