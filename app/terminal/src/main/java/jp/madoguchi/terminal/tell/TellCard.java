package jp.madoguchi.terminal.tell;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** 本人通知 on a record's page: whether the person is to be told, and the way to register them. */
public final class TellCard {
  private TellCard() {}

  /**
   * @param registrations follow what is registered
   */
  public static Node of(
      Texts texts,
      Commands commands,
      Staff staff,
      LocalDate today,
      ObservableValue<List<Registration>> registrations) {
    TellWords words = new TellWords(texts, staff, today);
    VBox lines = new VBox();
    lines.getStyleClass().add("history");
    registrations.subscribe(all -> show(texts, words, lines, all));
    VBox box =
        Parts.card(
            Parts.flow(
                Parts.label(texts.get("tell.title"), "section-title"),
                Parts.badge(texts.get("tell.here"), "calm"),
                new CommandButton(texts, commands, Command.TELL)),
            lines);
    box.setId("record-tell");
    return box;
  }

  private static void show(
      Texts texts, TellWords words, VBox lines, List<Registration> registrations) {
    lines.getChildren().clear();
    registrations.stream()
        .filter(Registration::stands)
        .map(it ->
            Parts.flow(
                Parts.badge(words.standing(it), words.style(it)),
                Parts.paragraph(words.period(it), "fact-value")))
        .forEach(lines.getChildren()::add);
    if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(Parts.paragraph(texts.get("tell.none"), "field-hint"));
    }
  }
}
