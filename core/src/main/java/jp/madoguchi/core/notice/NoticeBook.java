package jp.madoguchi.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;

/** Where letters are kept that were asked for. Safe for use by several threads. */
public interface NoticeBook {
  /** A part of the letters. */
  enum Part {
    /** Somebody has to do something about them. */
    WAITING,
    /** Whoever wants one prints it. */
    OFFERED,
    /** Nothing is left to do. */
    DONE
  }

  /**
   * A group that came into effect here, and of which nobody looked yet which letters it asks for.
   *
   * @param states of each of its people, oldest first
   * @param households who is on the register now in the households in which they were before
   * @param asked who brought it, where that is known
   * @param recognised whether somebody of these people and households was found in the same case to
   *     be who they say
   */
  record Unread(
      ChangeGroup group,
      Map<AddressNumber, List<ResidentRecord>> states,
      Map<HouseholdNumber, List<ResidentRecord>> households,
      Optional<Applicant> asked,
      boolean recognised) {
    public Unread {
      states = Map.copyOf(states);
      households = Map.copyOf(households);
    }
  }

  /** Those groups, in the order of entry. */
  List<Unread> unread();

  /**
   * Keeps durably what a group asks for, takes back what its undone changes asked for and nobody
   * printed, and counts the group as read; all or nothing. Does nothing for a group that was read.
   */
  void read(Ulid group, List<Notice> asked, Set<Ulid> undone);

  /** Keeps those that a day asks for; one that was asked for already stays as it is. */
  void ask(List<Notice> asked);

  /** Takes back those of a kind that wait unprinted and whose person and cause stand no more. */
  void takeBack(NoticeKind kind, Collection<Cause> standing);

  /** Takes back those of these letters that wait unprinted. */
  void takeBack(Collection<Ulid> letters);

  /** What asked for a letter of a kind. */
  record Cause(AddressNumber person, String what) {}

  /**
   * How many wait.
   *
   * @param oldest since when the oldest of them does
   */
  record Waiting(int count, Optional<Instant> oldest) {}

  Waiting waiting();

  /** A part, what waits oldest first and what is done last first, at most so many. */
  List<Notice> of(Part part, int limit);

  Optional<Notice> find(Ulid notice);

  /** A letter with all that it rests on; empty where there is none of this number. */
  Optional<NoticeSnapshot> snapshot(Ulid notice);

  /**
   * Gives a letter the next number of the day, durably, if what it rests on still stands.
   *
   * @param read what it was made from
   * @param numbered the letter under the number that it is given
   * @return empty where a movement or a measure came since; nothing is kept then
   */
  Optional<Notice> begin(LocalDate day, NoticeSnapshot read, IntFunction<Notice> numbered);

  /**
   * What became of a letter, durably.
   *
   * @param before as whoever settles it knew it
   * @throws IllegalStateException it is another one meanwhile; nothing is kept then
   */
  void settle(Notice before, Notice settled);
}
