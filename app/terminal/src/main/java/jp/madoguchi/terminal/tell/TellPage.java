package jp.madoguchi.terminal.tell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** One person's 本人通知: what is registered, what is to be, and what is to end. */
public final class TellPage implements Page {
  private static final double NAME_SIZE = 22;

  private final Texts texts;
  private final Commands commands;
  private final TellViewModel model;
  private final TellWords words;
  private final VBox list = new VBox();
  private final Label ends = Parts.paragraph("", "field-hint");
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final SettledField from = field("tell-from");
  private final SettledField until = field("tell-until");
  private final SettledField postal = field("tell-postal");
  private final SettledField address = field("tell-address");
  private final SettledField reason = field("tell-reason");
  private final CommandButton withdraw;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param name of the person, as the record shows it
   */
  public TellPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      NameBlock name,
      Staff staff,
      TellViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    words = new TellWords(texts, staff, model.today());
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    said.setId("tell-said");
    problem.setId("tell-problem");
    list.setId("tell-list");
    list.getStyleClass().add("history");
    withdraw = new CommandButton(texts, commands, Command.DISCARD, "tell.withdraw");
    CommandButton submit = new CommandButton(texts, commands, Command.SUBMIT, "tell.submit");
    submit.getStyleClass().add("accent");
    VBox page =
        new VBox(
            Parts.flow(
                Parts.label(texts.get("tell.title"), "page-title"),
                Parts.badge(texts.get("tell.here"), "calm")),
            Parts.paragraph(texts.get("tell.hint"), "page-subtitle"),
            said,
            problem,
            Parts.card(
                Parts.label(name.kana().value(), "record-kana"),
                names.show(name.name().value(), NAME_SIZE)),
            Parts.card(Parts.label(texts.get("tell.list"), "section-title"), list),
            form(),
            Parts.card(ends, new FormField(texts, "tell.reason", reason)));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, withdraw, Parts.spring(), submit);
    Held.holds(root, Field.LOT);
  }

  private static SettledField field(String id) {
    SettledField field = new SettledField();
    field.setId(id);
    return field;
  }

  private Node form() {
    return Parts.card(
        Parts.label(texts.get("tell.new"), "section-title"),
        Parts.flow(
            day("tell.from", from, model.form().from),
            day("tell.until", until, model.form().until)),
        Parts.paragraph(texts.get("tell.until.hint"), "field-hint"),
        Parts.flow(new FormField(texts, "tell.postal", postal)),
        new FormField(texts, "tell.address", address));
  }

  private FormField day(String key, SettledField field, StringProperty typed) {
    SimpleObjectProperty<Message> understood = new SimpleObjectProperty<>(Message.NONE);
    typed.subscribe(now -> understood.set(TellForm.understood(now, model.today())));
    return new FormField(texts, key, field)
        .speaking(new SimpleObjectProperty<>(Message.NONE), understood);
  }

  @Override
  public String titleKey() {
    return "tell.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.person());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return from;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::submit);
    commands.bind(Command.DISCARD, model::withdraw);
    TellForm form = model.form();
    from.settledProperty().bindBidirectional(form.from);
    until.settledProperty().bindBidirectional(form.until);
    postal.settledProperty().bindBidirectional(form.postal);
    address.settledProperty().bindBidirectional(form.address);
    reason.settledProperty().bindBidirectional(model.reason());
    subscription =
        Subscription.combine(
            model.registrations().subscribe(this::show),
            model.said().subscribe(it -> say(said, it)),
            model.problem().subscribe(it -> say(problem, it)));
  }

  /** Whoever typed at the page's end sees what came of it at its head. */
  private void say(Label where, Message words) {
    where.setText(texts.get(words));
    if (!words.none()) {
      Parts.reveal(where);
    }
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    TellForm form = model.form();
    from.settledProperty().unbindBidirectional(form.from);
    until.settledProperty().unbindBidirectional(form.until);
    postal.settledProperty().unbindBidirectional(form.postal);
    address.settledProperty().unbindBidirectional(form.address);
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.DISCARD);
  }

  private void show(List<Registration> registrations) {
    list.getChildren().setAll(registrations.stream().map(this::line).toList());
    if (registrations.isEmpty()) {
      list.getChildren().add(Parts.paragraph(texts.get("tell.none"), "field-hint"));
    }
    Optional<Registration> ending = model.toWithdraw();
    withdraw.setDisable(ending.isEmpty());
    ends.setText(
        ending
            .map(it -> texts.get("tell.ends", words.period(it)))
            .orElseGet(() -> texts.get("tell.ends.none")));
  }

  /** One stop of the keyboard, read out as a whole. */
  private Node line(Registration registration) {
    VBox line =
        new VBox(
            Parts.flow(
                Parts.badge(words.standing(registration), words.style(registration)),
                Parts.paragraph(words.period(registration), "fact-value")),
            Parts.paragraph(words.where(registration), "fact-label"),
            Parts.paragraph(words.who(registration), "fact-label"));
    line.getStyleClass().add("memo-note");
    line.setId("tell-line-" + registration.id());
    line.setFocusTraversable(true);
    line.setAccessibleText(
        String.join(
            " ",
            words.standing(registration),
            words.period(registration),
            words.where(registration),
            words.who(registration)));
    return line;
  }
}
