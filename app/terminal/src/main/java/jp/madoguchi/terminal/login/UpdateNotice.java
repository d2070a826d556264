package jp.madoguchi.terminal.login;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** Says that the store is being updated, how far that is, and that nothing can be lost by it. */
final class UpdateNotice {
  private static final double PERCENT = 100;

  private final Texts texts;
  private final Label words = Parts.paragraph("", "keys-running");
  private final ProgressBar bar = new ProgressBar();
  private final VBox root;
  private boolean shown;

  UpdateNotice(Texts texts) {
    this.texts = texts;
    bar.setId("login-update");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    // Whoever listens hears it, and hears it change.
    bar.setFocusTraversable(true);
    root = Parts.card(words, bar, Parts.paragraph(texts.get("login.update.how"), "field-hint"));
    show(Optional.empty());
  }

  Node view() {
    return root;
  }

  void show(Optional<UpdateProgress.Seen> update) {
    boolean begins = update.isPresent() && !shown;
    shown = update.isPresent();
    root.setVisible(shown);
    root.setManaged(shown);
    OptionalInt percent = update.map(UpdateProgress.Seen::percent).orElseGet(OptionalInt::empty);
    bar.setProgress(
        percent.isPresent() ? percent.getAsInt() / PERCENT : ProgressBar.INDETERMINATE_PROGRESS);
    words.setText(update.map(seen -> texts.get(seen.words())).orElse(""));
    bar.setAccessibleText(words.getText());
    if (begins) {
      bar.requestFocus();
    }
  }
}
