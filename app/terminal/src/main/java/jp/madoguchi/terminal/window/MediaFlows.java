package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.media.MediaPage;
import jp.madoguchi.terminal.media.MediaViewModel;
import jp.madoguchi.terminal.media.MediaWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Media that are carried to the centre and back. Used on the screen's thread. */
final class MediaFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final MediaDesk desk;
  private final Turns turns;
  private final Consumer<Page> start;

  /**
   * @param start shows a page in place of all that are open
   */
  MediaFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      MediaDesk desk,
      Turns turns,
      Consumer<Page> start) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.desk = desk;
    this.turns = turns;
    this.start = start;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.MEDIA, this::media);
  }

  /** How many are out; not on the screen's thread. */
  MediaLedger.Out out() {
    return desk.out();
  }

  /** On the desk of whoever has the right, and of everybody while one is out. */
  List<Tile> tiles(MediaLedger.Out out) {
    if (!desk.allowed() && out.count() == 0) {
      return List.of();
    }
    boolean overdue = out.oldest().filter(desk::overdue).isPresent();
    return List.of(
        Tile.waiting(
            "media",
            Feather.HARD_DRIVE,
            out.count(),
            overdue,
            out.oldest(),
            MediaWords.desk(out, overdue),
            this::media));
  }

  private record Shown(MediaDesk.Standing standing, Staff staff) {}

  private void media() {
    turns.go(
        () -> new Shown(desk.standing(), new Staff(parts.texts(), counter.operators().all())),
        shown ->
            start.accept(
                new MediaPage(
                    parts.texts(),
                    window.commands(),
                    new MediaViewModel(desk, parts.media(), turns.background(), shown.standing()),
                    shown.staff())));
  }
}
