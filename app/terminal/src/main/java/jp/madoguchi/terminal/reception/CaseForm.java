package jp.madoguchi.terminal.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * The fields of a case: first for what, which is needed, then who asks. A digit chooses the reason,
 * and Enter in any of them is enough.
 */
public final class CaseForm extends GridPane {
  private static final List<Purpose.Reason> REASONS =
      List.of(
          Purpose.Reason.MOVEMENT_NOTICE,
          Purpose.Reason.CERTIFICATE,
          Purpose.Reason.ENQUIRY,
          Purpose.Reason.EX_OFFICIO);
  private static final int COLUMNS = 6;

  private final Texts texts;
  private final CaseViewModel model;
  private final ComboBox<Purpose.Reason> reason = new ComboBox<>();
  private final SettledField slip = new SettledField();
  private final ComboBox<Optional<Claim>> claim = new ComboBox<>();
  private final NameField name = new NameField();
  private final ComboBox<Optional<Proof>> proof = new ComboBox<>();

  /**
   * @param ids what the names of the fields begin with
   * @param enter what Enter does
   */
  public CaseForm(Texts texts, NameFactory names, CaseViewModel model, String ids, Runnable enter) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("form-grid");
    Em em = new Em();
    names.dress(name, em.pixels());
    reason.getItems().setAll(REASONS);
    reason.setConverter(
        new ChoiceWords<>(it -> (REASONS.indexOf(it) + 1) + "　" + texts.get("reason." + it)));
    offer(claim, Claim.values(), it -> texts.get("claim." + it));
    offer(proof, Proof.values(), it -> texts.get("proof." + it));
    reason.setId(ids + "-reason");
    slip.setId(ids + "-reference");
    claim.setId(ids + "-claim");
    name.setId(ids + "-name");
    proof.setId(ids + "-proof");
    slip.setPromptText(texts.get("case.slip.prompt"));
    reason.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseByDigit);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !busy()) {
            event.consume();
            enter.run();
          }
        });
    place(names, em);
  }

  private void place(NameFactory names, Em em) {
    ObjectProperty<Message> silent = new SimpleObjectProperty<>(Message.NONE);
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints sixth = new ColumnConstraints();
      sixth.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(sixth);
    }
    FormField asks =
        new FormField(texts, "case.name", name)
            .with(names.below(name.textProperty()))
            .speaking(name.problem(model.nameProblem()), silent);
    add(new FormField(texts, "case.reason", reason).speaking(model.reasonProblem(), silent), 0, 0);
    add(new FormField(texts, "case.slip", slip), 3, 0);
    add(new FormField(texts, "case.claim", claim), 0, 1);
    add(asks, 2, 1);
    add(new FormField(texts, "case.proof", proof), 4, 1);
    getChildren().forEach(field -> setColumnSpan(field, getRowIndex(field) == 0 ? 3 : 2));
    getChildren().add(em);
  }

  private <T> void offer(ComboBox<Optional<T>> box, T[] values, Function<T, String> words) {
    box.getItems().add(Optional.empty());
    Stream.of(values).map(Optional::of).forEach(box.getItems()::add);
    box.setConverter(new ChoiceWords<>(it -> it.map(words).orElse(texts.get("case.open"))));
    box.setMaxWidth(Double.MAX_VALUE);
    reason.setMaxWidth(Double.MAX_VALUE);
  }

  /** Whether Enter belongs to a list that is open, or to an input method. */
  private boolean busy() {
    return reason.isShowing()
        || claim.isShowing()
        || proof.isShowing()
        || slip.composingProperty().get()
        || name.composingProperty().get();
  }

  private void chooseByDigit(KeyEvent event) {
    String typed = event.getText();
    if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '0' + REASONS.size()) {
      reason.setValue(REASONS.get(typed.charAt(0) - '1'));
      event.consume();
    }
  }

  /** Where one begins. */
  public Node first() {
    return reason;
  }

  /** To be called when the page comes; what it gives, when the page leaves. */
  public Subscription attach() {
    reason.setValue(model.reason().get().orElse(null));
    claim.setValue(model.claim().get());
    proof.setValue(model.proof().get());
    slip.settledProperty().bindBidirectional(model.slip());
    name.settledProperty().bindBidirectional(model.name());
    return Subscription.combine(
        reason.valueProperty().subscribe(chosen -> model.reason().set(Optional.ofNullable(chosen))),
        claim.valueProperty().subscribe(chosen -> model.claim().set(chosen)),
        proof.valueProperty().subscribe(chosen -> model.proof().set(chosen)),
        () -> slip.settledProperty().unbindBidirectional(model.slip()),
        () -> name.settledProperty().unbindBidirectional(model.name()));
  }
}
