package jp.madoguchi.terminal.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.Stay;
import jp.madoguchi.core.resident.StayTerm;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * The cards of a person: the individual number card with its certificates, and what a foreign
 * resident's card says, with its last day marked when it is near or over.
 */
public final class CardsCard {
  private static final SeenWords.Look LOOK = new SeenWords.Look("fact-value", 16);
  private static final List<Field> NUMBER_CARD =
      List.of(Field.CARD_STATE, Field.SIGNING_CERTIFICATE, Field.USER_CERTIFICATE);
  private static final List<Field> STAY =
      List.of(
          Field.NATIONALITY,
          Field.STAY_CATEGORY,
          Field.STAY_STATUS,
          Field.STAY_PERIOD,
          Field.STAY_UNTIL,
          Field.STAY_CARD,
          Field.PERMANENT_ISSUED,
          Field.PERMANENT_UNTIL);

  private final Texts texts;
  private final SeenWords words;
  private final OpenedRecord opened;
  private final LocalDate today;

  public CardsCard(Texts texts, SeenWords words, OpenedRecord opened, LocalDate today) {
    this.texts = texts;
    this.words = words;
    this.opened = opened;
    this.today = today;
  }

  /** The card of the page. */
  public Node node() {
    VBox card = Parts.card(Parts.label(texts.get("cards.title"), "section-title"));
    card.setId("record-cards");
    if (opened.marks(opened.current()).hidden()) {
      card.getChildren().add(Parts.paragraph(texts.get("cards.hidden"), "fact-value"));
      return card;
    }
    card.getChildren()
        .addAll(Parts.label(texts.get("cards.number"), "fact-label"), facts(NUMBER_CARD));
    if (opened.current().kind() == ResidentKind.FOREIGN) {
      card.getChildren()
          .add(Parts.flow(Parts.label(texts.get("cards.stay"), "fact-label"), term()));
      card.getChildren().add(facts(STAY));
    }
    return card;
  }

  private Node facts(List<Field> fields) {
    Particulars held = opened.current().particulars();
    FlowPane facts = new FlowPane();
    facts.getStyleClass().add("facts");
    for (Field field : fields) {
      String value = held.text(field).value();
      boolean western = FieldRows.western(field, held.values());
      boolean always = NUMBER_CARD.contains(field);
      if (always || !value.isEmpty()) {
        VBox fact =
            new VBox(
                Parts.paragraph(texts.get("field." + field), "fact-label"),
                words.node(field, value, western, LOOK, texts.get("cards.none")));
        fact.getStyleClass().add("fact");
        fact.setStyle("-fx-pref-width: 19em;");
        facts.getChildren().add(fact);
      }
    }
    return facts;
  }

  /** Only who sees the day hears of it. */
  private Node term() {
    FlowPane badges = Parts.flow();
    if (words.sight().shows(Guarded.STAY)) {
      Stay stay = opened.current().particulars().stay();
      badge(badges, stay.until(), term -> "cards.term." + term);
      badge(badges, stay.permanentUntil(), term -> "cards.certificate." + term);
    }
    return badges;
  }

  private void badge(
      FlowPane badges, Optional<RegisterDate> until, Function<StayTerm, String> key) {
    StayTerm.of(until, today)
        .filter(term -> term != StayTerm.RUNNING)
        .map(key)
        .ifPresent(said -> badges.getChildren().add(Parts.badge(texts.get(said), "attention")));
  }
}
