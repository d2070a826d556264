package jp.madoguchi.terminal.control;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * A label, its control, and the line below where checks speak. The label is the control's
 * accessible name; the sentence is read with it.
 */
public final class FormField extends VBox {
  private final Node control;
  private final Label hint = new Label();
  private final Texts texts;
  private final String labelKey;
  private final Label label;
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.NONE);

  public FormField(Texts texts, String labelKey, Node control) {
    this.texts = texts;
    this.control = control;
    this.labelKey = labelKey;
    label = Parts.paragraph(texts.get(labelKey), "field-label");
    label.setLabelFor(control);
    control.setAccessibleText(label.getText());
    hint.getStyleClass().add("field-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("form-field");
    getChildren().addAll(label, control);
    show(Message.NONE, Message.NONE);
  }

  /** Speaks what the two say: an error or an alert first, else what was understood. */
  public FormField speaking(ObservableValue<Message> problem, ObservableValue<Message> understood) {
    problem.subscribe(_ -> show(problem.getValue(), understood.getValue()));
    understood.subscribe(_ -> show(problem.getValue(), understood.getValue()));
    return this;
  }

  /** The key of the label, by which help knows the field. */
  public String labelKey() {
    return labelKey;
  }

  /** What the label says. */
  public String label() {
    return label.getText();
  }

  /** What is wrong with it now. */
  public ReadOnlyObjectProperty<Message> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** Puts something between the control and the line where checks speak. */
  public FormField with(Node below) {
    int last = getChildren().size();
    getChildren().add(getChildren().contains(hint) ? last - 1 : last, below);
    return this;
  }

  /** Most fields never speak: what says nothing is not in the window, where it would cost time. */
  private void speak(boolean something) {
    if (!something) {
      getChildren().remove(hint);
    } else if (!getChildren().contains(hint)) {
      getChildren().add(hint);
    }
  }

  private void show(Message problem, Message understood) {
    boolean wrong = !problem.none();
    Message shown = wrong ? problem : understood;
    hint.setText(texts.get(shown));
    speak(!shown.none());
    boolean alert = wrong && problem.key().contains(".A");
    hint.pseudoClassStateChanged(Styles.STATE_DANGER, wrong && !alert);
    hint.pseudoClassStateChanged(Styles.STATE_WARNING, alert);
    control.pseudoClassStateChanged(Styles.STATE_DANGER, wrong && !alert);
    control.pseudoClassStateChanged(Styles.STATE_WARNING, alert);
    control.setAccessibleHelp(hint.getText());
    trouble.set(problem);
  }
}
