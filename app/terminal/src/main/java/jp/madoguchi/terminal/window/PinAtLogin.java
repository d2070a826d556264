package jp.madoguchi.terminal.window;

import java.util.Optional;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.login.CardAtLogin;
import jp.madoguchi.terminal.login.LoginViewModel;
import jp.madoguchi.terminal.login.PinHolder;
import jp.madoguchi.terminal.pin.PinChangePage;
import jp.madoguchi.terminal.pin.PinChangeViewModel;
import jp.madoguchi.terminal.pin.PinTask;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.Pages;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * A card gets another PIN before anybody is signed in, a blocked one with its unblocking key: on a
 * page above the login, for as long as the card waits. Screen's thread only.
 */
final class PinAtLogin {
  private final Texts texts;
  private final Commands commands;
  private final Pages pages;
  private final Notices notices;
  private final Background background;
  private Optional<Page> open = Optional.empty();
  private Stage opened = Stage.PIN;

  PinAtLogin(Texts texts, Commands commands, Pages pages, Notices notices, Background background) {
    this.texts = texts;
    this.commands = commands;
    this.pages = pages;
    this.notices = notices;
    this.background = background;
  }

  /** Opens the page, where a card waits for its PIN or is blocked. */
  void open(LoginViewModel login) {
    login
        .pinChange()
        .ifPresent(card -> {
          notices.clear();
          PinTask task = card.isBlocked() ? PinTask.UNBLOCK : PinTask.CHANGE;
          Page page =
              new PinChangePage(
                  texts,
                  commands,
                  new PinChangeViewModel(task, card, background, new Told(task, card)));
          open = Optional.of(page);
          opened = card.isBlocked() ? Stage.BLOCKED : Stage.PIN;
          pages.open(page);
        });
  }

  /** As soon as the card waits no more, the login is on the screen again. */
  void follow(Seat now) {
    boolean waits = now.stage() == opened || now.stage() == Stage.CHECKING;
    if (!waits && open.filter(pages.current().get()::equals).isPresent()) {
      pages.back();
    }
    if (!waits) {
      open = Optional.empty();
    }
  }

  /** The page is gone when the new PIN counts: that is said above the login. */
  private final class Told implements PinHolder.Course {
    private final PinTask task;
    private final CardAtLogin card;

    private Told(PinTask task, CardAtLogin card) {
      this.task = task;
      this.card = card;
    }

    @Override
    public void asked() {
      notices.clear();
      card.asked();
    }

    @Override
    public void changed() {
      card.changed();
      notices.done(Message.of(task.done()));
    }

    @Override
    public void refused(Exception why) {
      card.refused(why);
    }

    @Override
    public void cut(CardLost lost) {
      card.cut(lost);
    }
  }
}
