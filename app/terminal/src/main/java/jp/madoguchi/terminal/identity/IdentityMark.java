package jp.madoguchi.terminal.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.IdentityRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** At the head of a record: whether it was found out in this case who stands at the counter. */
public final class IdentityMark {
  private IdentityMark() {}

  /**
   * @param found follows the case
   * @param shown whose record it is
   */
  public static Node of(
      Texts texts,
      Commands commands,
      Staff staff,
      ObservableValue<Optional<IdentityRecord>> found,
      AddressNumber shown,
      LocalDate today) {
    Label state = Parts.badge("", "attention");
    state.setId("record-identity-state");
    Label how = Parts.label("", "field-hint");
    found.subscribe(now -> {
      Optional<IdentityRecord> own = now.filter(it -> it.subject().equals(shown));
      state.setText(texts.get(own.isPresent() ? "identity.state.done" : "identity.state.open"));
      state.getStyleClass().removeAll("badge-attention", "badge-good");
      state.getStyleClass().add(own.isPresent() ? "badge-good" : "badge-attention");
      how.setText(
          own.map(it ->
                  texts.get(
                      "identity.state.how",
                      how(texts, it),
                      RecordWords.lately(it.at(), today),
                      staff.name(it.by())))
              .orElse(""));
    });
    how.managedProperty().bind(how.textProperty().isNotEmpty());
    VBox mark =
        new VBox(Parts.row(state, new CommandButton(texts, commands, Command.IDENTITY)), how);
    mark.setId("record-identity");
    return mark;
  }

  /** By what it was found out. */
  public static String how(Texts texts, IdentityRecord found) {
    return found.byCard()
        ? texts.get("identity.how.card")
        : found.papers().stream()
            .map(paper -> texts.get("identity.paper." + paper))
            .collect(Collectors.joining(texts.get("restraint.and")));
  }
}
