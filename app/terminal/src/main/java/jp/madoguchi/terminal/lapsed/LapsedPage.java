package jp.madoguchi.terminal.lapsed;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import jp.madoguchi.core.medium.LapsedAsked;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * What can be done while nobody can sign in: a medium that asks the centre for another lease is
 * written, and its answer read.
 */
public final class LapsedPage implements Page {
  private static final int NUMBER_COLUMNS = 10;
  private static final int NAME_COLUMNS = 14;

  private final Texts texts;
  private final LapsedViewModel model;
  private final SettledField number = new SettledField();
  private final SettledField carrier = new SettledField();
  private final Label waiting = LapsedFrame.spoken("field-hint", "lapsed-waiting");
  private final LapsedFrame frame;
  private Subscription subscription = Subscription.EMPTY;

  public LapsedPage(Texts texts, Commands commands, LapsedViewModel model) {
    this.texts = texts;
    this.model = model;
    number.setId("lapsed-number");
    number.setPrefColumnCount(NUMBER_COLUMNS);
    carrier.setId("lapsed-carrier");
    carrier.setPrefColumnCount(NAME_COLUMNS);
    frame =
        new LapsedFrame(
            texts,
            commands,
            model,
            new LapsedFrame.Words(
                "lapsed.title",
                "lapsed.hint",
                "lapsed.write",
                "lapsed.read",
                List.of(
                    "lapsed.step.write",
                    "lapsed.step.carry",
                    "lapsed.step.read",
                    "lapsed.step.sign-in")),
            waiting,
            List.of(
                new FormField(texts, "media.number", number),
                new FormField(texts, "media.carrier", carrier)));
  }

  @Override
  public String titleKey() {
    return "lapsed.title";
  }

  @Override
  public Node view() {
    return frame.root();
  }

  @Override
  public Node firstFocus() {
    return number;
  }

  @Override
  public void attach() {
    number.settledProperty().bindBidirectional(model.number());
    carrier.settledProperty().bindBidirectional(model.carrier());
    frame.attach(model::write, model::read);
    subscription = model.standing().subscribe(now -> waiting.setText(words(now.waiting())));
  }

  private String words(List<LapsedAsked> all) {
    return all.stream()
        .map(each ->
            texts.get(
                "lapsed.waiting",
                each.number().value(),
                RecordWords.moment(each.at()),
                each.carrier()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    number.settledProperty().unbindBidirectional(model.number());
    carrier.settledProperty().unbindBidirectional(model.carrier());
    frame.detach();
  }
}
