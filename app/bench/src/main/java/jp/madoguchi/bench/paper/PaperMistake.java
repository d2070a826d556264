package jp.madoguchi.bench.paper;

import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;

/**
 * What somebody could get wrong on the way from a question to a sheet; the laboratory has to find
 * each of them. Everything that is not said is right.
 */
enum PaperMistake {
  NONE,

  /** Nothing is asked before a page goes to the printer. */
  RELEASE_UNCHECKED {
    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.ReleaseUnchecked(right);
    }
  },
  /** Before a page goes to the printer, its mark is compared and nothing else. */
  MEASURE_ASKED_BEFORE_ONLY {
    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.MarkAlone(right);
    }
  },
  /** What is compared is the copy's own mark, not what the document carries. */
  MARK_FROM_THE_COPY {
    @Override
    Bytes carried(Issue copy, Page page) {
      return copy.mark();
    }
  },
  /** The mark says what stands on the sheet, and not of which copy it is. */
  NUMBER_NOT_IN_MARK {
    @Override
    Bytes carried(Issue copy, Page page) {
      return page.certificate().digest().equals(copy.digest())
          ? copy.mark()
          : super.carried(copy, page);
    }
  },
  /** The task of a copy that failed goes on, and nobody asks the book. */
  GIVEN_UP_GOES_ON {
    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.BookNotAsked(right);
    }
  },
  /** After a time-out whatever lies there is taken, and its mark is not compared. */
  TIME_OUT_TAKES_WHAT_IS_THERE {
    @Override
    boolean takesWhatIsThere() {
      return true;
    }

    @Override
    Bytes carried(Issue copy, Page page) {
      return copy.mark();
    }
  },
  /** One document is compared, and another one goes to the printer from a path that all share. */
  PRINTED_FROM_SHARED_PATH {
    @Override
    Page sent(Page released, Making making) {
      return making.last().orElse(released);
    }
  },
  /** The sheets of two windows lie in one place; the later one overwrites. */
  SHEETS_SHARE_A_PLACE {
    @Override
    boolean sharesPlace() {
      return true;
    }
  },
  /** After a time-out the same number is used for the next try. */
  RETRY_KEEPS_NUMBER {
    @Override
    boolean keepsNumber() {
      return true;
    }

    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.BookNotAsked(right);
    }
  },
  /** Whoever asked went away, and the job goes on. */
  CANCEL_FORGOTTEN {
    @Override
    boolean forgetsCancel() {
      return true;
    }
  },
  /** Whatever lies on top of the tray is handed over. */
  TOP_OF_TRAY_HANDED {
    @Override
    boolean takesTopSheet() {
      return true;
    }
  },
  /** Identifiers are made from the millisecond. */
  IDS_FROM_THE_MILLISECOND {
    @Override
    Randomness randomness(Randomness right) {
      return new DeskMistakes.NoChance();
    }
  },
  /** Both terminals have the name of the one whose settings were copied. */
  TERMINALS_OF_ONE_NAME {
    @Override
    String terminal(String name) {
      return "本庁1";
    }
  },
  /** Numbers are counted from the copies that did not fail. */
  NUMBER_REUSED {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.NumberReused(right, kept, roll);
    }
  },
  /** A state that was read once is used again. */
  STALE_STATE {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.StaleState(right, kept);
    }
  },
  /** A number is given whatever came in between. */
  BEGUN_WITHOUT_COMPARING {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.NotCompared(right, kept);
    }
  },
  /** Measures are read from the record alone: what was only entered does not count. */
  ENTERED_MEASURES_OVERLOOKED {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.EnteredOverlooked(right, kept, roll);
    }
  },
  /** Nobody looks who else lives in the household and is protected. */
  HOUSEHOLD_OVERLOOKED {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.HouseholdOverlooked(right, kept, roll);
    }
  },
  /** That an entry waits is not read. */
  OPEN_ENTRY_OVERLOOKED {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.OpenOverlooked(right, kept, roll);
    }
  },
  /** A copy is in the book only once somebody says what became of it. */
  KEPT_AFTER_PRINTING {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.KeptLate(right, kept, roll);
    }
  },
  /** Whatever became of a copy, it is kept as printed. */
  ALL_KEPT_AS_PRINTED {
    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.AllPrinted(right);
    }
  },
  /** What became of a copy is written to the one that began last. */
  SETTLES_THE_LAST {
    @Override
    IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
      return new BookMistakes.SettlesTheLast(right, kept);
    }
  },
  /** After a power cut nobody is asked about the copies of before. */
  UNSETTLED_FORGOTTEN {
    @Override
    PaperDesk desk(PaperDesk right) {
      return new DeskMistakes.UnsettledForgotten(right);
    }
  };

  PaperDesk desk(PaperDesk right) {
    return right;
  }

  /**
   * @param kept what is in the end on the disk
   */
  IssueBook book(IssueBook right, CopyBook kept, Roll roll) {
    return right;
  }

  Randomness randomness(Randomness right) {
    return right;
  }

  String terminal(String name) {
    return name;
  }

  /** What a page is said to carry; nothing is said of one that carries none. */
  Bytes carried(Issue copy, Page page) {
    return page.mark().orElse(PaperHouse.NO_BYTES);
  }

  /** What goes to the printer once a page was let go. */
  Page sent(Page released, Making making) {
    return released;
  }

  boolean takesWhatIsThere() {
    return false;
  }

  boolean sharesPlace() {
    return false;
  }

  boolean keepsNumber() {
    return false;
  }

  boolean forgetsCancel() {
    return false;
  }

  boolean takesTopSheet() {
    return false;
  }

  /** By its name. */
  static Optional<PaperMistake> named(String name) {
    for (PaperMistake mistake : values()) {
      if (mistake.name().equalsIgnoreCase(name)) {
        return Optional.of(mistake);
      }
    }
    return Optional.empty();
  }
}
