package jp.madoguchi.bench.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;

/**
 * A window of the counter: somebody asks, the clerk looks, gives the copy its number, has the
 * document made, lets it go, prints it and hands it over. Each step may be the last for a while.
 */
final class PaperWindow {
  private static final int PATIENCE = 5;
  private static final int TRIES = 3;
  private static final String PRINTER = "プリンタ001";
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "R-0001");

  private final PaperTerminal terminal;
  private final PaperDice dice;
  private final PaperTally.Run tally;
  private final PaperMistake mistake;
  private final List<Given> givenUp = new ArrayList<>();
  private final List<Issue> lost = new ArrayList<>();
  private WindowDesk desk;
  private Optional<Ask> ask;
  private boolean cancelled;
  private Step step = Step.ASKED;
  private Optional<Held> held = Optional.empty();
  private Optional<Issue.Again> again = Optional.empty();
  private int waited;
  private int tries;

  /** Where it stands with whoever is at the window. */
  private enum Step {
    ASKED,
    SHOWN,
    NUMBERED,
    MAKING,
    SPOOLED,
    WAITING
  }

  /** What the program holds for this window; a power cut takes it. */
  private record Held(Prepared prepared, Optional<Issue> copy) {
    Issue issue() {
      return copy.orElseThrow();
    }
  }

  /** A task that was given up, and may go on all the same. */
  private record Given(Held held, Ask ask) {}

  PaperWindow(PaperTerminal terminal, WindowDesk desk, Optional<Ask> ask, PaperMistake mistake) {
    this.terminal = terminal;
    this.desk = desk;
    this.ask = ask;
    this.mistake = mistake;
    this.dice = terminal.house().dice();
    this.tally = terminal.tally();
  }

  boolean cancelled() {
    return cancelled;
  }

  boolean done() {
    return ask.isEmpty();
  }

  WindowDesk desk() {
    return desk;
  }

  /** Sits down after the power was there again. */
  void seat(WindowDesk fresh) {
    desk = fresh;
  }

  /** The power went: whoever waits asks anew, and the clerk knows for what they waited. */
  void cut() {
    held.flatMap(Held::copy).ifPresent(lost::add);
    held = Optional.empty();
    givenUp.clear();
    again = Optional.empty();
    step = Step.ASKED;
    waited = 0;
  }

  /** Of what the book takes for printed, and nobody was given, the clerk says so. */
  void sayWhatWasLost() {
    while (!lost.isEmpty()) {
      Issue copy = lost.getLast();
      boolean printed =
          terminal
              .kept()
              .find(copy.id())
              .filter(it -> it.outcome() == Issue.Outcome.PRINTED)
              .isPresent();
      if (printed) {
        tally.note("copy lost in a power cut");
        desk.paper().settle(copy, Issue.Outcome.SPOILED, "power cut");
      }
      lost.removeLast();
    }
  }

  void step() {
    sayWhatWasLost();
    if (!givenUp.isEmpty() && dice.falls(0.3)) {
      goesOnAllTheSame(givenUp.removeFirst());
    }
    if (ask.isEmpty()) {
      return;
    }
    try {
      switch (step) {
        case ASKED -> look(ask.get());
        case SHOWN -> number(ask.get());
        case NUMBERED -> make();
        case MAKING -> awaitDocument(ask.get());
        case SPOOLED -> spooled();
        case WAITING -> awaitSheet(ask.get());
      }
    } catch (CertificateRefused refused) {
      tally.note("refused: " + refused.reason());
      boolean stale =
          refused.reason() == CertificateRefused.Reason.CHANGED
              || refused.reason() == CertificateRefused.Reason.MISMATCH;
      startAgain(stale);
    } catch (RecordRestrained refused) {
      tally.note("refused: restrained");
      if (dice.falls(0.3)) {
        desk.release(refused.number());
        startAgain(true);
      } else {
        startAgain(false);
      }
    } catch (RecordClosed refused) {
      tally.note("refused: closed");
      startAgain(false);
    }
  }

  private void startAgain(boolean worthIt) {
    step = Step.ASKED;
    held = Optional.empty();
    if (!worthIt || ++tries > TRIES) {
      leaves("left without paper");
    }
  }

  private void leaves(String how) {
    tally.note(how);
    ask = Optional.empty();
    held = Optional.empty();
  }

  private void look(Ask wanted) throws CertificateRefused, RecordRestrained, RecordClosed {
    tally.note("asked");
    CertificateRequest request =
        new CertificateRequest(
            desk.paper().freshId(),
            wanted.kind(),
            wanted.people(),
            wanted.topics(),
            wanted.applicant(),
            again);
    hold(new Held(desk.paper().prepare(PURPOSE, request), Optional.empty()));
    step = Step.SHOWN;
  }

  private void hold(Held now) {
    held = Optional.of(now);
    if (mistake.sharesPlace()) {
      terminal.shared(now.prepared());
    }
  }

  private void number(Ask wanted) throws CertificateRefused, RecordRestrained, RecordClosed {
    if (dice.falls(0.25)) {
      tally.note("clerk does something else");
      return;
    }
    if (dice.falls(0.04)) {
      cancels();
      if (ask.isEmpty()) {
        return;
      }
    }
    Prepared prepared = mistake.sharesPlace() ? terminal.shared() : held.orElseThrow().prepared();
    Issue copy = desk.paper().issue(prepared, PRINTER);
    tally.note("copies numbered");
    terminal.judge().numbered(terminal, wanted, copy, prepared);
    held = Optional.of(new Held(prepared, Optional.of(copy)));
    again = Optional.empty();
    step = Step.NUMBERED;
  }

  private void make() {
    Held now = held.orElseThrow();
    terminal.making().ask(now.issue(), now.prepared().certificate());
    waited = 0;
    step = Step.MAKING;
  }

  private void awaitDocument(Ask wanted) throws CertificateRefused, RecordRestrained, RecordClosed {
    Held now = held.orElseThrow();
    if (dice.falls(0.02)) {
      cancels();
      if (ask.isEmpty()) {
        return;
      }
    }
    Optional<Page> page = terminal.making().ready(now.issue());
    if (page.isPresent()) {
      letGo(now, wanted, page.get());
    } else if (++waited > PATIENCE) {
      timesOut(now, wanted);
    }
  }

  private void timesOut(Held now, Ask wanted)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    tally.note("time-out");
    Optional<Page> other = terminal.making().last();
    if (mistake.takesWhatIsThere() && other.isPresent()) {
      letGo(now, wanted, other.get());
      return;
    }
    givenUp.add(new Given(now, wanted));
    if (mistake.keepsNumber()) {
      step = Step.NUMBERED;
      return;
    }
    desk.paper().settle(now.issue(), Issue.Outcome.FAILED, "time-out");
    retry(now);
  }

  /** Either the same sheet under the next number, or from the beginning. */
  private void retry(Held now) {
    if (++tries > TRIES) {
      leaves("left without paper");
    } else if (dice.falls(0.6)) {
      tally.note("retried with the same sheet");
      held = Optional.of(new Held(now.prepared(), Optional.empty()));
      step = Step.SHOWN;
    } else {
      tally.note("retried from the beginning");
      held = Optional.empty();
      step = Step.ASKED;
    }
  }

  private void letGo(Held now, Ask wanted, Page page)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    desk.paper().release(now.issue(), now.prepared(), mistake.carried(now.issue(), page));
    tally.note("copies let go");
    terminal.judge().released(terminal, this, wanted, page);
    terminal.between();
    try {
      terminal.tray().print(mistake.sent(page, terminal.making()));
      step = Step.SPOOLED;
      pressedTwice(now, page);
    } catch (IOException nothing) {
      desk.paper().settle(now.issue(), Issue.Outcome.FAILED, "printer");
      retry(now);
    }
  }

  private void pressedTwice(Held now, Page page) throws IOException {
    if (!dice.falls(0.03)) {
      return;
    }
    tally.note("key pressed twice");
    try {
      desk.paper().release(now.issue(), now.prepared(), mistake.carried(now.issue(), page));
      terminal.tray().print(page);
    } catch (CertificateRefused | RecordRestrained | RecordClosed refused) {
      tally.note("refused: let go before");
    }
  }

  /** The task of a copy that was given up comes to its end. */
  private void goesOnAllTheSame(Given given) {
    Optional<Page> page = terminal.making().ready(given.held().issue());
    if (page.isEmpty()) {
      return;
    }
    tally.note("given up, and went on");
    try {
      desk.paper()
          .release(
              given.held().issue(),
              given.held().prepared(),
              mistake.carried(given.held().issue(), page.get()));
      terminal.tray().print(page.get());
    } catch (CertificateRefused | RecordRestrained | RecordClosed | IOException refused) {
      tally.note("refused: given up before");
    }
  }

  private void spooled() {
    desk.paper().settle(held.orElseThrow().issue(), Issue.Outcome.PRINTED, "");
    waited = 0;
    step = Step.WAITING;
  }

  private void awaitSheet(Ask wanted) {
    Held now = held.orElseThrow();
    IssueNumber number = now.issue().number();
    Optional<Page> sheet =
        mistake.takesTopSheet() ? terminal.tray().takeTop() : terminal.tray().take(number);
    if (sheet.isPresent()) {
      terminal.judge().handed(terminal, wanted, cancelled, now.issue(), sheet.get());
      leaves("sheets handed over");
    } else if (++waited > PATIENCE) {
      tally.note("no sheet came");
      desk.paper().settle(now.issue(), Issue.Outcome.SPOILED, "no sheet");
      again = Optional.of(new Issue.Again(now.issue().id(), "用紙が出ない"));
      startAgain(true);
    }
  }

  private void cancels() {
    tally.note("applicant cancels");
    cancelled = true;
    if (mistake.forgetsCancel()) {
      return;
    }
    Optional<Issue> copy = held.flatMap(Held::copy);
    ask = Optional.empty();
    held = Optional.empty();
    copy.ifPresent(it -> desk.paper().settle(it, Issue.Outcome.FAILED, "cancelled"));
  }
}
