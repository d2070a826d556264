package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.terminal.control.TableLayout;
import jp.madoguchi.terminal.looks.Looks;
import jp.madoguchi.terminal.looks.LooksShelf;
import jp.madoguchi.terminal.looks.TableLooks;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.Pages;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.theme.Theme;

/**
 * How the window looks: put on as an operator had it when they sign in, and kept as they change it.
 * Whatever cannot be read or kept is as the program comes. Screen's thread only.
 */
final class LooksFlows {
  private final LooksShelf shelf;
  private final Theme theme;
  private final Pages pages;
  private final Background background;
  private final TableLooks tables =
      new TableLooks(id -> Optional.ofNullable(now().tables().get(id)), this::laidOut);
  private Optional<OperatorId> operator = Optional.empty();
  private Looks looks = Looks.USUAL;
  private Looks kept = Looks.USUAL;

  LooksFlows(LooksShelf shelf, Theme theme, Pages pages, Background background) {
    this.shelf = shelf;
    this.theme = theme;
    this.pages = pages;
    this.background = background;
    pages.current().subscribe(page -> dress(page));
  }

  /** Somebody signed in. */
  void begin(OperatorId who) {
    operator = Optional.of(who);
    background
        .call(() -> shelf.read(who).orElse(Looks.USUAL))
        .onSuccess(read -> wear(who, read))
        .start();
  }

  /** Nobody is signed in any more; the window stays as it is until somebody is. */
  void end() {
    keep();
    operator = Optional.empty();
    looks = Looks.USUAL;
    kept = Looks.USUAL;
  }

  void nextLook() {
    theme.nextLook();
    looks = looks.with(theme.look(), theme.letters());
  }

  void nextSize() {
    theme.nextSize();
    looks = looks.with(theme.look(), theme.letters());
  }

  /** Keeps what was changed since; to be called every second or so. */
  void keep() {
    if (operator.isEmpty() || looks.equals(kept)) {
      return;
    }
    OperatorId who = operator.get();
    Looks changed = looks;
    kept = changed;
    background
        .call(() -> {
          shelf.keep(who, changed);
          return changed;
        })
        .onFailure(IOException.class, _ -> {})
        .start();
  }

  private Looks now() {
    return looks;
  }

  private void wear(OperatorId who, Looks read) {
    if (operator.filter(who::equals).isEmpty()) {
      return;
    }
    looks = read;
    kept = read;
    if (theme.look() != read.look() || theme.letters() != read.letters()) {
      theme.wear(read.look(), read.letters());
    }
    dress(pages.current().get());
  }

  private void dress(Page page) {
    tables.dress(page.view());
  }

  private void laidOut(String table, Optional<TableLayout> layout) {
    looks = looks.with(table, layout);
  }
}
