package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.value.Ulid;

/** Where issued copies are kept, and what they are made from is read. Safe for several threads. */
public interface IssueBook {
  /** Those people at one moment, in this order; empty where nobody has one of the numbers. */
  Optional<Snapshot> read(List<AddressNumber> people);

  /**
   * Keeps a copy under the next number of the day, durably, if what it was made from still stands.
   *
   * @param read what it was made from
   * @param numbered the copy under the number that it is given
   * @param letters what it asks for (本人通知), kept with it: they wait until the copy is settled
   * @return empty where a movement or a measure came since; nothing is kept then
   */
  Optional<Issue> begin(
      LocalDate day,
      Snapshot read,
      IntFunction<Issue> numbered,
      Function<Issue, List<Notice>> letters);

  /**
   * What became of a copy, durably, and with it of the letters that it asked for: those of a
   * printed one are to be sent, those of another are taken back where nobody printed them.
   *
   * @throws IllegalStateException somebody said before that no sheet came out, or that it was
   *     destroyed; nothing is kept then
   */
  void settle(Issue settled);

  Optional<Issue> find(Ulid copy);

  /** Copies on which somebody stands, the last first (発行履歴, 2.2.2). */
  List<Issue> of(AddressNumber person);

  /** Copies that were given a number on a day, the last first. */
  List<Issue> of(LocalDate day);

  /** Copies of which nobody said whether a sheet came out. */
  List<Issue> unsettled();
}
