package jp.madoguchi.terminal.movement.form;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Texts;

/**
 * The new town: type a postal code, kana or Latin letters, choose with the arrow keys, Enter takes
 * it.
 */
final class TownPicker extends VBox {
  private final AddressModel model;
  private final SettledField search = new SettledField();

  TownPicker(Texts texts, AddressModel model) {
    this.model = model;
    search.setId("move-town");
    search.setPromptText(texts.get("move.town.prompt"));
    TownList list = new TownList(texts, search, this::take);
    list.setId("move-town-list");
    model
        .candidates()
        .addListener((ListChangeListener<Town>) _ -> list.show(model.candidates(), true));
    getChildren()
        .addAll(
            new FormField(texts, "move.town", search)
                .speaking(model.townField().problem(), model.understood()),
            list);
    getStyleClass().add("town-picker");
  }

  SettledField field() {
    return search;
  }

  Subscription bind() {
    search.settledProperty().bindBidirectional(model.search());
    return () -> search.settledProperty().unbindBidirectional(model.search());
  }

  private void take(Town chosen) {
    model.town().set(Optional.of(chosen));
    NextField.after(search);
  }
}
