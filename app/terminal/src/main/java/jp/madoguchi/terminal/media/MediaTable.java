package jp.madoguchi.terminal.media;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** The ledger's lines, those that are out first. */
final class MediaTable {
  private final Texts texts;
  private final MediaViewModel model;
  private final Staff staff;
  private final TableView<MediumDispatch> table = new TableView<>();

  MediaTable(Texts texts, MediaViewModel model, Staff staff) {
    this.texts = texts;
    this.model = model;
    this.staff = staff;
    table.setId("media-table");
    table.setAccessibleText(texts.get("media.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("media.none"), "field-hint"));
    table.getStyleClass().addAll("results", "worklist", "media");
    Columns.words(table, texts.get("media.number"), 0.16, line -> line.number().value());
    Columns.words(table, texts.get("media.state"), 0.3, this::state);
    Columns.words(table, texts.get("media.written.column"), 0.3, this::written);
    Columns.words(table, texts.get("media.carried"), 0.24, this::carried);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> model.chosen().set(Optional.ofNullable(line)));
    // Rows that were measured in narrower columns would stay too tall.
    table.widthProperty().subscribe(table::refresh);
  }

  Node view() {
    return table;
  }

  void show(MediaDesk.Standing standing) {
    table.getItems().setAll(standing.lines());
    table.getSelectionModel().selectFirst();
  }

  private String state(MediumDispatch line) {
    String state = texts.get("media.state." + line.state());
    if (model.overdue(line)) {
      return state + "\n" + texts.get("media.overdue");
    }
    String ended = line.endedAt().map(at -> "\n" + RecordWords.moment(at)).orElse("");
    return state + ended + (line.reason().isEmpty() ? "" : "\n" + line.reason());
  }

  private String written(MediumDispatch line) {
    return RecordWords.moment(line.writtenAt()) + "\n" + staff.name(line.writer());
  }

  private String carried(MediumDispatch line) {
    return line.carrier() + "\n" + texts.get("media.batches", line.batches().size());
  }
}
