package jp.madoguchi.terminal.lapsed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * Where a terminal whose certificates have ended asks to be registered again. The numbers of its
 * request stay on the screen, to be read to the centre.
 */
public final class AnewPage implements Page {
  private final Texts texts;
  private final LapsedViewModel model;
  private final Label code = LapsedFrame.spoken("login-title", "anew-code");
  private final LapsedFrame frame;
  private Subscription subscription = Subscription.EMPTY;

  public AnewPage(Texts texts, Commands commands, LapsedViewModel model) {
    this.texts = texts;
    this.model = model;
    frame =
        new LapsedFrame(
            texts,
            commands,
            model,
            new LapsedFrame.Words(
                "anew.title",
                "anew.hint",
                "anew.write",
                "anew.read",
                List.of(
                    "anew.step.write", "anew.step.compare", "anew.step.carry", "anew.step.read")),
            code,
            List.of());
  }

  @Override
  public String titleKey() {
    return "anew.title";
  }

  @Override
  public Node view() {
    return frame.root();
  }

  @Override
  public Node firstFocus() {
    return frame.place();
  }

  @Override
  public void attach() {
    frame.attach(model::request, model::take);
    subscription =
        model
            .code()
            .subscribe(
                numbers -> code.setText(numbers.isEmpty() ? "" : texts.get("anew.code", numbers)));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    frame.detach();
  }
}
