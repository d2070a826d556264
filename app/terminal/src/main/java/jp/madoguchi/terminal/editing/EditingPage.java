package jp.madoguchi.terminal.editing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.PageAbove;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** A page about somebody, and above it who else is at work on them. */
public final class EditingPage implements PageAbove {
  private final Page page;
  private final EditingViewModel model;
  private final Texts texts;
  private final VBox words = new VBox();
  private final VBox root;
  private Subscription subscription = Subscription.EMPTY;

  public EditingPage(Texts texts, Page page, EditingViewModel model) {
    this.page = page;
    this.model = model;
    this.texts = texts;
    words.setId("editing");
    words.getStyleClass().addAll("alert-box", "editing");
    show(List.of());
    VBox.setVgrow(page.view(), Priority.ALWAYS);
    root = new VBox(words, page.view());
  }

  private void show(List<Message> said) {
    words
        .getChildren()
        .setAll(
            said.stream().map(each -> Parts.paragraph(texts.get(each), "editing-word")).toList());
    words.setVisible(!said.isEmpty());
    words.setManaged(!said.isEmpty());
  }

  @Override
  public Page beneath() {
    return page;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return page.firstFocus();
  }

  @Override
  public void attach() {
    page.attach();
    subscription = model.said().subscribe(this::show);
    model.begin();
  }

  @Override
  public void detach() {
    model.end();
    subscription.unsubscribe();
    page.detach();
  }
}
