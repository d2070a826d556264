package jp.madoguchi.terminal.control;

import javafx.scene.control.TextField;
import jp.madoguchi.core.text.Romaji;

/**
 * A field for readings: what is typed in Latin letters becomes katakana when the field is left, so
 * that no input method is needed.
 */
public final class KanaField extends TextField {
  public KanaField() {
    getStyleClass().add("kana-field");
    focusedProperty().subscribe(focused -> settle(focused));
    setOnAction(_ -> settle(false));
  }

  private void settle(boolean focused) {
    if (!focused) {
      String kana = Romaji.toKatakana(getText());
      if (!kana.equals(getText())) {
        setText(kana);
        end();
      }
    }
  }
}
