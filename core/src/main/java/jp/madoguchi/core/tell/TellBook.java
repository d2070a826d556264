package jp.madoguchi.core.tell;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.value.Ulid;

/**
 * Where registrations are kept, and how copies were corrected, at this terminal alone. Safe for use
 * by several threads.
 */
public interface TellBook {
  /** Somebody's registrations, the last first, those that are over too. */
  List<Registration> of(AddressNumber person);

  /** The same of several people. */
  List<Registration> of(Collection<AddressNumber> people);

  /** All that stand of whoever has one that ends within these days. */
  List<Registration> ending(LocalDate from, LocalDate through);

  /**
   * Keeps one, durably.
   *
   * @return whether it is kept; not where another one that stands meets its days
   */
  boolean register(Registration registration);

  /**
   * Ends one, durably.
   *
   * @return whether it stood until then
   */
  boolean withdraw(Registration ended);

  /** How a copy was corrected, the first first. */
  List<Correction> corrections(Ulid copy);

  /**
   * Keeps a correction with what comes of it, durably, all or nothing: letters that are to be sent
   * now are asked for, once the copy is known to be printed; those that are not are taken back
   * where nobody printed them. One that is on its way already stays as it is.
   *
   * @param told letters of those who are told of the copy
   * @return whether it is kept; not where its place is taken by another one
   */
  boolean correct(Correction correction, List<Notice> told);
}
