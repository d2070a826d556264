package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;

/** Where people came from, and where they went. */
final class Moves {
  private static final int CONFIRMED = 850;
  private static final int ABROAD = 15;
  private static final int ABROAD_FOREIGN = 600;
  private static final int LATE_DAYS = 3;
  private static final int SOON_DAYS = 14;
  private static final int AHEAD_DAYS = 6;

  private final Elsewhere elsewhere;

  Moves(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Where a household came from, all of it together. */
  sealed interface From {
    /** The movement by which they came. */
    String kind();

    void put(Chronicle chronicle);

    /** Another municipality. */
    record Municipality(Elsewhere.OtherCity city, String address, String head) implements From {
      @Override
      public String kind() {
        return "move-in";
      }

      @Override
      public void put(Chronicle chronicle) {
        chronicle.put(Field.PREVIOUS_ADDRESS, address);
        chronicle.put(Field.PREVIOUS_CODE, city.code().digits());
        chronicle.put(Field.PREVIOUS_POSTAL, city.postal().digits());
        chronicle.put(Field.PREVIOUS_HEAD, head);
      }
    }

    /** Another country; who had lived in Japan before has a last municipality. */
    record Country(String name, Optional<String> last) implements From {
      @Override
      public String kind() {
        return "move-in-abroad";
      }

      @Override
      public void put(Chronicle chronicle) {
        chronicle.put(Field.PREVIOUS_ADDRESS, name);
        last.ifPresent(city -> chronicle.put(Field.LAST_REGISTERED, city));
      }
    }
  }

  From from(Sketch head, SplittableRandom chance) {
    Elsewhere.OtherCity city = elsewhere.city(chance);
    int share = chance.nextInt(1000);
    if (head.isForeign() && share < ABROAD_FOREIGN) {
      return new From.Country(elsewhere.nationality(head.style()), Optional.empty());
    }
    if (!head.isForeign() && share < ABROAD) {
      return new From.Country(
          elsewhere.country(chance).name(), Optional.of(city.name() + lot(chance)));
    }
    return new From.Municipality(city, city.name() + lot(chance), head.name().name().value());
  }

  /** The movement by which somebody leaves. */
  static String kind(RemovalReason reason) {
    return switch (reason) {
      case DIED -> "death";
      case MOVED_OUT -> "move-out";
      case MOVED_ABROAD -> "move-out-abroad";
      case DISAPPEARED -> "disappearance";
      default -> "ex-officio-removal";
    };
  }

  /** Removes somebody, with what was planned and what the other place confirmed. */
  void departure(
      Chronicle chronicle, RemovalReason reason, LocalDate day, SplittableRandom chance) {
    chronicle.next(kind(reason), day);
    chronicle.remove(reason, day);
    switch (reason) {
      case MOVED_OUT -> movedOut(chronicle, day, chance);
      case MOVED_ABROAD -> {
        chronicle.put(Field.PLANNED_ADDRESS, elsewhere.country(chance).name());
        chronicle.put(Field.PLANNED_DAY, day);
      }
      default -> {}
    }
  }

  private void movedOut(Chronicle chronicle, LocalDate day, SplittableRandom chance) {
    Elsewhere.OtherCity city = elsewhere.city(chance);
    String planned = city.name() + lot(chance);
    chronicle.put(Field.PLANNED_ADDRESS, planned);
    chronicle.put(Field.PLANNED_CODE, city.code().digits());
    chronicle.put(Field.PLANNED_POSTAL, city.postal().digits());
    chronicle.put(Field.PLANNED_DAY, day);
    if (chance.nextInt(1000) < CONFIRMED) {
      boolean asPlanned = chance.nextInt(100) < 90;
      Elsewhere.OtherCity other = asPlanned ? city : elsewhere.city(chance);
      chronicle.put(Field.CONFIRMED_ADDRESS, asPlanned ? planned : other.name() + lot(chance));
      chronicle.put(Field.CONFIRMED_CODE, other.code().digits());
      chronicle.put(Field.CONFIRMED_POSTAL, other.postal().digits());
      chronicle.put(Field.CONFIRMED_DAY, day);
      chronicle.put(Field.ARRIVAL_NOTICED, day);
    }
  }

  /**
   * Where a household will go, all of it together: some days ago, or in some days.
   *
   * @param today the last day of which anything is known
   */
  Plan plan(LocalDate today, SplittableRandom chance) {
    Elsewhere.OtherCity city = elsewhere.city(chance);
    LocalDate day = today.plusDays(chance.nextInt(-LATE_DAYS, SOON_DAYS));
    LocalDate told = day.minusDays(AHEAD_DAYS);
    return new Plan(city, city.name() + lot(chance), day, told.isAfter(today) ? today : told);
  }

  /** A move-out that was announced and has not come, or was not recorded yet. */
  record Plan(Elsewhere.OtherCity city, String address, LocalDate day, LocalDate told) {
    /** Whether nothing of them was told since. */
    boolean fits(Chronicle chronicle) {
      return chronicle.told().isBefore(told);
    }

    /** Whoever announced it is still here. */
    void put(Chronicle chronicle) {
      chronicle.announce(kind(RemovalReason.MOVED_OUT), day, told);
      chronicle.put(Field.PLANNED_ADDRESS, address);
      chronicle.put(Field.PLANNED_CODE, city.code().digits());
      chronicle.put(Field.PLANNED_POSTAL, city.postal().digits());
      chronicle.put(Field.PLANNED_DAY, day);
    }
  }

  private static String lot(SplittableRandom chance) {
    return Places.wide(chance.nextInt(1, 3000) + "番地" + chance.nextInt(1, 20));
  }
}
