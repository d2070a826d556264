package jp.madoguchi.bench.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import jp.madoguchi.core.simulator.disk.DiskEvent;
import org.junit.jupiter.api.Test;

/** One boundary in some; the laboratory itself takes every one. */
class PowerCutsTest {
  private final LabOffice office = LabOffice.open();
  private final Recordings recordings = new Recordings(office, new Random(4));
  private final Tally tally = new Tally();
  private final PowerCuts inTest = new PowerCuts(office.randomness(), new Random(5), tally);

  @Test
  void aDayLosesNothingAcknowledged() throws Exception {
    inTest.run(recordings.day(), Integer.MAX_VALUE, 11);

    assertTrue(tally.rounds() > 20);
    assertEquals(0, tally.losses(), () -> String.join("\n", tally.table()));
  }

  @Test
  void aStoreThatIsBeingMadeIsMadeAtTheNextStart() throws Exception {
    inTest.run(recordings.create(), Integer.MAX_VALUE, 2);

    assertTrue(tally.rounds() > 5);
    assertEquals(0, tally.losses(), () -> String.join("\n", tally.table()));
  }

  @Test
  void aStoreOfTheSchemaBeforeIsUpdatedOrAsItWas() throws Exception {
    nothingIsLost(recordings.ofStores().migrate(), 41);
  }

  @Test
  void aNewKeyIsInForceOrTheOldOne() throws Exception {
    nothingIsLost(recordings.ofStores().renewKey(), 17);
  }

  @Test
  void aStoreIsWrittenAnewOrAsItWas() throws Exception {
    nothingIsLost(recordings.ofStores().rewrite(), 11);
  }

  private void nothingIsLost(Trace trace, int stride) throws Exception {
    inTest.run(trace, Integer.MAX_VALUE, stride);

    assertTrue(tally.rounds() > 10);
    assertEquals(0, tally.losses(), () -> String.join("\n", tally.table()));
  }

  @Test
  void aDiskThatForgetsItsSyncsIsFound() throws Exception {
    Trace day = recordings.day();
    List<DiskEvent> forgetful =
        day.events().stream()
            .map(event ->
                event instanceof DiskEvent.Force(String name) ? new DiskEvent.Create(name) : event)
            .toList();
    Trace trace = new Trace(day.start(), day.before(), forgetful, day.marks());
    inTest.run(trace, Integer.MAX_VALUE, 23);

    assertTrue(tally.losses() > 0);
  }
}
