package jp.madoguchi.terminal.keys;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Asks once more, with what follows from it in words; the button names the act. */
final class QuestionPage implements Page {
  private final Commands commands;
  private final Question question;
  private final CommandButton yes;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * What is asked.
   *
   * @param words and controls, from the top to the bottom
   * @param first where the keyboard begins; empty for the button
   * @param ready whether it can be answered
   * @param yesKey the words on the button
   */
  record Question(
      String titleKey,
      List<Node> words,
      List<Node> first,
      ObservableValue<Boolean> ready,
      String yesKey,
      Runnable act) {}

  QuestionPage(Texts texts, Commands commands, Question question) {
    this.commands = commands;
    this.question = question;
    yes = new CommandButton(texts, commands, Command.SUBMIT, question.yesKey());
    CommandButton no = new CommandButton(texts, commands, Command.BACK, "keys.no");
    yes.setId("keys-yes");
    no.setId("keys-no");
    VBox page = new VBox(Parts.label(texts.get(question.titleKey()), "page-title"));
    page.getChildren().add(Parts.card(question.words().toArray(Node[]::new)));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, no, Parts.spring(), yes);
  }

  @Override
  public String titleKey() {
    return question.titleKey();
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return question.first().isEmpty() ? yes : question.first().getFirst();
  }

  @Override
  public void attach() {
    BooleanProperty enabled = commands.bind(Command.SUBMIT, this::answer);
    subscription =
        question
            .ready()
            .subscribe(ready -> {
              enabled.set(ready);
              yes.setDisable(!ready);
            });
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
  }

  private void answer() {
    // Begun first: the page behind does not read the keys while they change.
    question.act().run();
    commands.run(Command.BACK);
  }
}
