package jp.madoguchi.terminal.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.help.HelpPanel;
import jp.madoguchi.terminal.help.HelpTexts;
import jp.madoguchi.terminal.help.PageKeys;
import jp.madoguchi.terminal.help.Topic;
import jp.madoguchi.terminal.text.Texts;

/**
 * F1: first what goes in where the keyboard is, then what the page is for, then every key; Esc
 * closes. The keyboard stays where it is all the while, and help follows it. Screen's thread only.
 */
final class HelpLayer {
  private enum Step {
    CLOSED,
    FIELD,
    PAGE,
    KEYS
  }

  private final HelpTexts help;
  private final Commands commands;
  private final Pages pages;
  private final HelpPanel panel;
  private final KeySheet sheet;
  private Optional<Topic> topic = Optional.empty();
  private Subscription trouble = Subscription.EMPTY;
  private Step step = Step.CLOSED;

  HelpLayer(Texts texts, Commands commands, Pages pages) {
    help = new HelpTexts(texts);
    this.commands = commands;
    this.pages = pages;
    panel = new HelpPanel(texts, help);
    sheet = new KeySheet(texts, commands);
  }

  HelpPanel panel() {
    return panel;
  }

  KeySheet sheet() {
    return sheet;
  }

  /** Follows the keyboard wherever it goes in the window of this node. */
  void follow(Node window) {
    window
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> at(Optional.ofNullable(owner)));
    pages.current().subscribe((_, _) -> show());
  }

  /** One step further; behind the last one help is closed. */
  void next() {
    step =
        switch (step) {
          case CLOSED -> topic.isPresent() ? Step.FIELD : Step.PAGE;
          case FIELD -> topic.isPresent() ? Step.PAGE : Step.KEYS;
          case PAGE -> Step.KEYS;
          case KEYS -> Step.CLOSED;
        };
    show();
    topic.filter(_ -> panel.isVisible()).ifPresent(now -> Parts.reveal(now.control()));
  }

  /** Closes whatever is open; false where nothing was. */
  boolean close() {
    boolean open = step != Step.CLOSED;
    step = Step.CLOSED;
    show();
    return open;
  }

  private void at(Optional<Node> owner) {
    trouble.unsubscribe();
    topic = owner.flatMap(node -> Topic.of(help, node));
    trouble =
        topic.map(now -> now.trouble().subscribe((_, _) -> show())).orElse(Subscription.EMPTY);
    show();
  }

  private void show() {
    sheet.show(step == Step.KEYS);
    switch (step) {
      case CLOSED, KEYS -> panel.hide();
      case FIELD -> topic.ifPresentOrElse(this::field, this::page);
      case PAGE -> page();
    }
  }

  private void field(Topic shown) {
    panel.show(shown);
    panel.setVisible(true);
  }

  private void page() {
    Page page = pages.current().get();
    help.page(page.helpKey()).ifPresent(it -> panel.show(it, new PageKeys(commands, page.view())));
    panel.setVisible(help.page(page.helpKey()).isPresent());
  }
}
