package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private final TwoReaders plugged = new TwoReaders();
  private final Tasks tasks = new Tasks();
  private final Background background =
      new Background(
          tasks,
          tasks,
          problem -> {
            throw new AssertionError(problem);
          });
  private final Readers inTest = new Readers(plugged, background);

  private void look() {
    inTest.look();
    tasks.runAll();
  }

  @Test
  void nobodyIsAskedWhereThereIsOne() {
    plugged.plugged = List.of("One");
    look();

    assertFalse(inTest.choice().get().isOne());
  }

  @Test
  void nobodyIsAskedWhereNothingCanBeChosen() {
    Readers fixed = new Readers(new VirtualReader("One"), background);
    fixed.look();
    tasks.runAll();

    assertFalse(fixed.choice().get().isOne());
  }

  @Test
  void ofTwoTheOneInUseIsShown() {
    look();

    assertEquals(new Readers.Choice(List.of("One", "Two"), "One"), inTest.choice().get());
  }

  @Test
  void anotherIsUsedOnceItIsChosen() {
    look();
    inTest.choose("Two");
    tasks.runAll();

    assertEquals("Two", plugged.used);
    assertEquals("Two", inTest.choice().get().used());
  }

  @Test
  void theOneInUseStaysInTheListWhileItIsUnplugged() {
    plugged.used = "Three";
    look();

    assertEquals(List.of("Three", "One", "Two"), inTest.choice().get().names());
  }

  @Test
  void aChoiceThatCannotBeKeptIsToldAndCounts() {
    look();
    plugged.full = true;
    inTest.choose("Two");
    tasks.runAll();

    assertEquals("Two", plugged.used);
    assertEquals(Message.of("login.reader.unremembered"), inTest.problem().get());
    assertTrue(inTest.choice().get().isOne());
  }
}
