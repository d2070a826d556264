package jp.madoguchi.terminal.movement.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** A new household, or the number of one that there is, with whoever lives there. */
final class HouseholdPane extends VBox {
  private final Texts texts;
  private final HouseholdModel model;
  private final SettledField number = new SettledField();
  private final Label members = Parts.paragraph("", "field-hint");

  HouseholdPane(Texts texts, HouseholdModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("members");
    if (model.asked() == Belonging.EITHER) {
      getChildren().add(choice());
    }
    number.setId("move-household");
    number.settledProperty().bindBidirectional(model.number());
    number.setOnAction(_ -> NextField.after(number));
    FormField field =
        new FormField(texts, "field.HOUSEHOLD_NUMBER", number)
            .speaking(model.problem(), model.members().map(_ -> Message.NONE));
    members.setId("move-household-members");
    VBox joining = new VBox(field, members);
    model
        .joins()
        .subscribe(joins -> {
          joining.setVisible(joins);
          joining.setManaged(joins);
        });
    model.members().subscribe(this::show);
    getChildren().add(joining);
  }

  private Node choice() {
    RadioButton fresh = new RadioButton(texts.get("move.household.fresh"));
    RadioButton joins = new RadioButton(texts.get("move.household.joins"));
    fresh.setId("move-household-fresh");
    joins.setId("move-household-joins");
    ToggleGroup group = new ToggleGroup();
    fresh.setToggleGroup(group);
    joins.setToggleGroup(group);
    // One stop for Tab; the arrow keys go to the other, as in every group of such buttons.
    fresh.focusTraversableProperty().bind(fresh.selectedProperty());
    joins.focusTraversableProperty().bind(joins.selectedProperty());
    model.joins().subscribe(yes -> (yes ? joins : fresh).setSelected(true));
    joins.selectedProperty().subscribe((_, yes) -> model.joins().set(yes));
    return Parts.row(fresh, joins);
  }

  /** Where the keyboard goes when something is wrong with the household. */
  Node first() {
    return number;
  }

  private void show(List<ResidentRecord> found) {
    members.setText(
        found.isEmpty()
            ? ""
            : texts.get(
                "move.household.members",
                found.getFirst().household().head().value(),
                found.size(),
                found.getFirst().address().address().oneLine()));
    members.setVisible(!found.isEmpty());
    members.setManaged(!found.isEmpty());
  }
}
