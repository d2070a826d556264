package jp.madoguchi.terminal.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AsOfViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2019, 4, 1);

  private final List<String> asked = new ArrayList<>();
  private Optional<Past> answer = Optional.empty();
  private final AsOfViewModel inTest =
      new AsOfViewModel(TestStore.WIFE.number(), this::look, () -> LocalDate.of(2026, 5, 20));

  private void look(AddressNumber number, AsOf asOf, Consumer<Optional<Past>> arrive) {
    asked.add(number + " " + asOf);
    arrive.accept(answer);
  }

  private static String asks(AddressNumber number, Basis basis) {
    return number + " as of 2019-04-01 by " + basis;
  }

  private void stands(Basis basis) {
    Seen seen = new Seen(TestStore.WIFE, Marks.NONE);
    answer =
        Optional.of(new Past.Stood(new AsOf(DAY, basis), seen, List.of(seen), 0, List.of(), true));
  }

  @Nested
  class ADayByTenKeys {
    @Test
    void isUnderstoodWhileItIsTypedAndReadsNothing() {
      inTest.day().set("4310401");
      assertEquals(Message.of("date.understood", "平成31年4月1日"), inTest.understood().get());
      assertEquals(List.of(), asked);
    }

    @Test
    void isLookedAtWhenAskedFor() {
      stands(Basis.EVENT);
      inTest.day().set("4310401");
      inTest.look();
      assertEquals(List.of(asks(TestStore.WIFE.number(), Basis.EVENT)), asked);
      assertEquals(DAY, inTest.shown().get().orElseThrow().asOf().day());
    }

    @Test
    void thatIsNoneIsSaidAndReadsNothing() {
      inTest.day().set("4319999");
      inTest.look();
      assertEquals(Message.of("date.NO_SUCH_DAY"), inTest.problem().get());
      assertEquals(List.of(), asked);
    }
  }

  @Nested
  class WithADayOnTheScreen {
    private void show() {
      stands(Basis.EVENT);
      inTest.day().set("4310401");
      inTest.look();
      asked.clear();
    }

    @Test
    void theOtherBasisReadsTheSameDayAnew() {
      show();
      inTest.basis().set(Basis.ENTRY);
      assertEquals(List.of(asks(TestStore.WIFE.number(), Basis.ENTRY)), asked);
    }

    @Test
    void aMemberIsShownAsOfTheSameDay() {
      show();
      inTest.look(TestStore.HEAD.number());
      assertEquals(List.of(asks(TestStore.HEAD.number(), Basis.EVENT)), asked);
    }

    @Test
    void aDayWithoutARecordTakesItAwayAndSaysWhy() {
      show();
      answer = Optional.of(new Past.NotYet(new AsOf(DAY, Basis.EVENT), LocalDate.of(2020, 4, 1)));
      inTest.look();
      assertTrue(inTest.shown().get().isEmpty());
      assertEquals(Message.of("past.notYet", "令和2年4月1日"), inTest.problem().get());
    }

    @Test
    void aDayThatHasNotComeTakesItAwayAndSaysWhy() {
      show();
      answer = Optional.of(new Past.NotCome(new AsOf(DAY, Basis.EVENT)));
      inTest.look();
      assertTrue(inTest.shown().get().isEmpty());
      assertEquals(Message.of("past.future"), inTest.problem().get());
    }
  }
}
