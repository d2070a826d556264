package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A centre that was put back to a backup of before a terminal's keys were renewed. */
@OnEachDatabase
class ForgottenCertificatesTest extends TrustCase {
  private static final Duration SOON = Duration.ofDays(20);
  private static final String CERTIFICATES = "/v1/certificates";

  @SuppressWarnings("NullAway.Init")
  private SoftwareDeviceKeys old;

  @SuppressWarnings("NullAway.Init")
  private String name;

  @BeforeEach
  void nearTheEnd() {
    old = world.keys().device(Channel.TERMINAL, SOON);
    name = Ulid.fresh(Channel.CLOCK, world.randomness()).text();
  }

  /** What was asked before it was put back. */
  private final AtomicReference<byte[]> asked = new AtomicReference<>(NOTHING);

  /** What the terminal's steps came to at such a centre. */
  private List<CourierStep> steps(boolean endsAreKnown) throws Exception {
    return steps(endsAreKnown, Obedient::steps);
  }

  private List<CourierStep> steps(boolean endsAreKnown, Errand errand) throws Exception {
    try (Channel before = Channel.open(world, name);
        CentreStore backup = TestCentre.inMemory(name + "-backup")) {
      before.enrol(Channel.TERMINAL, old);
      if (endsAreKnown) {
        knowEnds(before.store);
      }
      CentreCopy.copy(() -> TestCentre.inMemory(name), backup);
      Obedient terminal = new Obedient(before, Channel.TERMINAL, old);
      try (HttpLine first = before.line(terminal.keys)) {
        terminal.steps((method, path, body) -> {
          if (path.equals(CERTIFICATES)) {
            asked.set(body);
          }
          return first.ask(method, path, body);
        });
      }
      before.outbox.put(before.move("90番地", before.person(1)));
      Centre restored = Centre.open(before.parts(backup));
      restored.start();
      try (HttpLine again = before.line(terminal.keys, restored.url())) {
        assertRefused(Code.UNKNOWN_DEVICE, again.ask("GET", "/v1/status", NOTHING));
        return errand.run(terminal, again);
      } finally {
        restored.stop();
      }
    }
  }

  /** What the terminal does at such a centre. */
  private interface Errand {
    List<CourierStep> run(Obedient terminal, Line line) throws Exception;
  }

  private void knowEnds(CentreStore store) {
    store.inTransaction(transaction -> {
      transaction
          .registry()
          .certificates(Channel.TERMINAL)
          .forEach(each -> transaction.certification().ends(each, KeyRenewal.until(old)));
      return 0;
    });
  }

  @Test
  void learnsTheTerminalsLaterCertificatesAndTakesItsBatches() throws Exception {
    List<CourierStep> steps = steps(true);
    assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
    assertTrue(steps.stream().anyMatch(CourierStep.Sent.class::isInstance), steps.toString());
  }

  @Test
  void isAskedOnceMoreWhereTheLineWentDownMeanwhile() throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    String asking = new LinePath.RenewalAsked().text();
    List<CourierStep> steps =
        steps(
            true,
            (terminal, line) -> {
              Courier courier =
                  terminal.courier((method, path, body) -> {
                    if (path.equals(asking) && down.getAndSet(false)) {
                      throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("no line"));
                    }
                    return line.ask(method, path, body);
                  });
              assertInstanceOf(CourierStep.NoLine.class, courier.step());
              return Steps.of(courier);
            });
    assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
  }

  @Test
  void isAskedOnceMoreWhereItHadTooMuchToDo() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    LineRefusal later = LineRefusal.of(Code.UNAVAILABLE);
    List<CourierStep> steps =
        steps(
            true,
            (terminal, line) -> {
              Courier courier =
                  terminal.courier((method, path, body) ->
                      path.equals(CERTIFICATES) && busy.getAndSet(false)
                          ? new Line.Answer(later.code().status(), later.encode())
                          : line.ask(method, path, body));
              assertEquals(new CourierStep.ComeBackLater(later), courier.step());
              return Steps.of(courier);
            });
    assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
  }

  @Test
  void learnsThemOnceMoreWhereItIsPutBackOnceMore() throws Exception {
    try (Channel before = Channel.open(world, name);
        CentreStore once = TestCentre.inMemory(name + "-once");
        CentreStore again = TestCentre.inMemory(name + "-again")) {
      before.enrol(Channel.TERMINAL, old);
      knowEnds(before.store);
      CentreCopy.copy(() -> TestCentre.inMemory(name), once);
      CentreCopy.copy(() -> TestCentre.inMemory(name), again);
      Obedient terminal = new Obedient(before, Channel.TERMINAL, old);
      try (HttpLine first = before.line(terminal.keys)) {
        terminal.steps(first);
      }
      AtomicReference<Line> centre = new AtomicReference<>(down());
      Courier courier =
          terminal.courier((method, path, body) -> centre.get().ask(method, path, body));
      for (CentreStore store : List.of(once, again)) {
        Centre restored = Centre.open(before.parts(store));
        restored.start();
        try (HttpLine there = before.line(terminal.keys, restored.url())) {
          centre.set(there);
          assertInstanceOf(CourierStep.CertificateRenewed.class, Steps.of(courier).getFirst());
        } finally {
          restored.stop();
        }
      }
    }
  }

  /** It then gives certificates for the same keys, which end no sooner than the terminal's. */
  @Test
  void learnsThemWhereALateCopyOfTheFirstRequestCameBefore() throws Exception {
    List<CourierStep> steps =
        steps(
            true,
            (terminal, line) -> {
              assertEquals(LineRefusal.OK, line.ask("POST", CERTIFICATES, asked.get()).status());
              return terminal.steps(line);
            });
    assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
    assertTrue(steps.stream().anyMatch(CourierStep.Sent.class::isInstance), steps.toString());
  }

  @Test
  void learnsNoneWhereItDoesNotKnowWhenThoseItKnowsEnd() throws Exception {
    assertRefused(Code.UNKNOWN_DEVICE, steps(false).getLast());
  }
}
