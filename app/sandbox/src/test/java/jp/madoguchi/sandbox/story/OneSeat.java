package jp.madoguchi.sandbox.story;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.drive.EquippedSeat;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.command.Command;

/**
 * A terminal in a process of its own, without a centre, whose heap somebody takes: once while a
 * clerk has a record and a form open, once after the card was pulled, and once after the clerk came
 * back and locked the terminal by its key.
 */
public final class OneSeat implements AutoCloseable {
  static final String OPEN = "open.hprof";
  static final String LOCKED = "locked.hprof";
  static final String LOCKED_BY_KEY = "locked-by-key.hprof";

  /** What the clerk types, backwards: nothing but the typing may bring it into the heap. */
  static final String TYPED_BACKWARDS = "号六四五ツイハ見汐";

  private final VirtualReader reader = new VirtualReader("reader");
  private final EquippedSeat seat;

  private OneSeat(Path directory) throws Exception {
    seat = new EquippedSeat(directory, reader, TrayCard.AOKI);
  }

  static ProcessBuilder process(Path sandbox, Path dumps) {
    return ChildJvm.of(OneSeat.class, List.of(), sandbox.toString(), dumps.toString());
  }

  public static void main(String[] line) throws Exception {
    Path dumps = Path.of(line[1]);
    try (OneSeat seat = new OneSeat(Path.of(line[0]))) {
      seat.work();
      dump(dumps.resolve(OPEN));
      seat.leave();
      dump(dumps.resolve(LOCKED));
      seat.comeBackAndLock();
      dump(dumps.resolve(LOCKED_BY_KEY));
    }
    System.exit(0);
  }

  private void signIn() throws Exception {
    reader.insert(seat.sitsDown(TrayCard.AOKI));
    seat.signIn();
  }

  private void work() throws Exception {
    signIn();
    MoveForm.open(seat.driver());
    MoveForm.type(
        seat.driver(), "move-building", new StringBuilder(TYPED_BACKWARDS).reverse().toString());
    seat.sees("move.draft.kept");
  }

  private void leave() {
    reader.remove();
    seat.sees("lock.card");
    seat.driver().awaitVisible("login-pin");
    seat.driver().await("the store to be closed", this::storeIsClosed);
  }

  /** The card stays in the reader. */
  private void comeBackAndLock() throws Exception {
    signIn();
    seat.sees("draft.resumed");
    seat.driver().press(Command.LOCK.keys().getCode(), KeyCode.CONTROL);
    seat.sees("lock.key");
    seat.driver().await("the store to be closed", this::storeIsClosed);
  }

  /** The same store can be opened by somebody else only once it is closed. */
  private boolean storeIsClosed() {
    return seat.terminal().stores().last().isEmpty();
  }

  private static void dump(Path file) throws Exception {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
  }

  @Override
  public void close() throws Exception {
    seat.close();
  }
}
