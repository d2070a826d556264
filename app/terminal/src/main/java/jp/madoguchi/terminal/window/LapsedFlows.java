package jp.madoguchi.terminal.window;

import java.util.function.Consumer;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.lapsed.AnewPage;
import jp.madoguchi.terminal.lapsed.LapsedBox;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.lapsed.LapsedPage;
import jp.madoguchi.terminal.lapsed.LapsedViewModel;
import jp.madoguchi.terminal.session.SeatModel;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.Pages;
import jp.madoguchi.terminal.task.Background;

/** What can be done at the sign-in of a terminal that opens for nobody. Screen's thread only. */
final class LapsedFlows {
  private final WindowParts parts;
  private final Commands commands;
  private final Pages pages;
  private final Background background;
  private final Consumer<Order> wiped;

  /**
   * @param wiped hears that the centre had the store destroyed
   */
  LapsedFlows(
      WindowParts parts,
      Commands commands,
      Pages pages,
      Background background,
      SeatModel seat,
      Consumer<Order> wiped) {
    this.parts = parts;
    this.commands = commands;
    this.pages = pages;
    this.background = background;
    this.wiped = wiped;
    seat.seat().subscribe(now -> leaveFor(now.stage()));
  }

  /** Whoever puts a card in wants to sign in. */
  private void leaveFor(Stage stage) {
    Page now = pages.current().get();
    if (stage == Stage.READING && (now instanceof LapsedPage || now instanceof AnewPage)) {
      pages.back();
    }
  }

  /** For a sign-in that begins now. */
  LapsedBox box() {
    LapsedViewModel model = new LapsedViewModel(parts.lapsed(), parts.media(), background, wiped);
    return new LapsedBox(parts.texts(), commands, model, () -> pages.open(page(model)));
  }

  private Page page(LapsedViewModel model) {
    return model.standing().get().reason() == LapsedDesk.Reason.CERTIFICATES
        ? new AnewPage(parts.texts(), commands, model)
        : new LapsedPage(parts.texts(), commands, model);
  }
}
