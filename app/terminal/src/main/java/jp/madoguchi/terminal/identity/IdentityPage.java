package jp.madoguchi.terminal.identity;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.Compared;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * Who stands at the counter: first a card is read or documents are typed, then both sides stand
 * beside each other with what it comes to. The clerk decides by a key of its own.
 */
public final class IdentityPage implements Page {
  private static final double NAME_SIZE = 22;
  private static final double PIN_WIDTH = 240;

  private final Texts texts;
  private final Commands commands;
  private final IdentityViewModel model;
  private final ResultView view;
  private final PinField pin = new PinField();
  private final PapersForm papers;
  private final VBox asking = new VBox();
  private final VBox found = new VBox();
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final CommandButton again;
  private final CommandButton confirm;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param name of the person, as the record shows it
   */
  public IdentityPage(
      Texts texts, Commands commands, NameFactory names, NameBlock name, IdentityViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    view = new ResultView(texts, names);
    papers = new PapersForm(texts, names, model.papers(), model::comparePapers);
    again = new CommandButton(texts, commands, Command.REVIEW, "identity.again");
    problem.setId("identity-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    asking.getChildren().addAll(cardBox(), papers.view());
    for (VBox each : List.of(asking, found)) {
      each.getStyleClass().add("identity-part");
      each.managedProperty().bind(each.visibleProperty());
    }
    VBox page =
        new VBox(
            Parts.flow(
                Parts.label(texts.get("identity.title"), "page-title"),
                names.show(name.name().value(), NAME_SIZE),
                Parts.label(name.kana().value(), "record-kana")),
            problem,
            asking,
            found);
    page.getStyleClass().add("page");
    CommandButton refuse = new CommandButton(texts, commands, Command.SEND_BACK, "identity.refuse");
    confirm = new CommandButton(texts, commands, Command.SUBMIT, "identity.confirm");
    confirm.getStyleClass().add("accent");
    root = Parts.withFooter(page, refuse, Parts.spring(), again, confirm);
    Held.holds(root, Field.NAME);
  }

  private Node cardBox() {
    VBox box = Parts.card(Parts.label(texts.get("identity.card"), "section-title"));
    if (!model.readsCards()) {
      box.getChildren().add(Parts.paragraph(texts.get("identity.card.noReader"), "field-hint"));
      return box;
    }
    pin.setId("identity-pin");
    pin.setMaxWidth(PIN_WIDTH);
    pin.setOnEnter(() -> model.readCard(pin.take()));
    box.getChildren()
        .addAll(
            Parts.paragraph(texts.get("identity.card.hint"), "field-hint"),
            new FormField(texts, "identity.card.ask", pin));
    return box;
  }

  @Override
  public String titleKey() {
    return "identity.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.number());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.readsCards() ? pin : papers.firstFocus();
  }

  @Override
  public void attach() {
    model.come();
    commands.bind(Command.REVIEW, model::comparePapers);
    commands.bind(Command.SUBMIT, model::confirm);
    commands.bind(Command.SEND_BACK, model::refuse);
    subscription =
        Subscription.combine(
            model.result().subscribe(this::show),
            model.problem().subscribe(said -> problem.setText(texts.get(said))));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SEND_BACK);
    pin.clear();
    model.leave();
  }

  /** Whoever presses the key all the same is told what is missing. */
  private static boolean proves(Optional<Compared> result) {
    return result.filter(it -> it.verdict() instanceof Verdict.Agrees).isPresent();
  }

  private void show(Optional<Compared> result) {
    boolean before = found.isVisible();
    asking.setVisible(result.isEmpty());
    found.setVisible(result.isPresent());
    again.setText(texts.get(result.isPresent() ? "identity.again" : "identity.compare"));
    again.setAccessibleText(again.getText() + " " + Command.REVIEW.keyName());
    confirm.setDisable(!proves(result));
    found.getChildren().clear();
    if (result.isPresent()) {
      VBox verdict = view.verdict(result.get());
      found.getChildren().addAll(verdict, view.items(result.get()));
      if (!result.get().lookAlikes().isEmpty()) {
        found.getChildren().add(view.others(result.get()));
      }
      verdict.requestFocus();
    } else if (before) {
      firstFocus().requestFocus();
    }
  }
}
