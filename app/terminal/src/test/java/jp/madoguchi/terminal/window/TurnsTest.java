package jp.madoguchi.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.task.Background;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Tasks workers = new Tasks();
  private final Tasks screen = new Tasks();
  private final List<String> shown = new ArrayList<>();
  private final List<Exception> troubles = new ArrayList<>();
  private final Turns inTest = new Turns(new Background(workers, screen, troubles::add));

  private void ask(String page) {
    inTest.go(() -> page, shown::add);
  }

  private void askInVain() {
    inTest.<String>go(
        () -> {
          throw new IllegalStateException("closed");
        },
        shown::add);
  }

  private void runAll() {
    workers.runAll();
    screen.runAll();
  }

  @Nested
  class SlowAnswers {
    @Test
    void anAnswerShows() {
      ask("search");
      runAll();
      assertEquals(List.of("search"), shown);
    }

    @Test
    void whatWasAskedForLaterShowsThoughBothAnswer() {
      ask("approvals");
      ask("search");
      runAll();
      assertEquals(List.of("search"), shown);
    }

    @Test
    void anAnswerThatIsOnItsWayToTheScreenIsOvertakenToo() {
      ask("approvals");
      workers.runAll();
      ask("search");
      screen.runAll();
      runAll();
      assertEquals(List.of("search"), shown);
    }

    @Test
    void aPageThatCameAtOnceIsNotReplaced() {
      ask("record");
      inTest.overtake();
      runAll();
      assertEquals(List.of(), shown);
    }

    @Test
    void anActOfAPageIsOvertakenAsWell() {
      Consumer<String> record = inTest.latest(shown::add);
      ask("search");
      record.accept("record");
      runAll();
      assertEquals(List.of("search"), shown);
    }

    @Test
    void anAnswerMayLeadToTheNextQuestion() {
      inTest.go(() -> "draft", _ -> ask("form"));
      runAll();
      runAll();
      assertEquals(List.of("form"), shown);
    }

    @Test
    void theFailureOfSomethingOvertakenIsToldAllTheSame() {
      askInVain();
      ask("search");
      runAll();
      assertEquals(1, troubles.size());
      assertEquals(List.of("search"), shown);
    }
  }

  @Nested
  class AfterTheSessionWasLeft {
    @Test
    void whatWasStillBeingFetchedDoesNotShow() {
      ask("record");
      inTest.leave();
      runAll();
      assertEquals(List.of(), shown);
    }

    @Test
    void whatWasOnItsWayToTheScreenDoesNotShow() {
      ask("record");
      workers.runAll();
      inTest.leave();
      screen.runAll();
      assertEquals(List.of(), shown);
    }

    @Test
    void aFailureIsNotShown() {
      askInVain();
      workers.runAll();
      inTest.leave();
      screen.runAll();
      assertEquals(List.of(), troubles);
    }

    @Test
    void theWorkOfItsPagesIsNotHeardOf() {
      inTest
          .background()
          .call(() -> "found")
          .onSuccess(shown::add)
          .onFailure(IllegalStateException.class, troubles::add)
          .andFinally(() -> shown.add("no longer busy"))
          .start();
      inTest.background().onScreen(() -> shown.add("the line is up"));
      inTest.leave();
      runAll();
      assertEquals(List.of(), shown);
    }

    @Test
    void anActThatWasBegunShowsNothing() {
      Consumer<String> record = inTest.latest(shown::add);
      inTest.leave();
      record.accept("record");
      assertEquals(List.of(), shown);
    }

    @Test
    void theWorkItselfIsDone() {
      List<String> done = new ArrayList<>();
      inTest.background().call(() -> done.add("draft")).start();
      inTest.leave();
      runAll();
      assertEquals(List.of("draft"), done);
      assertTrue(inTest.left());
    }
  }
}
