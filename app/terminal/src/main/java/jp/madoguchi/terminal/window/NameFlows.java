package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.terminal.character.EnlargedPage;
import jp.madoguchi.terminal.character.NamesInView;
import jp.madoguchi.terminal.character.PickerModel;
import jp.madoguchi.terminal.character.PickerPage;
import jp.madoguchi.terminal.character.Target;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** Looks closer at the names on a page, and finds characters for a field. Screen's thread only. */
final class NameFlows {
  private final WindowParts parts;
  private final Window window;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  NameFlows(WindowParts parts, Window window, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.turns = turns;
    this.open = open;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.ENLARGE, this::enlarge, Command.PICK, this::pick);
  }

  private void enlarge() {
    Page beneath = window.pages().current().get();
    if (beneath instanceof EnlargedPage) {
      window.pages().back();
      return;
    }
    List<String> shown = beneath.view() instanceof Parent page ? NamesInView.of(page) : List.of();
    if (shown.isEmpty()) {
      window.notices().info(Message.of("enlarged.none"));
      return;
    }
    Runnable back = field().map(Target::new).<Runnable>map(it -> it::back).orElse(() -> {});
    turns.go(
        parts.characters()::table,
        table ->
            above(
                new EnlargedPage(parts.texts(), window.names(), table, shown, beneath),
                beneath,
                back));
  }

  private void pick() {
    Page beneath = window.pages().current().get();
    Optional<Target> target =
        field().filter(_ -> !(beneath instanceof PickerPage)).map(Target::new);
    if (target.isEmpty()) {
      window.notices().info(Message.of("picker.field"));
      return;
    }
    turns.go(
        parts.characters()::table,
        table ->
            table.ifPresentOrElse(
                it -> pick(it, target.get(), beneath),
                () -> window.notices().info(Message.of("character.none"))));
  }

  private void pick(CharacterTable table, Target target, Page beneath) {
    PickerPage page =
        new PickerPage(
            parts.texts(),
            window.commands(),
            window.names(),
            new PickerModel(table, turns.background()),
            target,
            (character, instead) -> {
              window.pages().back();
              target.put(character, instead);
            },
            beneath);
    above(page, beneath, target::back);
  }

  private Optional<NameField> field() {
    Scene scene = window.shell().getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    return owner instanceof NameField field && field.isEditable()
        ? Optional.of(field)
        : Optional.empty();
  }

  /** Opens a page; whoever comes back from it finds the keyboard where it was. */
  private void above(Page page, Page beneath, Runnable back) {
    open.accept(page);
    window
        .pages()
        .current()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(ObservableValue<? extends Page> now, Page before, Page after) {
                now.removeListener(this);
                if (after == beneath) {
                  back.run();
                }
              }
            });
  }
}
