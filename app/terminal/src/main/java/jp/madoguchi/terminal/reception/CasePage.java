package jp.madoguchi.terminal.reception;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** The open case, to be written down better; or a new one. */
public final class CasePage implements Page {
  private final Commands commands;
  private final CaseViewModel model;
  private final CaseForm form;
  private final Runnable done;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param done follows once it is written down
   */
  public CasePage(
      Texts texts, Commands commands, NameFactory names, CaseViewModel model, Runnable done) {
    this.commands = commands;
    this.model = model;
    this.done = done;
    form = new CaseForm(texts, names, model, "case", this::save);
    Optional<CounterCase> open = model.open().get();
    Label hint =
        Parts.paragraph(
            open.map(it -> texts.get("case.hint.open", it.number().text()))
                .orElse(texts.get("case.hint")),
            "page-subtitle");
    VBox page =
        new VBox(Parts.label(texts.get("case.title"), "page-title"), hint, Parts.card(form));
    page.getStyleClass().add("page");
    CommandButton save =
        new CommandButton(
            texts, commands, Command.REVIEW, open.isPresent() ? "case.change" : "case.begin");
    save.getStyleClass().add("accent");
    root = Parts.withFooter(page, Parts.spring(), save);
  }

  @Override
  public String titleKey() {
    return "case.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return form.first();
  }

  @Override
  public void attach() {
    subscription = form.attach();
    commands.bind(Command.REVIEW, this::save);
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.REVIEW);
  }

  private void save() {
    model.save(_ -> done.run());
  }
}
