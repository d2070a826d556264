package jp.madoguchi.terminal.login;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** Asks which card reader is used, where there are several. */
final class ReaderBox {
  private final Texts texts;
  private final Readers model;
  private final ComboBox<String> names = new ComboBox<>();
  private final Label problem = Parts.paragraph("", "login-problem");
  private final VBox root;
  private Subscription subscription = Subscription.EMPTY;
  private boolean showing;

  ReaderBox(Texts texts, Readers model) {
    this.texts = texts;
    this.model = model;
    names.setId("login-reader");
    names.setMaxWidth(Double.MAX_VALUE);
    names.setOnShowing(_ -> model.look());
    names
        .valueProperty()
        .subscribe(name -> {
          if (!showing && name != null) {
            model.choose(name);
          }
        });
    root = new VBox(new FormField(texts, "login.reader", names), problem);
    for (Node each : new Node[] {problem, root}) {
      each.managedProperty().bind(each.visibleProperty());
    }
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    root.setVisible(false);
  }

  Node view() {
    return root;
  }

  void attach() {
    subscription =
        Subscription.combine(
            model.choice().subscribe(this::show),
            model.problem().subscribe(said -> problem.setText(texts.get(said))));
  }

  void detach() {
    subscription.unsubscribe();
  }

  private void show(Readers.Choice choice) {
    showing = true;
    if (!names.getItems().equals(choice.names())) {
      names.getItems().setAll(choice.names());
    }
    if (!Objects.equals(names.getValue(), choice.used())) {
      names.setValue(choice.used());
    }
    showing = false;
    root.setVisible(choice.isOne());
  }
}
