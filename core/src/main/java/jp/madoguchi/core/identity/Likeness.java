package jp.madoguchi.core.identity;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;

/** How one item of a record and of what somebody shows stand to each other. */
public sealed interface Likeness {
  /** Character by character. */
  record Same() implements Likeness {}

  /**
   * The same, written in another way.
   *
   * @param how at least one
   */
  record Written(List<Difference> how) implements Likeness {
    public Written {
      how = List.copyOf(how);
    }
  }

  /**
   * It is what the record had before.
   *
   * @param until since when the record has another one; empty where it does not say
   */
  record Former(What what, Optional<RegisterDate> until) implements Likeness {}

  /**
   * A reading was shown, and it is that of the name. People with one reading and one birth date are
   * not rare: it proves less than a name.
   *
   * @param how in what the readings differ all the same
   */
  record Sounded(List<Difference> how) implements Likeness {
    public Sounded {
      how = List.copyOf(how);
    }
  }

  /** It is another. */
  record Different() implements Likeness {}

  /** One of both says nothing. */
  record Missing() implements Likeness {}

  /** What the record had before. */
  enum What {
    NAME,
    /** 旧氏, which is on the record beside the name. */
    FORMER_SURNAME,
    /** 通称 that was taken off. */
    ALIAS,
    ADDRESS,
    /** 転入前住所, in another municipality. */
    ADDRESS_BEFORE_ARRIVAL
  }

  /** Whether it is what the record has now. */
  default boolean agrees() {
    return this instanceof Same || this instanceof Written;
  }
}
