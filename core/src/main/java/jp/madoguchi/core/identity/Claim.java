package jp.madoguchi.core.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.Sex;

/** Who somebody is by what they show. Nothing of it is kept, and nothing of it is in the log. */
public sealed interface Claim {
  /** As it stands there; empty where it does not. */
  String name();

  /** In one line; empty where it does not stand there. */
  String address();

  /** Empty where it does not stand there, or is no day. */
  Optional<RegisterDate> birth();

  /** Empty where it does not stand there. */
  Optional<Sex> sex();

  /** What the chip of a My Number card told to whoever knew its PIN. */
  record Card(FourItems items, IndividualNumber number) implements Claim {
    @Override
    public String name() {
      return items.name();
    }

    @Override
    public String address() {
      return items.address();
    }

    @Override
    public Optional<RegisterDate> birth() {
      return items.birth().filter(Card::named).map(RegisterDate::of);
    }

    @Override
    public Optional<Sex> sex() {
      return items.sex();
    }

    private static boolean named(LocalDate day) {
      return !day.isBefore(RegisterDate.FIRST_DAY) && !day.isAfter(RegisterDate.LAST_DAY);
    }
  }

  /**
   * What a clerk read off documents.
   *
   * @param papers one or two, of different kinds
   */
  record Papers(
      List<Paper> papers,
      String name,
      String address,
      Optional<RegisterDate> birth,
      Optional<Sex> sex)
      implements Claim {
    public Papers {
      papers = papers.stream().distinct().toList();
      if (papers.isEmpty() || papers.size() > 2) {
        throw new IllegalArgumentException("one or two documents are looked at");
      }
      name = name.strip();
      address = address.strip();
    }

    @Override
    public String toString() {
      return "Papers" + papers;
    }
  }
}
