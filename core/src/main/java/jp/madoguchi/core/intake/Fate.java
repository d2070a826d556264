package jp.madoguchi.core.intake;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.value.Ulid;

/** What becomes, or became, of a line. */
public sealed interface Fate {
  /**
   * Would become an entry.
   *
   * @param alerts what whoever enters and approves it should know
   */
  record Planned(List<Told> alerts) implements Fate {
    public Planned {
      alerts = List.copyOf(alerts);
    }
  }

  /** Is an entry (仮登録). */
  record Entered(Ulid group, List<Told> alerts) implements Fate {
    public Entered {
      alerts = List.copyOf(alerts);
    }
  }

  /** Breaks rules. */
  record Refused(List<Told> broken) implements Fate {
    public Refused {
      broken = List.copyOf(broken);
    }
  }

  /** Is right, and not to be entered. */
  record LeftOut(Reason reason) implements Fate {}

  /** A person decides at the counter. */
  record Undecided(Reason reason) implements Fate {}

  /**
   * Cannot be read.
   *
   * @param column its name; empty where it is the line as a whole
   */
  record Unreadable(String column, LineFlaw flaw) implements Fate {}

  /** A finding of a line's one person. */
  record Told(Rule rule, String field) {
    static List<Told> of(List<Finding> findings) {
      return findings.stream()
          .map(finding -> new Told(finding.rule(), finding.field()))
          .distinct()
          .toList();
    }
  }

  /** Left out or undecided, as the reason is. */
  static Fate because(Reason reason) {
    return reason.undecided() ? new Undecided(reason) : new LeftOut(reason);
  }

  /** The entry that it became. */
  default Optional<Ulid> entry() {
    return this instanceof Entered(Ulid group, _) ? Optional.of(group) : Optional.empty();
  }

  default Kind kind() {
    return switch (this) {
      case Planned _ -> Kind.PLANNED;
      case Entered _ -> Kind.ENTERED;
      case Refused _ -> Kind.REFUSED;
      case LeftOut _ -> Kind.LEFT_OUT;
      case Undecided _ -> Kind.UNDECIDED;
      case Unreadable _ -> Kind.UNREADABLE;
    };
  }

  /** By which fates are counted and chosen. */
  enum Kind {
    PLANNED(1),
    ENTERED(2),
    REFUSED(3),
    LEFT_OUT(4),
    UNDECIDED(5),
    UNREADABLE(6);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that is stored. */
    public int code() {
      return code;
    }
  }
}
