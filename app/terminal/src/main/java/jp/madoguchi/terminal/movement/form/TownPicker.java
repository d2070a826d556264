package jp.madoguchi.terminal.movement.form;

import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Texts;

/**
 * The new town: type a postal code, kana or Latin letters, or press ↓ for all of them; choose with
 * the arrow keys, Enter takes it.
 */
final class TownPicker extends VBox {
  private final AddressModel model;
  private final SettledField search = new SettledField();

  TownPicker(Texts texts, AddressModel model) {
    this.model = model;
    search.setId("move-town");
    search.setPromptText(texts.get("move.town.prompt"));
    OfferList<Place> list =
        new OfferList<>(search, () -> Offer.of(model.all()), this::take, new PlaceWords(texts)::of)
            .called("move-town-list", texts.get("move.town.list"));
    model.candidates().subscribe(found -> list.show(Offer.of(found)));
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

  private void take(Place chosen) {
    model.take(chosen);
    NextField.after(search);
  }
}
