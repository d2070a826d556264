package jp.madoguchi.bench.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.value.Ulid;

/** A terminal with its register, its book, a place where documents are made, and a printer. */
final class PaperTerminal {
  private static final double SOMETHING_HAPPENS = 0.02;
  private static final double POWER_GOES = 0.0005;

  private final PaperHouse house;
  private final PaperTally.Run tally;
  private final Judge judge;
  private final String name;
  private final List<Session> sessions;
  private final PaperMistake mistake;
  private final Roll roll;
  private final CopyBook kept;
  private final IssueBook book;
  private final NoteLog log;
  private final Making making;
  private final Tray tray;
  private final Happenings happenings;
  private final List<PaperWindow> windows = new ArrayList<>();
  private Optional<Prepared> shared = Optional.empty();
  private boolean quiet;

  /**
   * @param terminal among those of the run, from 0
   * @param twin a second register and book that have to stay alike, where there are any
   */
  PaperTerminal(
      PaperHouse house, int terminal, Twin twin, Press press, PaperMistake mistake, Judge judge) {
    this.house = house;
    this.judge = judge;
    this.tally = judge.tally();
    this.mistake = mistake;
    name = "本庁" + (terminal + 1);
    int first = terminal * PaperHouse.WINDOWS;
    sessions = house.seats().subList(first, first + PaperHouse.WINDOWS);
    roll = new Roll(house.clock());
    kept = new CopyBook(roll);
    log = new NoteLog(this::between);
    book = mistake.book(new CutBook(twin.book(kept), this::between), kept, roll);
    making = new Making(press, house.dice(), tally);
    tray = new Tray(house.dice(), tally);
    happenings = new Happenings(roll, twin, house, tally);
  }

  /** Somebody comes to the next window. */
  void opens(Optional<Ask> ask) {
    Session session = sessions.get(windows.size());
    windows.add(
        new PaperWindow(
            this, WindowDesk.of(house, session, name, roll, book, log, mistake), ask, mistake));
  }

  boolean done() {
    return windows.stream().allMatch(PaperWindow::done);
  }

  /** One of all that goes on here takes a step. */
  void step() {
    int which = house.dice().below(1_000);
    try {
      if (which < 640) {
        house.dice().one(windows).step();
      } else if (which < 800) {
        making.step();
      } else if (which < 965) {
        tray.step();
      } else if (which < 998) {
        happenings.happen();
      } else {
        throw new PowerCut();
      }
    } catch (PowerCut cut) {
      tally.note("power cut");
      making.cut();
      shared = Optional.empty();
      windows.forEach(PaperWindow::cut);
      reopen();
    }
  }

  /** All that was in memory is made anew, and what a supervisor opened is closed. */
  private void reopen() {
    for (int i = 0; i < windows.size(); i++) {
      windows.get(i).seat(WindowDesk.of(house, sessions.get(i), name, roll, book, log, mistake));
    }
  }

  /** Something may come in between. */
  void between() {
    if (quiet) {
      return;
    }
    if (house.dice().falls(SOMETHING_HAPPENS)) {
      happenings.happen();
    }
    if (house.dice().falls(POWER_GOES)) {
      throw new PowerCut();
    }
  }

  /** In the evening the clerk says of each copy that nobody knows of whether a sheet came out. */
  void close() {
    quiet = true;
    windows.forEach(PaperWindow::cut);
    windows.forEach(PaperWindow::sayWhatWasLost);
    List<Page> left = tray.flush();
    for (Issue copy : unsettled()) {
      boolean there = left.stream().anyMatch(sheet -> sheet.number().equals(copy.number()));
      tally.note(there ? "evening: sheet destroyed" : "evening: no sheet");
      windows
          .getFirst()
          .desk()
          .paper()
          .settle(copy, there ? Issue.Outcome.SPOILED : Issue.Outcome.FAILED, "evening");
    }
    judge.evening(this, left);
  }

  private List<Issue> unsettled() {
    try {
      return windows.getFirst().desk().paper().unsettled();
    } catch (CertificateRefused refused) {
      throw new IllegalStateException("whoever may issue may also say what became of it", refused);
    }
  }

  PaperHouse house() {
    return house;
  }

  PaperTally.Run tally() {
    return tally;
  }

  Judge judge() {
    return judge;
  }

  Roll roll() {
    return roll;
  }

  CopyBook kept() {
    return kept;
  }

  /** Whether the register is as it was when a copy was kept. */
  boolean stood(Ulid copy) {
    return kept.version(copy) == roll.version();
  }

  NoteLog log() {
    return log;
  }

  Making making() {
    return making;
  }

  Tray tray() {
    return tray;
  }

  /** The one place for a sheet that a careless program has for all windows. */
  Prepared shared() {
    return shared.orElseThrow();
  }

  void shared(Prepared prepared) {
    shared = Optional.of(prepared);
  }
}
