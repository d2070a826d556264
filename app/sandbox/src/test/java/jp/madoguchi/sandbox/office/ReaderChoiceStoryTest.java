package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.port.ReaderChoice;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.sandbox.drive.EquippedSeat;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seat with a keyboard's reader that is empty, and one on the desk in which the card is. */
class ReaderChoiceStoryTest {
  @TempDir Path parent;

  @Test
  void theClerkChoosesTheReaderWithTheKeyboard() throws Exception {
    SandboxCopies.SMALLER.to(parent.resolve("sandbox"));
    var readers = new Two();
    try (EquippedSeat seat = new EquippedSeat(parent.resolve("sandbox"), readers, TrayCard.AOKI)) {
      seat.sees("login.card.insert");
      readers.second.insert(seat.sitsDown(TrayCard.AOKI));
      seat.driver().awaitVisible("login-reader");
      for (double scale : new double[] {1, 1.5}) {
        seat.driver()
            .picture(
                Path.of(
                    System.getProperty("pictures", parent.toString()), "readers-" + scale + ".png"),
                1366,
                768,
                scale);
      }
      seat.driver().focusTo("login-reader");
      seat.driver().press(KeyCode.DOWN);
      seat.signIn();
      seat.driver().awaitVisible("desk-search");
    }
    assertEquals("Desk Reader 00 00", readers.name());
  }

  private static final class Two implements ReaderChoice {
    private final VirtualReader first = new VirtualReader("Keyboard Reader 00 00");
    private final VirtualReader second = new VirtualReader("Desk Reader 00 00");
    private volatile VirtualReader used = first;

    @Override
    public List<String> names() {
      return List.of(first.name(), second.name());
    }

    @Override
    public void choose(String name) {
      used = name.equals(second.name()) ? second : first;
    }

    @Override
    public String name() {
      return used.name();
    }

    @Override
    public Optional<Card> connect() {
      return used.connect();
    }

    @Override
    public boolean present() {
      return used.present();
    }

    @Override
    public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
      return used.awaitChange(wasPresent, Duration.ofMillis(200));
    }
  }
}
