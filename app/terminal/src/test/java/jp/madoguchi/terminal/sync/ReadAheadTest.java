package jp.madoguchi.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.LineDown;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final Delta PAGE =
      new Delta(
          Environment.SANDBOX,
          new MunicipalityCode("132128"),
          Delta.Kind.PAGE,
          5,
          9,
          List.of(),
          List.of(),
          Optional.empty());

  private final ReadAhead inTest = new ReadAhead(Runnable::run);

  @Test
  void givesThePageThatWasRead() throws Exception {
    inTest.begin(5, () -> PAGE);
    assertEquals(Optional.of(PAGE), inTest.take(5));
  }

  @Test
  void givesAPageOnce() throws Exception {
    inTest.begin(5, () -> PAGE);
    inTest.take(5);
    assertEquals(Optional.empty(), inTest.take(5));
  }

  @Test
  void givesNothingWhereAnotherPageIsAskedFor() throws Exception {
    inTest.begin(5, () -> PAGE);
    assertEquals(Optional.empty(), inTest.take(6));
    assertEquals(Optional.empty(), inTest.take(5));
  }

  @Test
  void givesNothingWhereThePageDidNotCome() throws Exception {
    inTest.begin(
        5,
        () -> {
          throw new LineDown(LineDown.Reason.TIMED_OUT, new java.io.IOException());
        });
    assertEquals(Optional.empty(), inTest.take(5));
  }

  @Test
  void stopsWaitingWhereItIsInterrupted() {
    ReadAhead never = new ReadAhead(_ -> {});
    never.begin(5, () -> PAGE);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> never.take(5));
  }
}
