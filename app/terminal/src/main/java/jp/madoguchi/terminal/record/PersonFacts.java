package jp.madoguchi.terminal.record;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.sight.Covering;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** What one state of a record says of a person, as labelled facts that flow. */
public final class PersonFacts {
  private static final double SMALL_NAME = 16;
  private static final int LAST_DIGITS = 3;

  /** Room for a number, or for the sentence that says that it is not shown. */
  private static final double NUMBER = 13.5;

  private final Texts texts;
  private final SeenWords seen;

  /**
   * @param seen what is seen of the person
   */
  public PersonFacts(Texts texts, SeenWords seen) {
    this.texts = texts;
    this.seen = seen;
  }

  /** Of the present state. */
  Node now(ResidentRecord r) {
    return card(facts(r));
  }

  /** Of an earlier state: with the place in the household, and why the person was removed. */
  public Node then(ResidentRecord r) {
    FlowPane facts = facts(r);
    name(facts, "field.HOUSEHOLD_HEAD", r.household().head().value(), 11);
    fact(facts, "record.relationship", r.household().relationship().text(), 8);
    if (r.status() == ResidentStatus.REMOVED) {
      r.particulars()
          .removalReason()
          .ifPresent(
              reason -> fact(facts, "field.REMOVAL_REASON", texts.get("removal." + reason), 11));
      r.particulars()
          .removedOn()
          .ifPresent(day -> fact(facts, "field.REMOVED_ON", day.inJapanese(), 12));
    }
    return card(facts);
  }

  private Node card(FlowPane facts) {
    return Parts.card(Parts.label(texts.get("record.person"), "section-title"), facts);
  }

  private FlowPane facts(ResidentRecord r) {
    FlowPane facts = new FlowPane();
    facts.getStyleClass().add("facts");
    fact(facts, "record.birth", RecordWords.birth(r), 11);
    fact(facts, "record.sex", texts.get("sex." + r.sex()), 4.5);
    fact(facts, "record.number", r.number().digits(), 9.5);
    fact(facts, "record.code", code(r), NUMBER);
    fact(
        facts,
        "field.INDIVIDUAL_NUMBER",
        seen.of(
            Field.INDIVIDUAL_NUMBER,
            r.individualNumber().map(IndividualNumber::digits).orElse(""),
            false),
        NUMBER);
    fact(facts, "record.kind", texts.get("kind." + r.kind()), 8);
    fact(facts, "record.address", RestraintWords.wholeAddress(texts, r), 38);
    fact(facts, "record.since", r.address().since().inJapanese(), 12);
    fact(facts, "record.residentSince", r.residentSince().inJapanese(), 12);
    guarded(facts, Field.DOMICILE, "record.domicile", r.domicile().domicile(), 21);
    guarded(
        facts,
        Field.HEAD_OF_REGISTER,
        "record.headOfRegister",
        r.domicile().headOfRegister(),
        NUMBER);
    return facts;
  }

  private void guarded(FlowPane facts, Field field, String key, ExactText text, double ems) {
    if (Hidden.is(text)) {
      fact(facts, key, texts.get("restraint.hidden"), ems);
    } else {
      SeenWords.Look look = new SeenWords.Look("fact-value", SMALL_NAME);
      add(facts, key, seen.node(field, text.value(), false, look, "—"), ems);
    }
  }

  private void fact(FlowPane facts, String key, String value, double ems) {
    add(facts, key, Parts.paragraph(value.isEmpty() ? "—" : value, "fact-value"), ems);
  }

  private void name(FlowPane facts, String key, String value, double ems) {
    if (value.isEmpty()) {
      fact(facts, key, value, ems);
    } else {
      add(facts, key, seen.names().show(value, SMALL_NAME), ems);
    }
  }

  private void add(FlowPane facts, String key, Node content, double ems) {
    Label label = Parts.paragraph(texts.get(key), "fact-label");
    VBox fact = new VBox(label, content);
    fact.getStyleClass().add("fact");
    fact.setStyle("-fx-pref-width: " + ems + "em;");
    facts.getChildren().add(fact);
  }

  /** Enough of it to compare with a paper where the whole code is covered. */
  private String code(ResidentRecord r) {
    String digits = r.code().digits();
    return seen.sight().of(Field.RESIDENT_CODE) == Covering.COVERED
        ? "•".repeat(digits.length() - LAST_DIGITS)
            + digits.substring(digits.length() - LAST_DIGITS)
        : seen.of(Field.RESIDENT_CODE, digits, false);
  }
}
