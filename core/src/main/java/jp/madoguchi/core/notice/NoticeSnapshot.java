package jp.madoguchi.core.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.tell.Registration;

/**
 * All that a letter rests on, read in one transaction: neither a movement nor a measure came
 * between one part of it and another.
 *
 * @param states all of the person's, oldest first; none where they were erased
 * @param household who is on the register in the person's household now
 * @param bearers who bears measures in that household
 * @param caused the change that asked for it
 * @param tell for letters of 本人通知
 */
public record NoticeSnapshot(
    Notice notice,
    List<ResidentRecord> states,
    List<ResidentRecord> household,
    List<RestraintBook.Bearer> bearers,
    Optional<Caused> caused,
    Tell tell) {
  /** A change, and where it stands. */
  public record Caused(Act act, ChangeState state) {}

  /**
   * What a letter of 本人通知 rests on.
   *
   * @param registrations the person's, the last first
   * @param copy of which the letter tells
   */
  public record Tell(List<Registration> registrations, Optional<Copy> copy) {
    /** Of letters that are none of 本人通知. */
    public static final Tell NONE = new Tell(List.of(), Optional.empty());

    public Tell {
      registrations = List.copyOf(registrations);
    }
  }

  /**
   * A copy that was issued.
   *
   * @param claim of whoever asked for it, as it is known now
   */
  public record Copy(Issue issue, Claim claim) {}

  public NoticeSnapshot {
    states = List.copyOf(states);
    household = List.copyOf(household);
    bearers = List.copyOf(bearers);
  }

  /** Of a letter that is none of 本人通知. */
  public NoticeSnapshot(
      Notice notice,
      List<ResidentRecord> states,
      List<ResidentRecord> household,
      List<RestraintBook.Bearer> bearers,
      Optional<Caused> caused) {
    this(notice, states, household, bearers, caused, Tell.NONE);
  }

  ResidentRecord present() {
    return states.getLast();
  }

  /** The state that the change made of the person; empty where it was about somebody else. */
  Optional<ResidentRecord> made() {
    return states.stream()
        .filter(state -> notice.change().isPresent())
        .filter(state -> state.origin().change().equals(notice.change()))
        .findFirst();
  }

  /** The state before that one. */
  Optional<ResidentRecord> before() {
    return made()
        .flatMap(
            made -> states.stream().filter(it -> it.history() == made.history() - 1).findFirst());
  }

  /** The measures as they stood then. */
  RestraintBook restraints() {
    return new RestraintBook() {
      @Override
      public List<Bearer> in(Collection<HouseholdNumber> households) {
        return bearers.stream()
            .filter(bearer -> households.contains(bearer.record().household().number()))
            .toList();
      }

      @Override
      public List<Bearer> all() {
        return bearers;
      }
    };
  }
}
