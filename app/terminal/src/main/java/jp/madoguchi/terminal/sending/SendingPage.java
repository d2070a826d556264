package jp.madoguchi.terminal.sending;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.StatusModel;
import jp.madoguchi.terminal.text.Texts;

/** The line, what waits to go over it, and the newest receipt that came back. */
public final class SendingPage implements Page {
  private static final double LABEL_PERCENT = 28;

  private final Commands commands;
  private final Texts texts;
  private final StatusModel status;
  private final Runnable sendNow;
  private final CommandButton button;
  private final Label line = Parts.paragraph("", "fact-value");
  private final Label unsent = Parts.paragraph("", "fact-value");
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public SendingPage(
      Texts texts,
      Commands commands,
      StatusModel status,
      Optional<Receipt> last,
      Runnable sendNow) {
    this.texts = texts;
    this.commands = commands;
    this.status = status;
    this.sendNow = sendNow;
    button = new CommandButton(texts, commands, Command.SUBMIT, "sending.now");
    VBox page =
        new VBox(
            Parts.label(texts.get("sending.title"), "page-title"),
            Parts.paragraph(texts.get("sending.hint"), "page-subtitle"),
            Parts.card(state()),
            Parts.card(receipt(last)));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, Parts.spring(), button);
  }

  @Override
  public String titleKey() {
    return "sending.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return button;
  }

  @Override
  public void attach() {
    subscription =
        Subscription.combine(
            status.line().subscribe(state -> line.setText(texts.get("sending.line." + state))),
            status.unsent().subscribe(said -> unsent.setText(texts.get(said))));
    commands.bind(Command.SUBMIT, sendNow);
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
  }

  private Node state() {
    GridPane grid = grid();
    row(grid, "sending.line", line, 0);
    row(grid, "sending.unsent", unsent, 1);
    return grid;
  }

  private Node receipt(Optional<Receipt> last) {
    if (last.isEmpty()) {
      return Parts.paragraph(texts.get("sending.no.receipt"), "field-hint");
    }
    Receipt receipt = last.get();
    GridPane grid = grid();
    row(grid, "sending.receipt", value(Long.toString(receipt.centreIndex())), 0);
    row(grid, "sending.batch", value(receipt.epoch() + " / " + receipt.sequence()), 1);
    row(grid, "sending.time", value(RecordWords.moment(receipt.centreTime())), 2);
    row(grid, "sending.verdicts", value(Integer.toString(receipt.verdicts().size())), 3);
    row(grid, "sending.hash", value(receipt.batchHash().hex().substring(0, 32) + "…"), 4);
    return grid;
  }

  private static Label value(String text) {
    return Parts.paragraph(text, "fact-value");
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    ColumnConstraints label = new ColumnConstraints();
    label.setPercentWidth(LABEL_PERCENT);
    ColumnConstraints value = new ColumnConstraints();
    value.setPercentWidth(100 - LABEL_PERCENT);
    grid.getColumnConstraints().addAll(label, value);
    return grid;
  }

  private void row(GridPane grid, String key, Label value, int row) {
    grid.add(Parts.paragraph(texts.get(key), "fact-label"), 0, row);
    grid.add(value, 1, row);
  }
}
